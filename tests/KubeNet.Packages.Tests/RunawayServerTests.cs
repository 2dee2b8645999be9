using KubeNet.Evaluation.Tests.Robustness;

namespace KubeNet.Packages.Tests;

/// <summary>
/// The programs of <c>KubeNet.Evaluation.Tests/Robustness/Programs</c>, one compilation each by the SDK's compiler with the packed
/// assemblies. One compiler server with 1 GB compiles them all, one after the other, and is the same process in the end.
/// </summary>
public sealed class RunawayServerTests(PackageFeed feed)
{
    /// <summary>What the compiler and the evaluator say of errors of our own.</summary>
    private static readonly string[] s_faults = ["KUBE0999", "AD0001", "CS8785"];

    private const long OneGigabyte = 0x40000000;

    private const long HalfAGigabyte = 0x20000000;

    /// <summary>The evaluator's own limit is 20 seconds; the rest is for a machine that has other things to do.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(3);

    /// <summary>
    /// Every fourth program, so that it takes about a minute; all of them with <c>KUBENET_RUNAWAYS=all</c>. The tests of the evaluator run
    /// all.
    /// </summary>
    private static IEnumerable<RunawayProgram> Programs =>
        Environment.GetEnvironmentVariable("KUBENET_RUNAWAYS") == "all"
            ? RunawayProgram.All
            : RunawayProgram.All.Where((_, index) => index % 4 == 0);

    [Fact]
    public async Task Programs_that_run_away_leave_the_compiler_server_alive()
    {
        await using var server = CompilerServer.Start(Path.Combine(feed.Folder, "server"), OneGigabyte);
        var complaints = new List<string>();
        var count = 0;
        foreach (var program in Programs)
        {
            count++;
            complaints.AddRange(await ComplaintsAsync(server, program, s_longest));
            if (!server.IsAlive)
            {
                break;
            }
        }

        Assert.True(complaints.Count == 0, string.Join("\n", complaints));
        Assert.True(count >= 60, $"{count} programs");
    }

    /// <summary>Without this, a server that died would be taken for one that is alive: the client compiles on its own then.</summary>
    [Fact]
    public async Task A_program_that_kills_the_compiler_server_is_complained_of()
    {
        const int Doublings = 24; // of 16 bytes: 256 MB, which the compiler has twice when it compares the constant
        var constants =
            "k8s.ConfigMap(\"a\"); // members\nconst string s0 = \"abcdefgh\"; "
            + string.Concat(Enumerable.Range(1, Doublings).Select(i => $"const string s{i} = s{i - 1} + s{i - 1}; "))
            + $"""const bool Empty = s{Doublings} == "";""";
        await using var server = CompilerServer.Start(Path.Combine(feed.Folder, "killed server"), HalfAGigabyte);

        var complaints = await ComplaintsAsync(server, new RunawayProgram("Constants", constants, "nothing"), s_longest);

        Assert.Contains(complaints, complaint => complaint.Contains("the compiler server died", StringComparison.Ordinal));
    }

    /// <summary>Without this, a program that ends in another way, or not at all, would pass.</summary>
    [Fact]
    public async Task A_program_that_ends_in_another_way_is_complained_of()
    {
        await using var server = CompilerServer.Start(Path.Combine(feed.Folder, "other server"), OneGigabyte);

        Assert.Empty(await ComplaintsAsync(server, new("Good", """k8s.ConfigMap("a");""", "nothing"), s_longest));
        Assert.NotEmpty(await ComplaintsAsync(server, new("Ends", """k8s.ConfigMap("a");""", "KUBE0004"), s_longest));
        Assert.NotEmpty(await ComplaintsAsync(server, new("Throws", "throw new Exception();", "KUBE0004"), s_longest));
        Assert.NotEmpty(await ComplaintsAsync(server, new("Late", "while (true) { }", "KUBE0004"), TimeSpan.Zero));
    }

    private async Task<IReadOnlyList<string>> ComplaintsAsync(CompilerServer server, RunawayProgram program, TimeSpan longest)
    {
        var build = await server.CompileAsync(
            program.Name,
            program.SourceFile,
            [Path.Combine(feed.Unpacked, "lib", "netstandard2.0", "KubeNet.Sdk.dll")],
            Directory.GetFiles(Path.Combine(feed.Unpacked, "analyzers", "dotnet", "cs"), "*.dll"),
            longest
        );
        // What the rules say of a program's resources is no end of its evaluation.
        var found = build
            .Output.Split('\n')
            .Where(line => line.Contains(": error ", StringComparison.Ordinal) && !line.Contains(": error KUBE1", StringComparison.Ordinal))
            .Distinct()
            .ToArray();
        var complaints = new List<string>();
        if (!server.IsAlive)
        {
            complaints.Add($"{program.Name}: {await server.LastWordsAsync()}");
        }

        var ends =
            program.End == "nothing"
                ? found.Length == 0 && build.ExitCode == 0
                : found.Length == 1 && found[0].Contains($": error {program.End}:", StringComparison.Ordinal);
        if (!ends || s_faults.Any(fault => build.Output.Contains(fault, StringComparison.Ordinal)))
        {
            complaints.Add($"{program.Name} does not end with {program.End}:\n{build.Output}");
        }

        return complaints;
    }
}
