namespace KubeNet.Resources;

/// <summary>The IngressClasses that are known: declared by the set or those that it uses, said of the cluster, or said to live elsewhere.</summary>
internal sealed class IngressClasses
{
    private const string DefaultAnnotation = "ingressclass.kubernetes.io/is-default-class";
    private const string Nginx = "k8s.io/ingress-nginx";

    private readonly ResourceGraph _graph;
    private readonly Dictionary<string, string?> _controllers = new(StringComparer.Ordinal);

    public IngressClasses(ResourceGraph graph)
    {
        _graph = graph;
        foreach (var declared in graph.VisibleOfKind("IngressClass"))
        {
            _controllers[declared.Name] = declared.Root.Text("spec.controller");
            if (DefaultMarkOf(declared) is not null)
            {
                Default ??= declared.Name;
            }
        }

        foreach (var known in graph.Cluster.IngressClasses)
        {
            _controllers[known.Key] = known.Value;
        }
    }

    /// <summary>Their names, without those said to live elsewhere.</summary>
    public IEnumerable<string> Names => _controllers.Keys.OrderBy(name => name, StringComparer.Ordinal);

    /// <summary>The first declared class that Ingresses without one get; null where none is declared as such.</summary>
    public string? Default { get; }

    public bool Contains(string name) => _controllers.ContainsKey(name) || _graph.IsExternal("networking.k8s.io", "IngressClass", null, name);

    /// <summary>The class that serves an Ingress; "" where it is whatever the cluster's default is.</summary>
    public string Serving(IngressView ingress) => ingress.Class ?? Default ?? "";

    /// <summary>Whether ingress-nginx serves an Ingress: by its class's controller, or, of a class that nobody knows, by its name.</summary>
    public bool IsNginx(IngressView ingress) =>
        Serving(ingress) is var name && (_controllers.TryGetValue(name, out var controller) ? controller == Nginx : name == "nginx");

    /// <summary>The annotation that makes a class the default, where it says so.</summary>
    public static ScalarNode? DefaultMarkOf(Resource ingressClass) =>
        ingressClass.Metadata.Map("annotations")?[DefaultAnnotation] is ScalarNode { Text: "true" } mark ? mark : null;
}
