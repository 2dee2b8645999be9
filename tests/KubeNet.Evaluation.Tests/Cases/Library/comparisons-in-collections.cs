// title: Collections, classes that derive from them, their keys, values and builders, and LINQ compare elements as their type
// example: sl.IndexOfValue(N(1))
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
V N(int n) => new(n); var d = new Dictionary<V, int> { [N(1)] = 1 }; V.L(); P(d.Keys.Contains(N(1)) + V.L());
var e = new Dictionary<int, V> { [1] = N(1) }; P(e.Values.Contains(N(1)) + V.L()); P(e.ContainsValue(N(1)) + V.L());
P(((ICollection<KeyValuePair<int, V>>)e).Contains(new(1, N(1))) + V.L());
P(((ICollection<KeyValuePair<int, V>>)e).Remove(new(1, N(1))) + V.L());
var sl = new SortedList<int, V> { [1] = N(1) }; P(sl.IndexOfValue(N(1)) + V.L()); P(sl.ContainsValue(N(1)) + V.L());
P(sl.Values.Contains(N(1)) + V.L()); P(sl.Values.IndexOf(N(1)) + V.L()); var sk = new SortedList<V, int> { [N(2)] = 1, [N(1)] = 2 };
P(sk.Keys[0].N + V.L()); P(sk.Keys.Contains(N(1)) + V.L()); P(sk.IndexOfKey(N(2)) + V.L());
var sd = new SortedDictionary<V, int> { [N(2)] = 1, [N(1)] = 2 }; P(sd.Keys.Contains(N(1)) + V.L()); P(sd.Keys.First().N + V.L());
var ib = System.Collections.Immutable.ImmutableSortedSet.CreateBuilder<V>(); ib.Add(N(2)); ib.Add(N(1)); P(ib.Min!.N + V.L());
P(ib.Contains(N(1)) + V.L()); var idb = System.Collections.Immutable.ImmutableSortedDictionary.CreateBuilder<V, int>(); idb.Add(N(2), 1);
idb.Add(N(1), 2); P(idb.Count + V.L()); P(idb.ContainsKey(N(1)) + V.L());
var iab = System.Collections.Immutable.ImmutableArray.CreateBuilder<V>(); iab.Add(N(2)); iab.Add(N(1)); iab.Sort(); P(iab[0].N + V.L());
P(iab.IndexOf(N(2)) + V.L()); P(iab.Contains(N(2)) + V.L()); var ilb = System.Collections.Immutable.ImmutableList.CreateBuilder<V>();
ilb.Add(N(2)); ilb.Add(N(1)); ilb.Sort(); P(ilb[0].N + V.L()); P(ilb.IndexOf(N(2)) + V.L());
var hb = System.Collections.Immutable.ImmutableHashSet.CreateBuilder<V>(); hb.Add(N(1)); P(hb.Add(N(1)) + V.L());
var db = System.Collections.Immutable.ImmutableDictionary.CreateBuilder<V, int>(); db[N(1)] = 1; P(db.ContainsKey(N(1)) + V.L());
var ll = new LinkedList<V>([N(1)]); P((ll.Find(N(1)) != null) + V.L()); var lk = new[] { N(1) }.ToLookup(x => x);
P(lk.Contains(N(1)) + V.L()); var q = new Queue<V>([N(1)]); P(q.Contains(N(1)) + V.L()); var st = new Stack<V>([N(1)]);
P(st.Contains(N(1)) + V.L()); P(System.Collections.Immutable.ImmutableArray.Create(N(1)).IndexOf(N(1)) + V.L());
P(System.Collections.Immutable.ImmutableSortedSet.Create(N(2), N(1)).IndexOf(N(2)) + V.L());
P(System.Collections.Immutable.ImmutableDictionary<int, V>.Empty.Add(1, N(1)).ContainsValue(N(1)) + V.L());
P(System.Collections.Immutable.ImmutableDictionary<int, V>.Empty.Add(1, N(1)).Contains(new(1, N(1))) + V.L());
P(Array.IndexOf(new[] { N(1) }, N(1)) + V.L()); P(new ArraySegment<V>([N(1)]).Contains(N(1)) + V.L());
P(new SortedSet<V>([N(1), N(3)]).GetViewBetween(N(0), N(2)).Count + V.L()); var pq = new PriorityQueue<V, V>(); pq.Enqueue(N(1), N(2));
pq.Enqueue(N(2), N(1)); P(pq.Dequeue().N + V.L()); P(pq.Remove(N(1), out var _, out var _) + V.L());
P(Array.BinarySearch(new[] { N(1), N(2) }, N(2)) + V.L()); V[] ks = [N(2), N(1)]; Array.Sort(ks, new[] { 1, 2 }); P(ks[0].N + V.L());
P(new[] { 1, 2 }.Max(x => N(x))!.N + V.L()); P(new[] { 2, 1 }.MinBy(x => N(x)) + V.L()); P(Nullable.Compare<int>(1, 2) + V.L());
P(new[] { N(1) }.Union([N(1)]).Count() + V.L()); P(new[] { N(1) }.Except([N(1)]).Count() + V.L());
P(new[] { 1 }.Join(new[] { 1 }, x => N(x), x => N(x), (a, b) => 1).Count() + V.L());
P(new[] { N(1), N(1) }.CountBy(x => x).Count() + V.L()); P(new[] { N(2), N(1) }.ToImmutableSortedSetX().Count + V.L());
P(string.Join(",", new[] { N(2), N(1) }.GroupBy(x => x).OrderBy(g => g.Key).Select(g => g.Key.N)) + V.L());
P(new OrderedDictionary<V, V> { [N(1)] = N(2) }.ContainsValue(N(2)) + V.L()); P(new HashSet<V> { N(1) }.SetEquals([N(1)]) + V.L());
P(System.Collections.Frozen.FrozenSet.ToFrozenSet([N(1)]).Contains(N(1)) + V.L());
P(new System.Collections.ObjectModel.Collection<V> { N(1) }.IndexOf(N(1)) + V.L());
P(new System.Collections.ObjectModel.ReadOnlyCollection<V>([N(1)]).Contains(N(1)) + V.L());
}
{
var x = new MySet([new V(2), new V(1)]); x.Add(new V(0)); P(x.Min!.N + V.L()); var g = new GSet<V>([new V(2), new V(1)]);
P(g.Max!.N + V.L()); var l = new MyList([new V(2), new V(1)]); l.Sort(); P(l[0].N + V.L()); P(l.Contains(new V(2)) + V.L());
var d = new MyDict { [new V(1)] = 1 }; P(d.ContainsKey(new V(1)) + V.L()); var h = new MyHash([new V(1), new V(1)]); P(h.Count + V.L());
var sd = new SortedDictionary<V, int>(new Dictionary<V, int> { [new V(2)] = 1, [new V(1)] = 2 }); P(sd.First().Key.N + V.L());
var q = new PriorityQueue<int, V>([(1, new V(2)), (2, new V(1))]); P(q.Dequeue() + V.L()); var ks = new Keyed { new V(3) };
P(ks.Contains(new V(3)) + V.L());
}
{
V N(int n) => new(n); var two = new[] { N(1), N(1) }; P(two.Distinct(null).Count() + V.L()); P(two.ToLookup(x => x, null).Count + V.L());
P(two.GroupBy(x => x, (IEqualityComparer<V>?)null).Count() + V.L()); P(two.OrderBy(x => x, null).First().N + V.L());
P(two.AggregateBy(x => x, 0, (a, b) => a + 1).Count() + V.L()); P(two.CountBy(x => x, null).Count() + V.L());
P(two.SequenceEqual(two, null) + V.L()); P(two.Contains(N(1), null) + V.L()); P(two.DistinctBy(x => x).Count() + V.L());
P(two.ToHashSet(null).Count + V.L());
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public static class X { public static System.Collections.Immutable.ImmutableSortedSet<T> ToImmutableSortedSetX<T>(this IEnumerable<T> i)
    => System.Collections.Immutable.ImmutableSortedSet.CreateRange(i); }
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
