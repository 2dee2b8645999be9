using KubeNet.Evaluation.Tests.Harness;

namespace KubeNet.Evaluation.Tests.Refusals;

/// <summary>
/// A member of the user's that cannot be evaluated, asked by the language or by the library: one finding at its cause, whoever asks, and no
/// error of ours.
/// </summary>
public sealed class UnknownMemberTests
{
    private const string Types = """
        // types
        static class Cause { public static int Number() => Environment.ProcessId; public static bool Bool() => Number() > 0; }
        class Counted
        {
            public int Count => Cause.Number();
            public int this[int at] => at;
            public int Slice(int start, int length) => start;
        }
        class Indexed { public int Count => 3; public int this[int at] => Cause.Number(); }
        class Hashed { public override int GetHashCode() => Cause.Number(); public override bool Equals(object? other) => true; }
        class Equal : IEquatable<Equal>
        {
            public override int GetHashCode() => 1;
            public override bool Equals(object? other) => Cause.Bool();
            public bool Equals(Equal? other) => Cause.Bool();
        }
        class Compared : IComparable<Compared> { public int CompareTo(Compared? other) => Cause.Number(); }
        class Comparer : IComparer<int>, IEqualityComparer<int>
        {
            public int Compare(int x, int y) => Cause.Number();
            public bool Equals(int x, int y) => Cause.Bool();
            public int GetHashCode(int x) => Cause.Number();
        }
        class Said { public override string ToString() => Cause.Number() + ""; }
        class Formatted : IFormattable { public string ToString(string? format, IFormatProvider? provider) => Cause.Number() + ""; }
        record Printed(int A) { protected virtual bool PrintMembers(System.Text.StringBuilder to) => Cause.Bool(); }
        record EqualRecord(int A)
        {
            public virtual bool Equals(EqualRecord? other) => Cause.Bool();
            public override int GetHashCode() => 1;
        }
        record HashedRecord(int A) { public override int GetHashCode() => Cause.Number(); }
        record Parts(int A) { public int A { get => Cause.Number(); init { } } }
        class Truth
        {
            public static bool operator true(Truth t) => Cause.Bool();
            public static bool operator false(Truth t) => Cause.Bool();
            public static Truth operator &(Truth a, Truth b) => a;
            public static Truth operator |(Truth a, Truth b) => a;
        }
        class Listed : IList<int>
        {
            public int Count => Cause.Number();
            public bool IsReadOnly => Cause.Bool();
            public int this[int at] { get => Cause.Number(); set { } }
            public bool Contains(int item) => Cause.Bool();
            public int IndexOf(int item) => Cause.Number();
            public void Add(int item) { }
            public void Insert(int at, int item) { }
            public bool Remove(int item) => Cause.Bool();
            public void RemoveAt(int at) { }
            public void Clear() { }
            public void CopyTo(int[] to, int at) { }
            public IEnumerator<int> GetEnumerator() { yield return Cause.Number(); }
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }
        class Moved : IEnumerator<int>, IEnumerable<int>
        {
            public int Current => 1;
            object System.Collections.IEnumerator.Current => 1;
            public bool MoveNext() => Cause.Bool();
            public void Reset() { }
            public void Dispose() { }
            public IEnumerator<int> GetEnumerator() => this;
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => this;
        }
        """;

