// title: Sets that are put together of generic parts
// example: Part<Web>(w => w.With(
namespace App;
public interface IPart
{
    string Name { get; }

    void Add(Manifests k8s, string prefix);
}

public abstract class Part<TOpt> : IPart where TOpt : Opt, new()
{
    protected TOpt O { get; } = new();
    public virtual string Name => typeof(TOpt).Name.Replace("Opt", "").ToLowerInvariant();

    public abstract void Add(Manifests k8s, string prefix);
    protected TPart Configure<TPart>(Action<TOpt> a)
        where TPart : Part<TOpt>
    {
        a(O);
        return (TPart)this;
    }
}

public class Opt
{
    public int Replicas { get; set; } = 1;
}

public class WebOpt : Opt
{
    public string Host { get; set; } = "h";

    public WebOpt() => Replicas = 2;
}

public class Web : Part<WebOpt>
{
    public Web With(Action<WebOpt> a) => Configure<Web>(a);
    public override void Add(Manifests k8s, string prefix) => k8s.Deployment(prefix + Name, image: "nginx:1.27")
        .Replicas(O.Replicas).Label("host", O.Host);
}

public class Worker : Part<Opt>
{
    public override string Name => "w" + base.Name;

    public override void Add(Manifests k8s, string prefix) => k8s.Deployment(prefix + Name, image: "worker:1.0").Replicas(O.Replicas);
}

public abstract class Sys<TSelf> : ManifestSet where TSelf : Sys<TSelf>
{
    List<IPart> parts = new();
    protected TSelf Part<T>(Action<T>? a = null)
        where T : IPart, new()
    {
        var t = new T();
        a?.Invoke(t);
        parts.Add(t);
        return (TSelf)this;
    }

    protected override void Define(Manifests k8s)
    {
        foreach (var p in parts)
            p.Add(k8s, typeof(TSelf).Name.ToLowerInvariant() + "-");
    }
}

public sealed class Set : Sys<Set>
{
    public Set() => Part<Web>(w => w.With(o =>
    {
        o.Host = "x";
        o.Replicas++;
    })).Part<Worker>();
}
