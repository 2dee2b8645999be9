using KubeNet.Resources;

namespace KubeNet.Rules.Controllers.Support;

/// <summary>The controller that serves an Ingress, if the set and the project specify it.</summary>
internal sealed class IngressControllers
{
    /// <summary>The prefix of all annotations of ingress-nginx (its <c>--annotations-prefix</c>).</summary>
    public const string NginxPrefix = "nginx.ingress.kubernetes.io/";

    private const string DefaultAnnotation = "ingressclass.kubernetes.io/is-default-class";
    private const string ClassAnnotation = "kubernetes.io/ingress.class";

    private readonly Dictionary<string, string> _controllers = new(StringComparer.Ordinal);
    private readonly string? _defaultClass;

    public IngressControllers(ResourceGraph graph)
    {
        foreach (var known in graph.Cluster.IngressClasses)
        {
            if (known.Value.Length > 0)
            {
                _controllers[known.Key] = known.Value;
            }
        }

        foreach (var ingressClass in graph.VisibleOfKind("IngressClass").Where(resource => resource.Group == "networking.k8s.io").Reverse())
        {
            if (ingressClass.Root.Text("spec.controller") is { Length: > 0 } controller)
            {
                _controllers[ingressClass.Name] = controller; // the first one with a name takes precedence, as in the graph
            }

            if (ingressClass.Metadata.Map("annotations")?[DefaultAnnotation] is ScalarNode { Text: "true" })
            {
                _defaultClass = ingressClass.Name;
            }
        }
    }

    /// <summary>The Ingress's class name, or that of the declared default class; null if neither is known.</summary>
    public string? ClassOf(Resource ingress) =>
        ingress.Root.Text("spec.ingressClassName")
        ?? (ingress.Metadata.Map("annotations")?[ClassAnnotation] as ScalarNode)?.Text
        ?? _defaultClass;

    /// <summary>The controller's name (<c>spec.controller</c> of the class); null if it is not known.</summary>
    public string? Of(Resource ingress) =>
        ClassOf(ingress) is { } name && _controllers.TryGetValue(name, out var controller) ? controller : null;

    /// <summary>The same, or, for an unknown class, the controller that usually has a class with this name.</summary>
    public string? UsuallyOf(Resource ingress) =>
        Of(ingress)
        ?? (
            ClassOf(ingress) is { } name && UsualControllers.OfClass.TryGetValue(name, out var usual)
                ? name == "nginx" && NginxAnnotationsOf(ingress).Any()
                    ? UsualControllers.Nginx
                    : usual
                : null
        );

    /// <summary>
    /// Whether ingress-nginx serves it: by its class, or, if the class is unknown, by the annotations that only ingress-nginx reads.
    /// </summary>
    public bool IsNginx(Resource ingress) =>
        Of(ingress) is { } controller
            ? IsNginx(controller)
            : NginxAnnotationsOf(ingress).Any() && (UsuallyOf(ingress) is not { } usual || IsNginx(usual));

    /// <summary>
    /// The sink for what ingress-nginx rejects. If only its annotations indicate that it serves the Ingress, another controller may read
    /// them too, so a rejection is not certain.
    /// </summary>
    public FindingSink Refusals(Resource ingress, FindingSink findings) => Of(ingress) is null ? findings.AtMostWarning() : findings;

    public static bool IsNginx(string controller) => IngressClasses.IsNginx(controller);

    public static IEnumerable<MapEntry> NginxAnnotationsOf(Resource ingress) =>
        (ingress.Metadata.Map("annotations")?.Entries ?? []).Where(entry => entry.Key.StartsWith(NginxPrefix, StringComparison.Ordinal));

    public static IEnumerable<Resource> IngressesIn(IEnumerable<Resource> resources) =>
        resources.Where(resource => resource is { Group: "networking.k8s.io", Kind: "Ingress" });
}
