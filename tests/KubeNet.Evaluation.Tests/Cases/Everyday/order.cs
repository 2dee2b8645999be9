// title: Sorting by `IComparable<V>` of your own
// example: public record V(int N) : IComparable<V>, IEquatable<V>
var l = new List<V> { new(2), new(1) }; l.Sort(); 
k8s.ConfigMap("c1").Data("x", $"{(l[0].N + "" + l.Max()!.N + (l.Min() < l.Max()) + l.OrderDescending().First().N + l.BinarySearch(new V(2)) + new SortedSet<V>(l).First().N)}");
// types
public record V(int N) : IComparable<V>, IEquatable<V> { public int CompareTo(V? o) => N - o!.N; public static bool operator <(V? a, V? b) => a!.CompareTo(b) < 0; public static bool operator >(V? a, V? b) => b < a; }
