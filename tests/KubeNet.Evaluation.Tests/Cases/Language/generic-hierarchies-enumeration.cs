// title: Generic collections of your own, with bases
// example: public class Bag<U> : Coll<U>
var b = new Bag<int>
{
    1,
    2,
    3
};
k8s.ConfigMap("a").Data("a", string.Join(",", b))
    .Data("b", b.Sum() + "")
    .Data("c", b.Kind())
    .Data("d", string.Join(",", b.Select(x => x * 2)));
// types
public abstract class Coll<T> : IEnumerable<T>
{
    protected List<T> Items = new();
    public void Add(T t) => Items.Add(t);
    public IEnumerator<T> GetEnumerator()
    {
        foreach (var i in Items)
        {
            if (i is T && typeof(T) == typeof(int))
                yield return i;
        }
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

public class Bag<U> : Coll<U>
{
    public string Kind() => typeof(U).Name;
}
