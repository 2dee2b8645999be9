// title: Base sets that know the derived one
// example: all.Add((T)this);
namespace App;
public abstract class A<T> : ManifestSet where T : A<T>
{
    static List<T> all = new();
    protected A()
    {
        all.Add((T)this);
    }

    protected T? Me => this as T;

    protected override void Define(Manifests k8s)
    {
        k8s.ConfigMap("a").Data("a", all.Count + "")
            .Data("b", (Me == this) + "")
            .Data("c", (this is T) + "")
            .Data("d", ((object)this is A<T>) + "")
            .Data("e", Me!.Hello());
    }

    public abstract string Hello();
}

public sealed class Set : A<Set>
{
    public override string Hello() => nameof(Set);
}
