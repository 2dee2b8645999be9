namespace KubeNet.Resources;

/// <summary>What an Ingress says of hosts, paths, class and TLS.</summary>
internal readonly partial struct IngressView
{
    private const string ClassAnnotation = "kubernetes.io/ingress.class";

    /// <summary><c>spec.ingressClassName</c>, if it says something.</summary>
    public ScalarNode? ClassName => Resource.Root.Scalar("spec.ingressClassName") is { Text.Length: > 0 } name ? name : null;

    /// <summary>The class by its field or by the older annotation; null if neither is set: the cluster's default.</summary>
    public string? Class => ClassName?.Text ?? Annotation(ClassAnnotation);

    /// <summary>The hosts of the rules, as they are written; empty for a rule of all hosts.</summary>
    public IEnumerable<(string Host, ScalarNode? Node)> Hosts =>
        (Resource.Root.List("spec.rules")?.Maps ?? []).Select(rule => (rule.Text("host") ?? "", rule.Scalar("host")));

    public IEnumerable<IngressPathView> Paths
    {
        get
        {
            foreach (var rule in Resource.Root.List("spec.rules")?.Maps ?? [])
            {
                foreach (var path in rule.List("http.paths")?.Maps ?? [])
                {
                    yield return new IngressPathView(this, rule.Text("host") ?? "", path);
                }
            }
        }
    }

    public IEnumerable<IngressTlsView> Tls => (Resource.Root.List("spec.tls")?.Maps ?? []).Select(tls => new IngressTlsView(tls));

    public IEnumerable<string> AnnotationTexts =>
        (Resource.Metadata.Map("annotations")?.Entries ?? []).Select(entry => (entry.Value as ScalarNode)?.Text).OfType<string>();

    /// <summary>
    /// Whether ingress-nginx takes it for a canary, which repeats another Ingress's path on purpose and makes no location.
    /// </summary>
    public bool IsNginxCanary => HasTrue("nginx.ingress.kubernetes.io/canary");

    /// <summary>Whether an annotation is true as Go reads it.</summary>
    public bool HasTrue(string key) => GoBoolean.IsTrue(Resource.Metadata.Map("annotations")?[key]);

    public string? Annotation(string key) =>
        (Resource.Metadata.Map("annotations")?[key] as ScalarNode)?.Text is { Length: > 0 } text ? text : null;
}

/// <summary>One path of a rule.</summary>
internal readonly struct IngressPathView
{
    private readonly MapNode _path;

    public IngressPathView(IngressView ingress, string host, MapNode path)
    {
        Ingress = ingress;
        Host = host;
        _path = path;
    }

    public IngressView Ingress { get; }

    /// <summary>Empty where the rule is for all hosts.</summary>
    public string Host { get; }

    public string Path => _path.Text("path") is { Length: > 0 } path ? path : "/";

    public string PathType => _path.Text("pathType") ?? "ImplementationSpecific";

    /// <summary>Where to point: the path, or the Ingress where it says none.</summary>
    public ResourceNode Node => _path.Scalar("path") ?? (ResourceNode)_path;

    /// <summary>The Service's name, for a message; empty where the backend is another resource.</summary>
    public string Backend => _path.Text("backend.service.name") ?? "";

    /// <summary><c>localhost/cart</c></summary>
    public string Route => (Host.Length == 0 ? "*" : Host) + Path;
}

/// <summary>One entry of <c>spec.tls</c>.</summary>
internal readonly struct IngressTlsView
{
    private readonly MapNode _tls;

    public IngressTlsView(MapNode tls) => _tls = tls;

    /// <summary>The hosts that it is for. None means all of them.</summary>
    public IReadOnlyList<ScalarNode> Hosts =>
        [.. (_tls.List("hosts")?.Items ?? []).OfType<ScalarNode>().Where(host => host.Text is { Length: > 0 })];

    public ScalarNode? SecretName => _tls.Scalar("secretName") is { Text.Length: > 0 } name ? name : null;
}

/// <summary>
/// Which hosts a host of an Ingress is good for: <c>*.example.com</c> stands for one label in front, no more and no fewer.
/// </summary>
internal static class HostWildcard
{
    public static bool Covers(string host, string other) =>
        host == other
        || (
            host.StartsWith("*.", StringComparison.Ordinal)
            && !other.StartsWith("*.", StringComparison.Ordinal)
            && other.IndexOf('.') is var dot and > 0
            && other.Substring(dot) == host.Substring(1)
        );
}
