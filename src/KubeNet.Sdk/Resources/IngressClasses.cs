namespace KubeNet.Resources;

/// <summary>
/// The IngressClasses that are known: declared by the set or those that it uses, said of the cluster, or said to live elsewhere.
/// </summary>
internal sealed class IngressClasses
{
    private const string DefaultAnnotation = "ingressclass.kubernetes.io/is-default-class";
    private const string NginxPrefix = "nginx.ingress.kubernetes.io/";

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

    /// <summary>
    /// Whether an Ingress that names no class is certainly not served: classes are declared, none is the default, all are
    /// ingress-nginx's, and nothing is reported about others.
    /// </summary>
    public bool LeavesClasslessAlone =>
        Default is null
        && _graph.Cluster.IngressClasses.Count == 0
        && !_graph.HasExternals("networking.k8s.io", "IngressClass")
        && _controllers.Count > 0
        && _controllers.Values.All(IsNginx);

    public bool Contains(string name) =>
        _controllers.ContainsKey(name) || _graph.IsExternal("networking.k8s.io", "IngressClass", null, name);

    /// <summary>The class that serves an Ingress; "" where it is whatever the cluster's default is.</summary>
    public string Serving(IngressView ingress) => ingress.Class ?? Default ?? "";

    /// <summary>
    /// Whether ingress-nginx serves an Ingress: by its class's controller, or, of an unknown class, by its name or its
    /// annotations.
    /// </summary>
    public bool IsNginx(IngressView ingress) =>
        Serving(ingress) is var name
        && (
            _controllers.TryGetValue(name, out var controller) && controller is { Length: > 0 }
                ? IsNginx(controller)
                : name == "nginx"
                    || (ingress.Resource.Metadata.Map("annotations")?.Entries ?? []).Any(entry =>
                        entry.Key.StartsWith(NginxPrefix, StringComparison.Ordinal)
                    )
        );

    /// <summary>
    /// A second ingress-nginx in a cluster has a name of its own, <c>k8s.io/internal-ingress-nginx</c> as its guide has it.
    /// </summary>
    public static bool IsNginx(string? controller) => controller?.IndexOf("ingress-nginx", StringComparison.Ordinal) >= 0;

    /// <summary>The annotation that makes a class the default; null if the class does not have it.</summary>
    public static ScalarNode? DefaultMarkOf(Resource ingressClass) =>
        ingressClass.Metadata.Map("annotations")?[DefaultAnnotation] is ScalarNode { Text: "true" } mark ? mark : null;
}
