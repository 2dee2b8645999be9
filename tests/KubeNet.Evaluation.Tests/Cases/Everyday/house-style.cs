// title: A base class of apps with hooks for the image, the port and the environment
// example: protected virtual void Customise(DeploymentHandle d) { }
var shop = new ShopApp("shop", k8s) { Replicas = 3 };
shop.Build();
foreach (var app in App.All(k8s).OrderBy(a => a.Name)) app.Build();
// types
public abstract class App(string name, Manifests k8s)
{
    protected Manifests K8s { get; } = k8s;
    public string Name { get; } = name;
    public int Replicas { get; init; } = 1;
    protected virtual string Image => $"registry.local/{Name}:{Version}";
    protected abstract string Version { get; }
    public void Build()
    {
        var d = K8s.Deployment(Name, image: Image).Replicas(Replicas).ContainerPort(Port, "http");
        foreach (var (k, v) in Env()) d.Env(k, v);
        Customise(d);
        d.Expose(port: 80, targetPort: "http");
    }
    protected virtual int Port => 8080;
    protected virtual IEnumerable<KeyValuePair<string, string>> Env() { yield return new("NAME", Name); yield return KeyValuePair.Create("UPPER", Name.ToUpperInvariant()); }
    protected virtual void Customise(DeploymentHandle d) { }
    public static IEnumerable<App> All(Manifests k8s) => [new Worker("w2", k8s), new Worker("w1", k8s) { Replicas = 2 }];
}
public class ShopApp(string name, Manifests k8s) : App(name, k8s)
{
    protected override string Version => "1.2";
    protected override int Port => base.Port + 1;
    protected override IEnumerable<KeyValuePair<string, string>> Env() => base.Env().Append(new("SHOP", "1")).Concat(new Dictionary<string, string> { ["Z"] = "z" });
}
public sealed class Worker(string name, Manifests k8s) : App(name, k8s) { protected override string Version { get; } = new Version(2, 1).ToString(); }
