// title: Fields of type `T` in generic base sets
// example: protected T? F;
namespace App;
public struct P
{
    public int X;
    public P()
    {
        X = 7;
    }
}

public abstract class A<T> : ManifestSet
{
    protected T? F;
    protected static T? S;
    protected T? Auto { get; set; }

    protected T[]? Arr;
    protected (T, int) Tup;
    protected override void Define(Manifests k8s)
    {
        k8s.ConfigMap("a").Data("f", F + "")
            .Data("s", S + "")
            .Data("a", Auto + "")
            .Data("t", Tup + "")
            .Data("isnull", (F is null).ToString())
            .Data("arr", (Arr is null) + "")
            .Data("own", Own());
    }

    protected abstract string Own();
}

public sealed class Set : A<int>
{
    protected override string Own()
    {
        F++;
        S += 2;
        Auto += 3;
        return F + "" + S + Auto + Tup.Item1;
    }
}
