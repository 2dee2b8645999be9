// title: Comparers and generic collections of your own over those of .NET
// example: public class Desc<T> : Comparer<T>
var s = new Stack2<int>(); s.PushAll([1, 2, 3]); var q = new Limited<string>(2); q.Enqueue("a"); q.Enqueue("b"); q.Enqueue("c"); var set = new CiSet { "A", "a", "b" };
k8s.ConfigMap("c1").Data("x", $"{(s.Pop() + s.Count + string.Join(",", q) + set.Count + set.Contains("B") + s.Name + string.Join(",", new Desc<int>().Of([1, 3, 2])))}");
var m = new Multi<string, int>(); m.Add("x", 1); m.Add("x", 2); 
k8s.ConfigMap("c2").Data("x", $"{(m["x"].Count + string.Join(",", m.Flat()))}");
// types
public class Stack2<T> : Stack<T> { public void PushAll(IEnumerable<T> xs) { foreach (var x in xs) Push(x); } public string Name => typeof(T).Name; }
public class Limited<T>(int max) : Queue<T> { public new void Enqueue(T t) { base.Enqueue(t); while (Count > max) Dequeue(); } }
public class CiSet() : HashSet<string>(StringComparer.OrdinalIgnoreCase);
public class Desc<T> : Comparer<T> where T : IComparable<T> { public override int Compare(T? a, T? b) => b!.CompareTo(a); public IEnumerable<T> Of(IEnumerable<T> x) => x.OrderBy(y => y, this); }
public class Multi<K, V> : Dictionary<K, List<V>> where K : notnull { public void Add(K k, V v) { if (!TryGetValue(k, out var l)) this[k] = l = []; l.Add(v); } public IEnumerable<(K, V)> Flat() => this.SelectMany(p => p.Value.Select(v => (p.Key, v))); }
