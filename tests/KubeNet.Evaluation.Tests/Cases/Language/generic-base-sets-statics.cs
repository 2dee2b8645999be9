// title: Static members of each construction
// example: protected static readonly string Name = typeof(T).Name;
namespace App;
public abstract class A<T> : ManifestSet
{
    protected static int Count;
    protected static readonly string Name = typeof(T).Name;
    protected static List<string> Log = new();
    static A()
    {
        Log.Add("cctor " + typeof(T).Name);
    }

    protected static void Bump()
    {
        Count++;
        Log.Add(typeof(T).Name);
    }

    protected override void Define(Manifests k8s)
    {
        Bump();
        Bump();
        A<string>.Bump();
        k8s.ConfigMap("a").Data("c", Count + "")
            .Data("s", A<string>.Count + "")
            .Data("n", Name)
            .Data("l", string.Join(",", Log))
            .Data("ls", string.Join(",", A<string>.Log))
            .Data("o", Other());
    }

    protected abstract string Other();
}

public sealed class Set : A<int>
{
    protected override string Other()
    {
        Count += 10;
        Bump();
        return Name + Count + A<int>.Count + string.Join("|", Log);
    }
}
