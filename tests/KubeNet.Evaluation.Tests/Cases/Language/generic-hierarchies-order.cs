// title: Order in generic bases
// example: where T : Ord<T, V>
var list = new List<Item>
{
    new("b"),
    new("a")
};
list.Sort();
k8s.ConfigMap("a").Data("s", string.Join(",", list))
    .Data("c", list.Contains(new("a")).ToString())
    .Data("m", list.Max()!.ToString())
    .Data("h", new HashSet<Item>(list) { new("a") }.Count + "")
    .Data("o", string.Join(",", list.OrderByDescending(x => x)));
// types
public abstract class Ord<T, V> : IComparable<T>, IEquatable<T> where T : Ord<T, V> where V : IComparable<V>
{
    protected V Key;
    protected Ord(V k) => Key = k;
    public int CompareTo(T? o) => typeof(V) == typeof(string) ? Key.CompareTo(o!.Key) : -Key.CompareTo(o!.Key);
    public bool Equals(T? o) => o is T t && t.Key.Equals(Key);
    public override bool Equals(object? o) => o is T t && Equals(t);
    public override int GetHashCode() => typeof(V) == typeof(string) ? 5 : 6;
    public override string ToString() => typeof(T).Name + Key;
}

public sealed class Item(string s) : Ord<Item, string>(s);
