using KubeNet.Resources;

namespace KubeNet.Rules.Controllers.Support;

/// <summary>An Ingress as ingress-nginx reads it; any shape of the tree is accepted.</summary>
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

    /// <summary>The annotation, if it is true.</summary>
    public ScalarNode? UseRegex { get; }

    /// <summary>
    /// The annotation, if it is true. A canary creates no location: the controller skips it there and adds
    /// its Service to those of another Ingress, so its rewrite and its use-regex have no effect (getBackendServers and
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
    /// The Ingresses that ingress-nginx may serve, including those of an unknown class without any of its annotations.
    /// </summary>
    public static IEnumerable<NginxIngress> PossiblyIn(IngressControllers controllers, IEnumerable<Resource> resources) =>
        IngressControllers
            .IngressesIn(resources)
            .Where(ingress => controllers.UsuallyOf(ingress) is not { } controller || IngressControllers.IsNginx(controller))
            .Select(ingress => new NginxIngress(ingress));

    /// <summary>The Ingresses that create locations: all except canaries.</summary>
    public static IEnumerable<NginxIngress> WithLocations(ResourceGraph graph, IEnumerable<Resource> resources) =>
        In(graph, resources).Where(ingress => ingress.Canary is null);

    /// <summary>The Ingresses that ingress-nginx serves among some resources, in their order.</summary>
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
    /// What makes nginx read the host's paths as regular expressions: a rewrite to another path, or <c>use-regex</c>; null if
    /// there is neither here.
    /// </summary>
    public ScalarNode? RegexCause => Ingress.RewriteTarget is { } target && target.Text != Text ? target : Ingress.UseRegex;
}
