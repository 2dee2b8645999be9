// title: IComparable is contravariant, and an interface has none of its own
// example: Comparer<IX>.Default.Compare(new X(), new X())
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
P(T.Try(() => Comparer<X>.Default.Compare(new X(), new X())) + X.Log);
P(T.Try(() => Comparer<IX>.Default.Compare(new X(), new X())) + X.Log); P(T.Try(() => new IX[] { new X(), new X() }.Max()) + X.Log);
P(T.Try(() => new List<Y> { new Y(), new Y() }.Min()) + X.Log); P(T.Try(() => Comparer<S?>.Default.Compare(new S(), new S())) + X.Log);
P(T.Try(() => Comparer<ValueType>.Default.Compare(new S(), new S())) + X.Log);
P(T.Try(() => new SortedDictionary<Y, int> { [new()] = 1, [new()] = 2 }.Count) + X.Log);
P(T.Try(() => new[] { new Y(), new Y() }.MaxBy(y => y)) + X.Log); P(T.Try(() => new[] { (object)new Y(), new Y() }.MaxBy(y => y)) + X.Log);
P(T.Try(() => { var q = new PriorityQueue<int, Y>(); q.Enqueue(1, new()); q.Enqueue(2, new()); return q.Dequeue(); }) + X.Log);
P(T.Try(() => Array.BinarySearch(new[] { new Y() }, new Y())) + X.Log);
P(T.Try(() => Array.BinarySearch((Array)new[] { new Y() }, new Y())) + X.Log);
P(T.Try(() => new[] { 2, 1 }.OrderBy(x => new Y()).First()) + X.Log);
P(T.Try(() => new[] { new { Y = new Y() }, new { Y = new Y() } }.OrderBy(x => x.Y).Count()) + X.Log);
P(T.Try(() => new[] { new Y(), new() }.Order().Count()) + X.Log);
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public interface IX { }
public class X : IX, IComparable<IX> { public static string Log = ""; public int CompareTo(IX? o) { Log += "x"; return 7; } }
public class Y : X { }
public struct S : IComparable<S> { public int CompareTo(S o) { X.Log += "s"; return 3; } }
public static class T { public static string Try(Func<object?> f)
{ try { return f() + ""; }
catch (Exception e) { return e.GetType().Name + e.Message; } } }
