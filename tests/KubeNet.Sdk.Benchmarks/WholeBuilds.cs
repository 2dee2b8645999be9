using System.Diagnostics;
using System.Globalization;

namespace KubeNet.Sdk.Benchmarks;

/// <summary>
/// What a user pays: <c>dotnet build</c> of a project with the packed package, against the same project with the package's analyzers and
/// generator removed. Both are built in turn, so that a machine that is busy is busy for both.
/// </summary>
internal static class WholeBuilds
{
    private const string Version = "0.1.0-measured";

    /// <param name="sizes">The numbers of apps; 0 is a project that references the package and has no set, against one without it.</param>
    /// <param name="rounds">How often each build is measured; the median counts.</param>
    public static void Run(int[] sizes, int rounds)
    {
        var root = Path.Combine(Path.GetTempPath(), "kubenet builds " + Guid.NewGuid().ToString("N")[..8]);
        Directory.CreateDirectory(root);
        try
        {
            Pack(root);
            var noise = new List<double>();
            Console.WriteLine("| project | build | with, s | without, s | wall | processor |");
            Console.WriteLine("| --- | --- | ---: | ---: | ---: | ---: |");
            foreach (var apps in sizes)
            {
                Measure(root, apps, rounds, noise);
            }

            noise.Sort();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"\nMedians of {rounds}. Noise: the same loop took {noise[0] * 1000:F0} to {noise[^1] * 1000:F0} ms, "
                        + $"at the median {noise[noise.Count / 2] * 1000:F0} ms."
                )
            );
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static void Measure(string root, int apps, int rounds, List<double> noise)
    {
        var with = new BuiltProject(root, apps, PackageUse.Whole, Version);
        var without = new BuiltProject(root, apps, apps == 0 ? PackageUse.None : PackageUse.LibraryOnly, Version);
        BuiltProject[] both = [with, without];
        try
        {
            foreach (var project in both)
            {
                project.Restore();
                project.Build(server: true);
            }

            Row("cold compiler", project => project.Cold());
            Array.ForEach(both, project => project.Edited()); // the server has not seen the project since it was built anew
            Row("an edit, compiler server", project => project.Edited());
            Row("nothing to do", project => project.Unchanged());
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {Name(apps)} | assembly, KB | {Kilobytes(with)} | {Kilobytes(without)} | "
                        + $"{Kilobytes(with) / Kilobytes(without):F2} × | – |"
                )
            );
        }
        finally
        {
            Array.ForEach(both, project => project.ShutDown(CompilerServer()));
        }

        void Row(string build, Func<BuiltProject, Taken> take)
        {
            var taken = both.ToDictionary(project => project, _ => new List<Taken>());
            for (var round = 0; round < rounds; round++)
            {
                noise.Add(Loop());
                foreach (var project in round % 2 == 0 ? both : [without, with])
                {
                    taken[project].Add(take(project));
                }
            }

            var (wall, plainWall) = (Median(taken[with], t => t.Wall), Median(taken[without], t => t.Wall));
            // A server's time is that of no build.
            var processor = build.Contains("server", StringComparison.Ordinal) ? null : Ratio(taken, with, without);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {Name(apps)} | {build} | {wall:F2} | {plainWall:F2} | {wall / plainWall:F2} × | {processor ?? "–"} |"
                )
            );
        }
    }

    private static string? Ratio(Dictionary<BuiltProject, List<Taken>> taken, BuiltProject with, BuiltProject without) =>
        taken.Values.All(all => all.TrueForAll(t => t.Processor is not null))
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{Median(taken[with], t => t.Processor!.Value) / Median(taken[without], t => t.Processor!.Value):F2} ×"
            )
            : null;

    private static string Name(int apps) =>
        apps switch
        {
            0 => "no set",
            1 => "1 app",
            _ => apps.ToString("N0", CultureInfo.InvariantCulture) + " apps",
        };

    private static double Kilobytes(BuiltProject project) => Math.Round(new FileInfo(project.Assembly).Length / 1024.0);

    private static double Median(List<Taken> taken, Func<Taken, double> of) => taken.Select(of).Order().ElementAt(taken.Count / 2);

    /// <summary>The same work each time: what differs is the machine.</summary>
    private static double Loop()
    {
        var watch = Stopwatch.StartNew();
        var sum = 0u;
        for (var i = 0u; i < 200_000_000; i++)
        {
            sum = (sum * 31) + i;
        }

        GC.KeepAlive(sum);
        return watch.Elapsed.TotalSeconds;
    }

    private static void Pack(string root)
    {
        var feed = Path.Combine(root, "feed");
        var machine = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var fallback = Directory.Exists(machine)
            ? $"""<fallbackPackageFolders><add key="machine" value="{machine}" /></fallbackPackageFolders>"""
            : "";
        File.WriteAllText(
            Path.Combine(root, "NuGet.config"),
            $"""<configuration><packageSources><add key="measured" value="{feed}" /></packageSources>{fallback}</configuration>"""
        );
        var repository = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(repository, "KubeNet.Sdk.sln")))
        {
            repository = Path.GetDirectoryName(repository) ?? throw new InvalidOperationException("The repository cannot be found.");
        }

        var package = Path.Combine(repository, "src", "KubeNet.Sdk.Package");
        var start = new ProcessStartInfo("dotnet", ["pack", package, "-c", "Release", "-o", feed, "-v:q", $"-p:PackageVersion={Version}"]);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException("The package could not be packed.");
        }
    }

    private static string CompilerServer() =>
        Directory
            .GetDirectories(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "sdk"))
            .Select(sdk => Path.Combine(sdk, "Roslyn", "bincore", "VBCSCompiler.dll"))
            .Where(File.Exists)
            .Order(StringComparer.Ordinal)
            .Last();
}
