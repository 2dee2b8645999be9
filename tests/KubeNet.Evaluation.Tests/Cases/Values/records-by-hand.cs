// title: Records with members of their own: printing, equality, contracts, fields
// example: protected override bool PrintMembers(StringBuilder b)
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
P(new A(1)); P(new B(1, "x")); P(new B(1, "x") == new B(1, "x")); P((A)new B(1, "x") == new A(1)); P(new B(1,
    "x").Equals((object)new B(1, "x"))); P(new C(1) == new C(2)); P(new C(1)); P(new C(1).GetHashCode() == new C(1).GetHashCode());
    var (n, s) = new B(3, "q"); P(n + s); P(new D(5) { Extra = "e" }); P(new D(5) { Extra = "e" } with { N = 6 }); P(new F(1));
    P(new G { X = 1, Y = null }); P(new G { X = 1 } == new G { X = 1 }); P(new H<int>(3)); P(new H<int>(3) == new H<int>(3));
    P(new H<string>(null!)); P(new I1(1, 2) == new I1(1, 3)); P(new J([1, 2]) == new J([1, 2])); P(new K(new A(1), new B(2, "z")));
    P(new L()); P(new M2(1) { }); P(new A(1).Equals(null)); P(new A(1) != null!); P(((object)new A(1)).Equals(new B(1, ""))); P(new S(1,
    "a")); P(new S(1, "a") == new S(1, "a")); P(default(S)); P(new S(1, "a").Equals(5)); P(new B(1, "x").GetHashCode() == new B(1,
    "x").GetHashCode()); P(new HashSet<A> { new A(1), new B(1, "x"), new A(1) }.Count); P(new N2(1, 2)); P(new O(1).ToString());
    P(new Q(3)); P(new Q(3) == new Q(4)); P(new R1(1) { B = 2 } == new R1(1) { B = 3 });
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public record A(int N); public record B(int N, string S) : A(N); public record C(int N) {
    public virtual bool Equals(C? o) => o is not null; public override int GetHashCode() => 7; }
public record D(int N) { public string? Extra { get; init; } public int Double => N * 2; private int _hidden = 4; public int Field = 9;
    public static int Stat = 3; protected virtual bool PrintMembers(StringBuilder b) { b.Append("N is ").Append(N).Append(_hidden);
    return true; } }
public record F(int N) : D(N) { protected override bool PrintMembers(StringBuilder b) { if (base.PrintMembers(b)) b.Append(" & ");
    b.Append("F"); return true; } }
public record G { public int X { get; init; } public string? Y { get; init; } } public record H<T>(T V); public record I1(int A,
    int B) { public int A { get; init; } = A; public virtual bool Equals(I1? o) => o?.A == A; public override int GetHashCode() => A; }
public record J(int[] V); public record K(A A, B B); public record L { } public record M2(int N) : L {
    public sealed override string ToString() => "M2!" + N; } public record struct S(int N, string T);
    public abstract record Base(int X); public record N2(int X, int Y) : Base(X); public record O(int X) {
    public override string ToString() => "O" + base.ToString()!.Length; }
public record Q(int N) { protected virtual Type EqualityContract => typeof(string);
    public virtual bool Equals(Q? o) => o is not null && EqualityContract == o.EqualityContract; public override int GetHashCode() => 0;
    } public record R1(int A) { public int B; }