    [Theory]
    [InlineData("new Counted()[^1]")]
    [InlineData("new Counted()[1..]")]
    [InlineData("new Counted()[1..^1]")]
    [InlineData("new Counted() is [1, ..]")]
    [InlineData("new Indexed()[^1]")]
    [InlineData("new Indexed() is [1, _, _]")]
    [InlineData("new HashSet<Hashed> { new() }.Count")]
    [InlineData("new Dictionary<Hashed, int> { [new()] = 1 }.Count")]
    [InlineData("new[] { new Hashed() }.Distinct().Count()")]
    [InlineData("new[] { new Hashed() }.GroupBy(x => x).Count()")]
    [InlineData("(new Hashed(), 1).GetHashCode() == 0")]
    [InlineData("new Equal().Equals(new Equal())")]
    [InlineData("object.Equals(new Equal(), new Equal())")]
    [InlineData("new List<Equal> { new() }.Contains(new Equal())")]
    [InlineData("new[] { new Equal() }.SequenceEqual([new Equal()])")]
    [InlineData("(new Equal(), 1) is var t && t.Equals((new Equal(), 1))")]
    [InlineData("new[] { new Compared(), new Compared() }.Max() is null")]
    [InlineData("new List<Compared> { new(), new() }.BinarySearch(new())")]
    [InlineData("new SortedSet<Compared> { new(), new() }.Count")]
    [InlineData("new[] { new Compared(), new Compared() }.Order().Count() + string.Join(',', new[] { new Compared(), new() }.Order())")]
    [InlineData("Comparer<Compared>.Default.Compare(new(), new())")]
    [InlineData("new[] { 1, 2 }.OrderBy(x => x, new Comparer()).First()")]
    [InlineData("new[] { 1, 2 }.Distinct(new Comparer()).Count()")]
    [InlineData("new SortedDictionary<int, int>(new Comparer()) { [1] = 1, [2] = 2 }.Count")]
    [InlineData("new[] { 1, 2 }.Contains(1, new Comparer())")]
    [InlineData("new Said() + \"\"")]
    [InlineData("$\"{new Said()}\"")]
    [InlineData("string.Join(',', new Said(), new Said())")]
    [InlineData("new System.Text.StringBuilder().Append(new Said()).Length")]
    [InlineData("$\"{new Formatted():x}\"")]
    [InlineData("string.Format(\"{0}\", new Formatted())")]
    [InlineData("new Printed(1).ToString()")]
    [InlineData("new EqualRecord(1) == new EqualRecord(1)")]
    [InlineData("new List<EqualRecord> { new(1) }.IndexOf(new(1))")]
    [InlineData("new HashSet<HashedRecord> { new(1) }.Count")]
    [InlineData("new Parts(1) is { A: 1 }")]
    [InlineData("new Parts(1).ToString()")]
    [InlineData("new Truth() && new Truth() ? 1 : 2")]
    [InlineData("(new Truth() || new Truth()) is null")]
    [InlineData("new Listed().Count()")]
    [InlineData("new Listed().Contains(1)")]
    [InlineData("((IEnumerable<int>)new Listed()).Contains(1)")]
    [InlineData("new Listed().IndexOf(1)")]
    [InlineData("new Listed().Remove(1)")]
    [InlineData("new Listed().First()")]
    [InlineData("new Listed().ElementAt(0)")]
    [InlineData("new Listed()[^1]")]
    [InlineData("new Listed().ToList().Count")]
    [InlineData("new Listed().Last()")]
    [InlineData("((int[])[.. new Listed()]).Length")]
    [InlineData("string.Join(',', new Listed())")]
    [InlineData("new System.Collections.ObjectModel.ReadOnlyCollection<int>(new Listed()).Count")]
    [InlineData("new Moved().Any()")]
    [InlineData("new Moved().Sum()")]
    [InlineData("string.Concat(new Moved())")]
    [InlineData("((List<int>)[.. new Moved()]).Count")]
    public void There_is_one_finding_at_the_cause(string use)
    {
        var code = $$"""
            try { k8s.ConfigMap("a").Data("x", "" + ({{use}})); } catch (Exception) { k8s.ConfigMap("b"); }
            {{Types}}
            """;

        var finding = Assert.Single(Outcome.Evaluate(code).Findings);
        Assert.Equal("KUBE0002", finding.Kind.Id);
        Assert.Contains("ProcessId", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("foreach (var x in new Moved()) k8s.ConfigMap(\"x\" + x);")]
    [InlineData("foreach (var x in new Listed()) k8s.ConfigMap(\"x\" + x);")]
    [InlineData("var (a, b) = (new Parts(1), 2); k8s.ConfigMap(\"x\" + a.A);")]
    [InlineData("new Parts(1).Deconstruct(out var a); k8s.ConfigMap(\"x\" + a);")]
    [InlineData("if (new Truth()) k8s.ConfigMap(\"x\"); else k8s.ConfigMap(\"y\");")]
    [InlineData("while (new Truth()) { k8s.ConfigMap(\"x\"); break; }")]
    [InlineData("int[] a = [2, 1]; Array.Sort(a, new Comparer()); k8s.ConfigMap(\"x\" + a[0]);")]
    [InlineData("var l = new List<Compared> { new(), new() }; l.Sort(); k8s.ConfigMap(\"x\");")]
    [InlineData("switch (new Counted()) { case [1, 2]: k8s.ConfigMap(\"x\"); break; default: k8s.ConfigMap(\"y\"); break; }")]
    public void A_statement_that_asks_it_has_one_finding(string statement)
    {
        var finding = Assert.Single(Outcome.Evaluate($"{statement}\n{Types}").Findings);
        Assert.Equal("KUBE0002", finding.Kind.Id);
    }
}
