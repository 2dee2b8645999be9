// title: Immutable arrays and array segments compare themselves with objects
// example: a.Equals((object)b)
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
var a = System.Collections.Immutable.ImmutableArray.Create(1, 2); var b = a; P(a.Equals((object)b));
P(default(System.Collections.Immutable.ImmutableArray<int>).Equals((object)default(System.Collections.Immutable.ImmutableArray<int>)));
P(a.Equals((object)System.Collections.Immutable.ImmutableArray.Create(1, 2))); P(a.Equals("x")); P(a.Equals(null)); int[] x = [1];
object s = new ArraySegment<int>(x), t = new ArraySegment<int>(x); P(s.Equals(t) + "" + Equals(s, t));
P(s.Equals(new ArraySegment<int>([1]))); P(Equals((object)a, (object)b)); object oa = a; P(oa.Equals(b)); var l = new List<int>();
P(l.Equals((object)l)); P(l.Equals((object)new List<int>()));
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
