using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Tests.Harness;
using KubeNet.Findings;

namespace KubeNet.Evaluation.Tests.Robustness;

/// <summary>Programs that never end or that grow without an end: one finding each, and the process lives on.</summary>
public sealed class EndlessProgramTests
{
    /// <summary>A fraction of what a user's set may take: what grows without an end passes that as well, and the tests are fast.</summary>
    private static readonly EvaluationBounds s_bounds = new() { Steps = 100_000, Allocation = 1_000_000 };

    public static TheoryData<string, string> Programs =>
        new()
        {
            { "a property", "k8s.ConfigMap(P); // members\nstring P => P + \"x\";" },
            {
                "an operator",
                "var n = new N() + new N(); k8s.ConfigMap(n.ToString()!); "
                    + "// types\npublic class N { public static N operator +(N a, N b) => b + a; }"
            },
            {
                "a conversion",
                "string s = new N(); k8s.ConfigMap(s); // types\npublic class N { public static implicit operator string(N a) => "
                    + "(string)a + 1; }"
            },
            { "ToString", "k8s.ConfigMap($\"{new N()}\"); // types\npublic class N { public override string ToString() => $\"{this}\"; }" },
            {
                "ToString of a record",
                "var n = new N(); n.Next = n; k8s.ConfigMap(n.ToString()); // types\npublic record N { public N? Next { get; set; } }"
            },
            {
                "Equals",
                "k8s.ConfigMap(new N().Equals(new N()) + \"\"); // types\npublic class N { public override bool Equals(object? "
                    + "o) => o!.Equals(this); public override int GetHashCode() => 1; }"
            },
            {
                "GetHashCode in a dictionary",
                "var d = new Dictionary<N, int> { [new N()] = 1 }; k8s.ConfigMap(d.Count + \"\"); "
                    + "// types\npublic class N { public override bool Equals(object? "
                    + "o) => true; public override int GetHashCode() => GetHashCode() + 1; }"
            },
            {
                "Equals of a record",
                "var a = new N(); a.Next = a; var b = new N(); b.Next = b; k8s.ConfigMap((a == b) + \"\"); "
                    + "// types\npublic record N { public N? Next { get; set; } }"
            },
            {
                "a comparer",
                "var s = new[] { 3, 2, 1 }.OrderBy(x => x, new C()).ToArray(); k8s.ConfigMap(s.Length + \"\"); "
                    + "// types\npublic class C : IComparer<int> { public int Compare(int a, int b) => Compare(b, a); }"
            },
            {
                "CompareTo",
                "var s = new List<N> { new N(), new N() }; s.Sort(); k8s.ConfigMap(s.Count + \"\"); "
                    + "// types\npublic class N : IComparable<N> { public int CompareTo(N? o) => o!.CompareTo(this); }"
            },
            {
                "lambdas that call each other",
                """Func<int, int> a = null!; Func<int, int> b = x => a(x); a = x => b(x); k8s.ConfigMap(a(1) + "");"""
            },
            { "local functions", """k8s.ConfigMap(A(1) + ""); int A(int n) => B(n) + 1; int B(int n) => A(n) + 1;""" },
            { "constructors", "k8s.ConfigMap(new N().ToString()!); // types\npublic class N { private readonly N _n = new(); }" },
            { "a string that doubles", """var s = "a"; while (true) s += s;""" },
            { "a string that doubles by interpolation", """var s = "a"; while (true) s = $"{s}{s}";""" },
            { "a string that is replaced", """var s = "aa"; while (true) s = s.Replace("a", "aa");""" },
            { "a string that is joined", """var s = "a"; while (true) s = string.Join(s, s, s, s);""" },
            { "a builder that doubles", """var b = new System.Text.StringBuilder("a"); while (true) b.Append(b.ToString());""" },
            { "a list that doubles", "var l = new List<int> { 1 }; while (true) l.AddRange(l.ToArray());" },
            {
                "a list that is concatenated",
                """IEnumerable<int> l = new[] { 1, 2 }; for (var i = 0; i < 64; i++) l = l.Concat(l).ToArray(); """
                    + """k8s.ConfigMap(l.Count() + "");"""
            },
            {
                "sequences in sequences",
                """var r = Enumerable.Range(0, 100_000); k8s.ConfigMap(r.SelectMany(a => r.SelectMany(b => r)).Count() + "");"""
            },
            {
                "a lazy sequence that doubles",
                """IEnumerable<int> l = new[] { 1, 2 }; for (var i = 0; i < 64; i++) l = l.Concat(l); k8s.ConfigMap(l.Count() + "");"""
            },
            {
                "an iterator that is counted",
                """k8s.ConfigMap(All().Count() + ""); IEnumerable<int> All() { var i = 0; while (true) yield return i++; }"""
            },
            {
                "an iterator that never yields",
                """k8s.ConfigMap(All().Count() + ""); IEnumerable<int> All() { while (true) { } yield break; }"""
            },
            {
                "an iterator of itself",
                """k8s.ConfigMap(All().Count() + ""); IEnumerable<int> All() { foreach (var x in All()) yield return x; yield return 1; }"""
            },
            {
                "a comparer in a loop",
                "foreach (var x in new[] { 3, 2, 1 }.OrderBy(x => x, new C())) k8s.ConfigMap(x + \"\"); "
                    + "// types\npublic class C : IComparer<int> { public int Compare(int a, int b) => Compare(b, a); }"
            },
            { "a tuple that doubles", "object t = 1; for (var i = 0; i < 64; i++) t = (t, t); k8s.ConfigMap(t.ToString()!);" },
            {
                "a tuple that is written into itself",
                "(object, object) t = (1, 2); for (var i = 0; i < 64; i++) { t.Item1 = t; t.Item2 = t; } k8s.ConfigMap(t.ToString());"
            },
            {
                "a struct that doubles",
                "var s = new S(); for (var i = 0; i < 64; i++) { s.A = s; s.B = s; } k8s.ConfigMap(s.ToString()); "
                    + "// types\npublic record struct S { public object? A; public object? B; }"
            },
            {
                "a record that doubles",
                "var n = new N(null, null); for (var i = 0; i < 64; i++) n = new N(n, n); k8s.ConfigMap(n.ToString()); "
                    + "// types\npublic record N(N? A, N? B);"
            },
            { "a goto", "again: goto again;" },
            { "an aggregate that doubles", """k8s.ConfigMap(Enumerable.Range(0, 1000).Aggregate("a", (s, _) => s + s));""" },
            {
                "a chain of closures",
                """Func<int> f = () => 1; for (var i = 0; i < 100_000; i++) { var g = f; f = () => g() + 1; } k8s.ConfigMap(f() + "");"""
            },
            { "a catch of everything", "while (true) { try { throw new Exception(); } catch { } finally { } }" },
        };

