using System.Diagnostics;
using System.Globalization;

namespace KubeNet.Packages.Tests;

/// <summary>Builds that end before their end. What they leave behind must never pass for the manifests of today's code.</summary>
public sealed class InterruptionTests(PackageFeed feed)
{
    private const string Output = "bin/Debug/manifests";
    private const string NodePort = $"{Output}/Shop/service-server-node.yaml";

    /// <summary>A target of the project that fails where it is told to.</summary>
    private const string Failures = """
        <Project>
          <Target Name="FailAfter" AfterTargets="CoreCompile" Condition="'$(FailAt)' == 'compile'"><Error Text="compile" /></Target>
          <Target Name="FailCopy" BeforeTargets="CopyFilesToOutputDirectory" Condition="'$(FailAt)' == 'copy'">
            <Error Text="copy" />
          </Target>
          <Target Name="FailAtEnd" AfterTargets="Build" Condition="'$(FailAt)' == 'end'"><Error Text="end" /></Target>
          <PropertyGroup Condition="'$(FailAt)' == 'trigger'">
            <TargetsTriggeredByCompilation>FailInCompile;$(TargetsTriggeredByCompilation)</TargetsTriggeredByCompilation>
          </PropertyGroup>
          <Target Name="FailInCompile"><Error Text="trigger" /></Target>
        </Project>
        """;

    /// <summary>Without a Secret: the key of one would betray an old hand-over.</summary>
    private const string Sets = """
        using KubeNet;

        namespace Acme;

        public sealed class Shop : ManifestSet
        {
            protected override void Define(Manifests k8s)
            {
                var server = k8s.Pod("server", image: "nginx:1.27").ContainerPort(80, "http");
                server.Expose(name: "server-node", port: 80, type: ServiceType.NodePort, nodePort: 30042);
            }
        }
        """;

    [Fact]
    public async Task A_compile_alone_or_a_target_that_fails_leaves_no_old_manifests()
    {
        var app = NewApp("Interrupted");
        app["Directory.Build.targets"] = Failures;
        (await app.DotnetAsync("build")).Succeeds();
        var port = 30042;
        void Edit() => app.Replace("Shop.cs", $"nodePort: {port++}", $"nodePort: {port}");
        async Task BuiltAsync()
        {
            (await app.DotnetAsync("build", "--no-restore")).Succeeds();
            Assert.Contains($"nodePort: {port}\n", app[NodePort]);
        }

        Edit();
        (await app.DotnetAsync("msbuild", "-t:Compile")).Succeeds();
        var compiled = File.GetLastWriteTimeUtc(app.PathOf("obj/Debug/net10.0/Interrupted.dll"));
        await BuiltAsync();
        Assert.Equal(compiled, File.GetLastWriteTimeUtc(app.PathOf("obj/Debug/net10.0/Interrupted.dll"))); // not compiled again
        foreach (var place in new[] { "trigger", "compile", "copy", "end" })
        {
            Edit();
            (await app.DotnetAsync("build", "--no-restore", $"-p:FailAt={place}")).Fails();
            await BuiltAsync();
        }

        // With analyzers off only the hand-over says that a set is invalid. The compile alone is not asked for manifests.
        app.Replace("Shop.cs", $"nodePort: {port}", "nodePort: 80");
        (await app.DotnetAsync("msbuild", "-t:Compile", "-p:RunAnalyzers=false")).Succeeds();
        var refused = (await app.DotnetAsync("build", "--no-restore", "-p:RunAnalyzers=false")).Fails();
        Assert.Single(refused.Lines("error KUBE1001"));
    }

    [Fact]
    public async Task What_silences_an_Error_is_part_of_what_a_build_depends_on()
    {
        var app = NewApp("Silenced");
        app.Replace("Shop.cs", "nodePort: 30042", "nodePort: 80");
        (await app.DotnetAsync("build", "-p:NoWarn=KUBE1001")).Succeeds();
        Assert.Single((await app.DotnetAsync("build", "--no-restore")).Fails().Lines("error KUBE1001"));
        (await app.DotnetAsync("build", "--no-restore", "-p:NoWarn=KUBE1001")).Succeeds();
        Assert.Single((await app.DotnetAsync("build", "--no-restore", "-p:RunAnalyzers=false")).Fails().Lines("error KUBE1001"));
    }

    /// <summary>A longer run: <c>KUBENET_KILLS=100</c>.</summary>
    [Fact]
    public async Task A_build_that_is_killed_at_any_moment_is_made_good_by_the_next_one()
    {
        var kills = Number("KUBENET_KILLS") ?? 3;
        var seed = Number("KUBENET_SEED") ?? Random.Shared.Next();
        var random = new Random(seed);
        var app = NewApp("Killed", "<KubeNetOutputPath>deploy/</KubeNetOutputPath>");
        (await app.DotnetAsync("build")).Succeeds();
        app.Replace("Shop.cs", "30042", "30100");
        var clock = Stopwatch.StartNew();
        (await app.ColdAsync([], "build", "--no-restore")).Succeeds(); // as those that are killed
        var longest = clock.Elapsed;
        var template = app["deploy/Shop/service-server-node.yaml"];
        var others = app.Files("deploy").Where(file => file.Key != "Shop/service-server-node.yaml").ToDictionary();
        for (var i = 1; i <= kills; i++)
        {
            var port = 30100 + i;
            app.Replace("Shop.cs", $"nodePort: {port - 1}", $"nodePort: {port}");
            // The most dangerous moment first: the assembly is there, and the hand-over was not taken.
            var after = longest * random.NextDouble();
            var place =
                i == 1
                    ? "when the assembly was written"
                    : $"seed {seed}, kill {i}, after {after.TotalMilliseconds:F0} of {longest.TotalMilliseconds:F0} ms";
            var moment = i == 1 ? WrittenAsync(app.PathOf("obj/Debug/net10.0/Killed.dll")) : Task.Delay(after);
            await app.KilledAsync(moment, "build", "--no-restore");
            bool IsRight() => app["deploy/Shop/service-server-node.yaml"] == template.Replace("30100", $"{port}", StringComparison.Ordinal);
            if ((await app.DotnetAsync("build", "--no-restore", "-p:KubeNetVerify=true")) is { ExitCode: 0 } verified)
            {
                Assert.True(IsRight(), $"{place}: old manifests passed for new ones.\n{verified.Output}");
            }

            var built = await app.DotnetAsync("build", "--no-restore");
            Assert.True(built.ExitCode == 0 && IsRight(), $"{place}: the next build gave old manifests.\n{built.Output}");
            var files = app.Files("deploy");
            Assert.All(others, file => Assert.Equal(file.Value, files[file.Key]));
            Assert.Equal(others.Count + 1, files.Count); // nothing half-written is left
        }
    }

    private static int? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private App NewApp(string name, string properties = "") =>
        new(feed, name, $"<TargetFramework>net10.0</TargetFramework>{properties}")
        {
            ["Shop.cs"] = Sets,
            ["Program.cs"] = "System.Console.WriteLine();",
        };

    private static async Task WrittenAsync(string file)
    {
        var before = File.GetLastWriteTimeUtc(file);
        for (var patience = Stopwatch.StartNew(); File.GetLastWriteTimeUtc(file) == before && patience.Elapsed < TimeSpan.FromMinutes(2); )
        {
            await Task.Delay(1);
        }
    }
}
