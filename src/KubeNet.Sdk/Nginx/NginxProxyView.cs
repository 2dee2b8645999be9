using KubeNet.Resources;

namespace KubeNet.Nginx;

/// <summary>A reverse proxy in front of the cluster, read from its tree; it tolerates any shape of it.</summary>
internal readonly struct NginxProxyView
{
    /// <summary>What <c>Listen</c> would say if it was said.</summary>
    public const int DefaultPort = 80;

    private NginxProxyView(Resource proxy) => Proxy = proxy;

    public Resource Proxy { get; }

    public string Name => Proxy.Name;

    public ScalarNode? ListenNode => Proxy.Root.Scalar("listen");

    /// <summary>
    /// The port that it listens on, as it was said; whether NGINX takes it is for <see cref="NginxText.IsPort"/> to judge.
    /// </summary>
    public long Listen => ListenNode is { Number: { } said } ? said : DefaultPort;

    /// <summary>The hosts that it answers for; none means every host.</summary>
    public IEnumerable<ScalarNode> ServerNames => Scalars("serverNames");

    public IEnumerable<ScalarNode> Nodes => Scalars("nodes");

    /// <summary>The addresses of the nodes that NGINX takes, each once.</summary>
    public IEnumerable<string> NodeAddresses =>
        Nodes.Select(node => node.Text ?? "").Where(NginxText.IsNode).Distinct(StringComparer.Ordinal);

    public IEnumerable<NginxLocationView> Locations
    {
        get
        {
            foreach (var location in Proxy.Root.List("locations")?.Maps ?? [])
            {
                yield return new NginxLocationView(location);
            }
        }
    }

    public static IEnumerable<NginxProxyView> In(IEnumerable<Resource> proxies) => proxies.Select(proxy => new NginxProxyView(proxy));

    private IEnumerable<ScalarNode> Scalars(string list) => Proxy.Root.List(list)?.Items.OfType<ScalarNode>() ?? [];
}

/// <summary>A path that a proxy passes on to a Service.</summary>
internal readonly struct NginxLocationView
{
    private readonly MapNode _location;

    public NginxLocationView(MapNode location) => _location = location;

    public ResourceNode Node => _location;

    public ScalarNode? Path => _location.Scalar("path");

    public string? ServiceNamespace => _location.Text("service.namespace");

    public string? ServiceName => _location.Text("service.name");

    /// <summary>Where to point when the Service is meant.</summary>
    public ResourceNode ServiceNode => _location.Scalar("service.name") as ResourceNode ?? _location;

    /// <summary>The Service's port (not the node's), by number or name; null where none could be chosen.</summary>
    public ScalarNode? Port => _location.Scalar("service.port");
}
