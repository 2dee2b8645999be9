// title: Several constructions of an interface
// example: IStore<string, T>, IStore<int, T[]>
k8s.ConfigMap("a").Data("a", new D().Go());
// types
public interface IStore<K, V>
    where K : notnull
{
    V? this[K k] { get; set; }

    event Action<K, V>? Changed;
    int Count { get; }

    string Dump() => typeof(K).Name + typeof(V).Name + Count;
}

public class B<T> : IStore<string, T>, IStore<int, T[]>
{
    Dictionary<string, T> d = new();
    Dictionary<int, T[]> e = new();
    public T? this[string k]
    {
        get => d.TryGetValue(k, out var v) ? v : default;
        set
        {
            d[k] = value!;
            Changed?.Invoke(k, value!);
        }
    }

    public event Action<string, T>? Changed;
    T[]? IStore<int, T[]>.this[int k]
    {
        get => e[k];
        set
        {
            e[k] = value!;
            ev?.Invoke(k, value!);
        }
    }

    Action<int, T[]>? ev;
    event Action<int, T[]>? IStore<int, T[]>.Changed { add => ev += value; remove => ev -= value; }

    int IStore<string, T>.Count => d.Count;

    int IStore<int, T[]>.Count => e.Count + 10;
}

public class D : B<Guid>
{
    public string Go()
    {
        var log = "";
        IStore<string, Guid> a = this;
        IStore<int, Guid[]> b = this;
        a.Changed += (k, v) => log += k + v;
        b.Changed += (k, v) => log += k + v.Length;
        a["x"] = default;
        b[3] = new Guid[2];
        a["x"] = a["y"];
        return log + a.Dump() + b.Dump() + a["x"] + b[3]!.Length;
    }
}
