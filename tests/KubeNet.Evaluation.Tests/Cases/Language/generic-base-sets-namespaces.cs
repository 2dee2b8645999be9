// title: A namespace that the type argument says
// example: public override string Namespace => T.Ns;
namespace App;
public interface IEnv
{
    static abstract string Ns { get; }
}

public sealed class Live : IEnv
{
    public static string Ns => "live";
}

public abstract class A<T> : ManifestSet where T : IEnv
{
    public override string Namespace => T.Ns;

    protected override void Define(Manifests k8s)
    {
        k8s.ConfigMap("a").Data("x", Namespace).Data("y", typeof(T).Name);
    }
}

public sealed class Set : A<Live>;
