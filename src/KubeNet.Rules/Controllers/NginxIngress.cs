using KubeNet.Resources;

namespace KubeNet.Rules.Controllers;

/// <summary>An Ingress as ingress-nginx reads it; it tolerates any shape of the tree.</summary>
internal sealed class NginxIngress
{
    private NginxIngress(Resource resource)
    {
        Resource = resource;
        RewriteTarget = Annotation("rewrite-target") is { Text.Length: > 0 } target ? target : null;
        UseRegex = Annotation("use-regex") is { } flag && GoBoolean.IsTrue(flag) ? flag : null;
        Canary = Annotation("canary") is { } mark && GoBoolean.IsTrue(mark) ? mark : null;
    }

    public Resource Resource { get; }

    public ScalarNode? RewriteTarget { get; }

    /// <summary>The annotation, where it is true.</summary>
    public ScalarNode? UseRegex { get; }

    /// <summary>
    /// The annotation, where it is true. A canary makes no location of its own: the controller passes it over where it makes them, and adds
    /// its Service to those of another Ingress, so its rewrite and its use-regex do nothing (getBackendServers and
    /// mergeAlternativeBackends in internal/ingress/controller/controller.go).
    /// </summary>
    public ScalarNode? Canary { get; }

    public ScalarNode? Annotation(string name) =>
        Resource.Metadata.Map("annotations")?[IngressControllers.NginxPrefix + name] as ScalarNode;

    public IEnumerable<NginxPathView> Paths
    {
        get
        {
            foreach (var rule in Resource.Root.List("spec.rules")?.Maps ?? [])
            {
                foreach (var path in rule.List("http.paths")?.Maps ?? [])
                {
                    if (path.Scalar("path") is { Text: { Length: > 0 } text } node)
                    {
                        yield return new NginxPathView(this, rule.Text("host") ?? "", node, text, path.Text("pathType"));
                    }
                }
            }
        }
    }

    /// <summary>
    /// The Ingresses that ingress-nginx may serve: also those of a class that nothing is known of, which have none of its annotations.
    /// </summary>
    public static IEnumerable<NginxIngress> PossiblyIn(IngressControllers controllers, IEnumerable<Resource> resources) =>
        IngressControllers
            .IngressesIn(resources)
            .Where(ingress => controllers.UsuallyOf(ingress) is not { } controller || IngressControllers.IsNginx(controller))
            .Select(ingress => new NginxIngress(ingress));

    /// <summary>Those that make locations: all but canaries.</summary>
    public static IEnumerable<NginxIngress> WithLocations(ResourceGraph graph, IEnumerable<Resource> resources) =>
        In(graph, resources).Where(ingress => ingress.Canary is null);

    /// <summary>The Ingresses of ingress-nginx among some resources, in their order.</summary>
    public static IEnumerable<NginxIngress> In(ResourceGraph graph, IEnumerable<Resource> resources)
    {
        var controllers = new IngressControllers(graph);
        return IngressControllers.IngressesIn(resources).Where(controllers.IsNginx).Select(ingress => new NginxIngress(ingress));
    }
}

/// <summary>One path of an Ingress of ingress-nginx.</summary>
internal readonly struct NginxPathView
{
    public NginxPathView(NginxIngress ingress, string host, ScalarNode node, string text, string? pathType)
    {
        Ingress = ingress;
        Host = host;
        Node = node;
        Text = text;
        PathType = pathType;
    }

    public NginxIngress Ingress { get; }

    /// <summary>Empty for any host.</summary>
    public string Host { get; }

    public ScalarNode Node { get; }

    public string Text { get; }

    public string? PathType { get; }

    /// <summary>
    /// What makes nginx read the paths of the host as regular expressions: a rewrite to something else, or <c>use-regex</c>; null if
    /// nothing here.
    /// </summary>
    public ScalarNode? RegexCause => Ingress.RewriteTarget is { } target && target.Text != Text ? target : Ingress.UseRegex;
}
