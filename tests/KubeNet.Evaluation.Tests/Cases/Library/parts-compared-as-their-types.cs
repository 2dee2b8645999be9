// title: Only the parts of tuples and of nullable values are compared as their own types
// example: ValueTuple.Create(m).Equals(ValueTuple.Create(new M()))
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
var m = new M(); P(Comparer<M>.Default.Compare(m, m) + M.L()); P(Comparer<object>.Default.Compare(m, m) + M.L());
P(Comparer<IComparable>.Default.Compare(m, m) + M.L()); P(Comparer<IComparable<M>>.Default.Compare(m, m) + M.L());
P(EqualityComparer<IEquatable<M>>.Default.Equals(m, new M()) + M.L()); P(EqualityComparer<List<M>>.Default.Equals([m], [m]) + M.L());
P(new List<IEquatable<M>> { m }.Contains(new M()) + M.L()); P(new { A = m }.Equals(new { A = new M() }) + M.L());
P((m, 1).Equals((new M(), 1)) + M.L()); P(((m, 1), 2).Equals(((new M(), 1), 2)) + M.L());
P(ValueTuple.Create(m).Equals(ValueTuple.Create(new M())) + M.L()); S? s = new S(); P(new List<S?> { s }.Contains(new S()) + M.L());
P(Comparer<S?>.Default.Compare(s, s) + M.L()); P(new[] { s, s }.Max()!.GetType().Name + M.L());
P(new List<M[]> { new[] { m } }.Contains(new[] { m }) + M.L());
P(new KeyValuePair<M, int>(m, 1).Equals(new KeyValuePair<M, int>(new M(), 1)) + M.L());
P(Tuple.Create(m).Equals(Tuple.Create(new M())) + M.L()); P(new R(m, (m, 2)).Equals(new R(new M(), (m, 2))) + M.L());
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public class M : IComparable<M>, IComparable, IEquatable<M> { static string _l = "";
public static string L() { var s = _l; _l = ""; return "~" + s; } public int CompareTo(M? o) { _l += "c"; return 0; }
public int CompareTo(object? o) { _l += "C"; return 0; } public bool Equals(M? o) { _l += "e"; return true; }
public override bool Equals(object? o) { _l += "E"; return true; } public override int GetHashCode() => 1; }
public struct S : IComparable<S>, IEquatable<S> { public int CompareTo(S o) { new M().CompareTo(null); return 0; }
public bool Equals(S o) => new M().Equals(null); }
public record R(M A, (M, int) B);
