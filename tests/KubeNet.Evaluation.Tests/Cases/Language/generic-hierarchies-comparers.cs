// title: Comparers that derive from generic ones
// example: public class ByLen : By<string, int>
k8s.ConfigMap("a").Data("a", string.Join(",", new[] { "bb", "a", "ccc" }.OrderBy(x => x, new ByLen())))
    .Data("b", new Dictionary<string, int>(new Ci()) { ["A"] = 1 }.ContainsKey("a") + "")
    .Data("c", string.Join(",", new SortedSet<string>(new ByLen()) { "x", "yy", "z" }));
// types
public abstract class By<T, K> : IComparer<T> where K : IComparable<K>
{
    protected abstract K Key(T t);
    public int Compare(T? a, T? b) => typeof(K) == typeof(int) ? Key(a!).CompareTo(Key(b!)) : 0;
}

public class ByLen : By<string, int>
{
    protected override int Key(string s) => s.Length;
}

public abstract class Eq<T> : IEqualityComparer<T>
{
    public bool Equals(T? a, T? b) => typeof(T) == typeof(string) && Norm(a!) == Norm(b!);
    public int GetHashCode(T t) => typeof(T) == typeof(string) ? Norm(t).Length : 0;
    protected abstract string Norm(T t);
}

public class Ci : Eq<string>
{
    protected override string Norm(string t) => t.ToLowerInvariant();
}
