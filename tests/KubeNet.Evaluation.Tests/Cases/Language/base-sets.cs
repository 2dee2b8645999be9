// title: A house style in base classes of your own
// example: base.Apply(k8s, more);
// title: Extension methods on the DSL
// example: public static void Apply2(this StyleBase s, Manifests k8s)
House(k8s);
Configure(k8s.ConfigMap("derived"));
// members
private static void Dummy() { }
private void House(Manifests k8s) { new Style("x").Apply(k8s, c => c.Data("l", "v")); }
private void Configure(ConfigMapHandle c) => c.Data("a", "b");
// types
public abstract class StyleBase(string name)
{
    protected string Name => name;
    public abstract string Kind { get; }
    public virtual void Apply(Manifests k8s, Action<ConfigMapHandle> more)
    {
        var c = k8s.ConfigMap($"{Kind}-{Name}");
        more(c);
    }
}
public class Style(string n) : StyleBase(n.ToUpperInvariant().ToLowerInvariant())
{
    public override string Kind => "style";
    public override void Apply(Manifests k8s, Action<ConfigMapHandle> more)
    {
        base.Apply(k8s, more);
        this.Apply2(k8s);
    }
}
public static class StyleExtensions { public static void Apply2(this StyleBase s, Manifests k8s) => k8s.ConfigMap("ext-" + s.Kind); }
