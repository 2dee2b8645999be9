// title: Classes that derive from sorted sets, lists and dictionaries compare as those do
// example: new GSet<V>([new V(2), new V(1)])
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
var x = new MySet([new V(2), new V(1)]); x.Add(new V(0)); P(x.Min!.N + V.L()); var g = new GSet<V>([new V(2), new V(1)]);
P(g.Max!.N + V.L()); var l = new MyList([new V(2), new V(1)]); l.Sort(); P(l[0].N + V.L()); P(l.Contains(new V(2)) + V.L());
var d = new MyDict { [new V(1)] = 1 }; P(d.ContainsKey(new V(1)) + V.L()); var h = new MyHash([new V(1), new V(1)]); P(h.Count + V.L());
var sd = new SortedDictionary<V, int>(new Dictionary<V, int> { [new V(2)] = 1, [new V(1)] = 2 }); P(sd.First().Key.N + V.L());
var q = new PriorityQueue<int, V>([(1, new V(2)), (2, new V(1))]); P(q.Dequeue() + V.L()); var ks = new Keyed { new V(3) };
P(ks.Contains(new V(3)) + V.L());
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public class V(int n) : IComparable<V>, IEquatable<V>, IComparable { static string _l = "";
public static string L() { var s = _l; _l = ""; return "~" + s; } public int N => n;
public int CompareTo(V? o) { _l += "g"; return N - o!.N; } public int CompareTo(object? o) { _l += "o"; return N - ((V)o!).N; }
public bool Equals(V? o) { _l += "e"; return o!.N == N; } public override bool Equals(object? o) { _l += "E"; return ((V)o!).N == N; }
public override int GetHashCode() => 1; }
public class MySet(IEnumerable<V> i) : SortedSet<V>(i) { }
public class GSet<T>(IEnumerable<T> i) : SortedSet<T>(i) { }
public class MyList(IEnumerable<V> i) : List<V>(i) { }
public class MyDict : Dictionary<V, int> { }
public class MyHash(IEnumerable<V> i) : HashSet<V>(i) { }
public class Keyed : System.Collections.ObjectModel.KeyedCollection<V, V> { protected override V GetKeyForItem(V v) => v; }
