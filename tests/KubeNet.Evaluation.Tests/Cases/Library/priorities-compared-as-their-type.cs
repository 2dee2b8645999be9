// Priorities and sorted collections are compared as their type.
var log = new List<string>();
var q = new PriorityQueue<string, P>();
q.Enqueue("a", new P(3, log));
q.Enqueue("b", new P(1, log));
q.Enqueue("c", new P(2, log));
log.Add(q.Dequeue());
log.Add(q.EnqueueDequeue("d", new P(5, log)));
var s = new SortedSet<P>([new P(2, log), new P(1, log)]);
var d = new SortedDictionary<P, int> { [new(2, log)] = 1, [new(1, log)] = 2 };
var l = new SortedList<P, int> { [new(2, log)] = 1, [new(1, log)] = 2 };
log.Add("" + new[] { new P(2, log), new P(1, log) }.Max()!.N);
var arr = new[] { new P(2, log), new P(1, log) };
Array.Sort(arr);
new List<P>(arr).Sort();
arr.OrderBy(p => p).ToList();
log.Add("" + Comparer<P>.Default.Compare(arr[0], arr[1]));
Array.BinarySearch(arr, arr[0]);
arr.AsSpan().Sort();
arr.Order().ToArray();
log.Add("" + (arr[0], 1).CompareTo((arr[1], 1)));
System.Collections.Immutable.ImmutableSortedSet.Create(arr);
log.Add("" + System.Linq.Enumerable.MinBy(arr, p => p)!.N);
k8s.ConfigMap("a").Data("a", string.Join("\n", log));
// types
class P(int n, List<string> log) : IComparable<P>, IComparable
{
    public int N => n;

    public int CompareTo(P? o)
    {
        log.Add(n + "g" + o!.N);
        return n.CompareTo(o!.N);
    }

    public int CompareTo(object? o)
    {
        log.Add(n + "o" + ((P)o!).N);
        return n.CompareTo(((P)o!).N);
    }
}
