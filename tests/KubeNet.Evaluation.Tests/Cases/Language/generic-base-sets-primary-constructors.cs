// title: Generic base sets with primary constructors
// example: public sealed class Set() : A<int>("x", 3);
namespace App;
public abstract class A<T>(string name, T value) : ManifestSet
{
    protected string F = typeof(T).Name + name;
    protected override void Define(Manifests k8s)
    {
        k8s.ConfigMap("a").Data("f", F)
            .Data("n", name + value)
            .Data("t", typeof(T).Name + Lambda() + Local() + string.Join(",", Iter()));
    }

    string Lambda()
    {
        Func<string> f = () => typeof(T).Name + (value is T);
        return f();
    }

    string Local()
    {
        string L() => typeof(T).Name;
        string M<Q>() => typeof(Q).Name + typeof(T).Name;
        return L() + M<int>() + M<T>();
    }

    IEnumerable<string> Iter()
    {
        yield return typeof(T).Name;
        foreach (var i in new T[2])
            yield return i + ";";
    }
}

public sealed class Set() : A<int>("x", 3);
