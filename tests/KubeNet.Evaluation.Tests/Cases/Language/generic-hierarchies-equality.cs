// title: Equality and text in generic bases
// example: public class Q(int i) : V<int>(i);
var q = new Q(3);
k8s.ConfigMap("a").Data("a", $"{q}")
    .Data("b", string.Concat("x", q))
    .Data("c", new System.Text.StringBuilder().Append(q).ToString())
    .Data("d", string.Join(";", new[] { q }.Select(x => x.ToString())))
    .Data("e", "" + q)
    .Data("hash", new HashSet<Q> { q, new Q(3) }.Count + "")
    .Data("g", new[] { q, new Q(3) }.Distinct().Count() + "")
    .Data("grp", new[] { q, new Q(4) }.GroupBy(x => x).Count() + "")
    .Data("dict", new Dictionary<Q, string> { [q] = "found" }[new Q(3)]);
// types
public abstract class V<T>
{
    protected T X;
    protected V(T x)
    {
        X = x;
    }

    public override string ToString() => typeof(T).Name + ":" + X;
    public override bool Equals(object? o) => typeof(T) == typeof(int) && o is V<T> v && v.X!.Equals(X);
    public override int GetHashCode() => typeof(T) == typeof(int) ? X!.GetHashCode() : 0;
}

public class Q(int i) : V<int>(i);
