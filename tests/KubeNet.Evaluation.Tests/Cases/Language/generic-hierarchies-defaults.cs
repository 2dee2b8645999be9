// title: Defaults from the library in generic code
// example: d.TryGetValue("x", out var v);
k8s.ConfigMap("a").Data("a", new D().Go()).Data("b", new D2().Go());
// types
public class B<T>
    where T : notnull
{
    Dictionary<string, T> d = new();
    Queue<T> q = new();
    Dictionary<T, T> e = new();
    public string Go()
    {
        d.TryGetValue("x", out var v);
        q.TryDequeue(out T? w);
        var z = d.GetValueOrDefault("y");
        T t = v!;
        return v + "|" + w + "|" + z + "|" + (t is null)
            + (v is T) + new List<T>().FirstOrDefault() + Opt() + Opt(n: 3) + new List<T>().Find(x => true)
            + (new T[2])[^1] + Array.Find(new T[0], _ => true) + new Lazy<T>(() => default!).Value;
    }

    string Opt(T? t = default, int n = 2) => t + "o" + n;
}

public class D : B<int>;
public class D2 : B<TimeSpan>;