    [Theory]
    [MemberData(nameof(Programs))]
    public void What_runs_away_is_stopped_once(string what, string code)
    {
        var set = Outcome.EvaluateWithin(code, s_bounds);

        Assert.True(
            set.Findings.Count == 1 && set.Findings[0].Kind.Id == EvaluationFindings.RanAway.Id,
            $"{what}: {Outcome.Describe(set.Findings)}"
        );
        Assert.False(set.Graph.IsComplete);
    }

    /// <summary>Large, but with an end: evaluated, or stopped with the one finding (or the compiler's own error), never a crash.</summary>
    [Theory]
    [InlineData("parentheses", 5000)]
    [InlineData("sums", 5000)]
    [InlineData("conditionals", 5000)]
    [InlineData("calls", 2000)]
    [InlineData("switch", 1000)]
    [InlineData("blocks", 500)]
    [InlineData("lambdas", 200)]
    public void What_is_large_ends(string shape, int size)
    {
        var many = Enumerable.Range(0, size);
        var value = shape switch
        {
            "parentheses" => new string('(', size) + "N" + new string(')', size),
            "sums" => "N" + string.Concat(many.Select(i => $" + {i}")),
            "conditionals" => string.Concat(many.Select(i => $"N == {i + 2} ? {i} : ")) + "7",
            "calls" => string.Concat(many.Select(_ => "Id(")) + "N" + new string(')', size),
            "switch" => "N switch { " + string.Concat(many.Select(i => $"{i + 2} => {i}, ")) + "_ => 7 }",
            "lambdas" => string.Concat(many.Select(i => $"new Func<int>(() => ")) + "N" + string.Concat(many.Select(_ => ")()")),
            _ => "N",
        };
        var blocks = shape == "blocks" ? size : 0;
        var set = Outcome.Evaluate(
            $"{new string('{', blocks)} k8s.ConfigMap(\"a\").Data(\"x\", ({value}).ToString()); {new string('}', blocks)} "
                + "// members\nstatic int N => 1; static int Id(int n) => n;"
        );

        Assert.True(set.Findings.Count <= 1, Outcome.Describe(set.Findings));
        Assert.All(set.Findings, finding => Assert.Equal(EvaluationFindings.RanAway.Id, finding.Kind.Id));
        if (set.Graph.IsComplete)
        {
            Assert.Equal(
                shape is "parentheses" or "calls" or "blocks" or "lambdas" ? "1"
                    : shape == "sums" ? "12497501"
                    : "7",
                set.Graph.Own.Single().Root.Text("data.x")
            );
        }
    }
}
