namespace KubeNet.Packages.Tests;

/// <summary>
/// Programs that would hang or kill a compiler, compiled by the packed assemblies in the oldest compiler that is promised: one process with
/// little memory compiles them all. Each compilation ends with a diagnostic, and the process compiles the next.
/// </summary>
public sealed class RunawayBuildTests(PackageFeed feed, RunawayBuildTests.Builds builds) : IClassFixture<RunawayBuildTests.Builds>
{
    /// <summary>512 MB for a compiler with all it loads; the runaways ask for more, if nobody stops them.</summary>
    private static readonly Dictionary<string, string> s_littleMemory = new() { ["DOTNET_GCHeapHardLimit"] = "0x20000000" };

    /// <summary>A build takes seconds. One that hangs is to fail its test, not to hang all of them.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(5);

    public static TheoryData<string, string> Runaways =>
        new()
        {
            { "text", "k8s.ConfigMap(new string('a', int.MaxValue));" },
            { "sum", """k8s.ConfigMap("a").Data("x", Enumerable.Range(0, int.MaxValue).Sum().ToString());""" },
            { "regex", """k8s.ConfigMap("a" + System.Text.RegularExpressions.Regex.IsMatch(new string('a', 60) + "!", "^(a+)+$"));""" },
            { "loop", "while (true) { }" },
            { "resources", """for (var i = 0; ; i++) k8s.ConfigMap("a" + i).Data("x", "y");""" },
            { "recursion", """k8s.ConfigMap("a" + Deep(0)); static int Deep(int n) => 1 + Deep(n + 1);""" },
            {
                "iterator",
                """k8s.ConfigMap("a" + Endless().ToList().Count); static IEnumerable<int> Endless() { while (true) yield return 1; }"""
            },
            { "doubled text", """var s = "x"; while (true) s += s;""" },
            { "doubled list", "var l = new List<int> { 1 }; while (true) l.AddRange(l);" },
            {
                "doubled sequence",
                """IEnumerable<int> l = new[] { 1, 2 }; for (var i = 0; i < 60; i++) l = l.Concat(l); k8s.ConfigMap("a" + l.Count());"""
            },
            { "doubled tuple", """object t = 1; for (var i = 0; i < 64; i++) t = (t, t); k8s.ConfigMap("a" + t);""" },
            { "caught exceptions", "while (true) { try { throw new Exception(); } catch { } }" },
        };

    [Theory]
    [MemberData(nameof(Runaways))]
    public void A_program_that_runs_away_ends_its_build_with_a_diagnostic(string name, string code)
    {
        var build = builds.Of(name, code);

        Assert.Single(build.Lines("KUBE0004 ")); // once, though the generator and the analyzer both ask
        Assert.Contains("refusal error \"KUBE0004\"", build.Output);
        Assert.DoesNotContain("KUBE0999", build.Output);
        Assert.DoesNotContain("AD0001", build.Output);
        Assert.DoesNotContain("CS8785", build.Output);
    }

    /// <summary>The length of the code, its repeated part, and what stands before and after.</summary>
    public static TheoryData<string, int, string, string, string> Deep =>
        new()
        {
            { "chain of calls", 2_000, """.Data("k#", "v")""", """k8s.ConfigMap("a")""", ";" },
            { "operators", 10_000, " + one", """var one = 1; k8s.ConfigMap("a" + (one""", "));" },
            { "else if", 1_000, """if (one == #) k8s.ConfigMap("c#"); else """, "var one = -1; ", """k8s.ConfigMap("a");""" },
        };

    [Theory]
    [MemberData(nameof(Deep))]
    public void Deep_code_that_the_compiler_takes_is_evaluated(string name, int times, string part, string before, string after)
    {
        var build = builds.Of(name, DeepCode(times, part, before, after));

        Assert.DoesNotContain("KUBE", build.Output.Replace("KubeNet", "", StringComparison.Ordinal));
        Assert.Contains("configmap-a", build.Output);
    }

    /// <summary>Without this, the tests above would pass where the limit is not applied.</summary>
    [Fact]
    public async Task What_the_compiler_itself_makes_too_long_ends_its_process_in_so_little_memory_only()
    {
        const int Doublings = 24; // of 16 bytes: 256 MB, which the compiler has twice when it compares the constant
        var constants =
            """const string s0 = "abcdefgh"; """
            + string.Concat(Enumerable.Range(1, Doublings).Select(i => $"const string s{i} = s{i - 1} + s{i - 1}; "))
            + $"""const bool Empty = s{Doublings} == "";""";

        var limited = (await RunAsync("constant", """k8s.ConfigMap("a");""", constants, s_littleMemory, s_longest)).Fails();
        var free = (
            await RunAsync("constant", """k8s.ConfigMap("a");""", constants, new Dictionary<string, string>(), s_longest)
        ).Succeeds();

        Assert.Matches("OutOfMemoryException|Out of memory", limited.Output);
        Assert.Contains("configmap-a", free.Output);
    }

    /// <summary>Without this, a program that hangs its build would hang these tests, and none would fail.</summary>
    [Fact]
    public async Task A_build_that_does_not_end_fails()
    {
        // Each level of overloads triples what the compiler tries: in all some 10^14.
        var nested =
            "static int Of(Func<int, int> f) => 0; static int Of(Func<long, int> f) => 0; static int Of(Func<string, int> f) => 0; "
            + "static int Never() => "
            + string.Concat(Enumerable.Range(0, 30).Select(i => $"Of(x{i} => "))
            + "x0.Length"
            + new string(')', 30)
            + ";";

        var build = await RunAsync("overloads", """k8s.ConfigMap("a");""", nested, s_littleMemory, TimeSpan.FromSeconds(1));

        Assert.Contains("it still ran after", build.Fails().Output);
    }

    private static string DeepCode(int times, string part, string before, string after) =>
        before + string.Concat(Enumerable.Range(0, times).Select(i => part.Replace("#", i.ToString()))) + after;

    private async Task<CommandResult> RunAsync(
        string name,
        string code,
        string members,
        Dictionary<string, string> memory,
        TimeSpan longest
    ) => await OlderCompiler.RunAsync(feed, "Roslyn48", memory, longest, await WriteAsync(feed, name, code, members));

    private static async Task<string> WriteAsync(PackageFeed feed, string name, string code, string members = "")
    {
        var source = Path.Combine(feed.Folder, "runaway", name + ".cs");
        Directory.CreateDirectory(Path.GetDirectoryName(source)!);
        await File.WriteAllTextAsync(
            source,
            $$"""
            using System; using System.Collections.Generic; using System.Linq; using KubeNet;
            public sealed class Shop : ManifestSet { protected override void Define(Manifests k8s) {
            {{code}}
            }
            {{members}}
            }
            """
        );
        return source;
    }

    /// <summary>All programs, compiled one after the other by one process.</summary>
    public sealed class Builds(PackageFeed feed) : IAsyncLifetime
    {
        private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
        private CommandResult? _all;

        internal CommandResult Of(string name, string code)
        {
            Assert.Contains(code, File.ReadAllText(_files[name]));
            return _all!.Succeeds().Of(_files[name]);
        }

        public async ValueTask InitializeAsync()
        {
            foreach (var row in Runaways)
            {
                _files[row.Data.Item1] = await WriteAsync(feed, row.Data.Item1, row.Data.Item2);
            }

            foreach (var row in Deep)
            {
                var (name, times, part, before, after) = row.Data;
                _files[name] = await WriteAsync(feed, name, DeepCode(times, part, before, after));
            }

            _all = await OlderCompiler.RunAsync(feed, "Roslyn48", s_littleMemory, s_longest, _files.Values);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
