// title: LINQ without a comparer, or with null for one
// example: two.CountBy(x => x, null).Count()
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
V N(int n) => new(n); var two = new[] { N(1), N(1) }; P(two.Distinct(null).Count() + V.L()); P(two.ToLookup(x => x, null).Count + V.L());
P(two.GroupBy(x => x, (IEqualityComparer<V>?)null).Count() + V.L()); P(two.OrderBy(x => x, null).First().N + V.L());
P(two.AggregateBy(x => x, 0, (a, b) => a + 1).Count() + V.L()); P(two.CountBy(x => x, null).Count() + V.L());
P(two.SequenceEqual(two, null) + V.L()); P(two.Contains(N(1), null) + V.L()); P(two.DistinctBy(x => x).Count() + V.L());
P(two.ToHashSet(null).Count + V.L());
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public class V(int n) : IComparable<V>, IEquatable<V>, IComparable { static string _l = "";
public static string L() { var s = _l; _l = ""; return "~" + s; } public int N => n;
public int CompareTo(V? o) { _l += "g"; return N - o!.N; } public int CompareTo(object? o) { _l += "o"; return N - ((V)o!).N; }
public bool Equals(V? o) { _l += "e"; return o!.N == N; } public override bool Equals(object? o) { _l += "E"; return ((V)o!).N == N; }
public override int GetHashCode() => 1; }
