using System.Globalization;

namespace KubeNet.Resources;

/// <summary>One container of a pod template, read from its tree.</summary>
internal readonly struct ContainerView
{
    private readonly MapNode _container;

    public ContainerView(MapNode container) => _container = container;

    public string? Name => _container.Text("name");

    /// <summary>Where to point when the container is meant: its name, which is the part of it that a user wrote.</summary>
    public ResourceNode Node => _container.Scalar("name") as ResourceNode ?? _container;

    public MapNode Map => _container;

    /// <summary>What the container is started with: the words of <c>command</c> and <c>args</c>.</summary>
    public IEnumerable<ScalarNode> Words =>
        (_container.List("command")?.Items ?? []).Concat(_container.List("args")?.Items ?? []).OfType<ScalarNode>();

    public IEnumerable<ContainerPortView> Ports
    {
        get
        {
            foreach (var port in _container.List("ports")?.Maps ?? [])
            {
                yield return new ContainerPortView(port);
            }
        }
    }
}

/// <summary>One entry of a container's <c>ports</c>.</summary>
internal readonly struct ContainerPortView
{
    private readonly MapNode _port;

    public ContainerPortView(MapNode port) => _port = port;

    /// <summary>Where to point when the port is meant: its number, or its name where that is all there is.</summary>
    public ResourceNode Node => _port.Scalar("containerPort") ?? _port.Scalar("name") ?? (ResourceNode)_port;

    public long? Number => _port.Scalar("containerPort")?.MeantNumber;

    public string? Name => _port.Scalar("name")?.MeantText is { Length: > 0 } name ? name : null;

    public string Protocol => _port.Text("protocol") is { Length: > 0 } protocol ? protocol : "TCP";

    /// <summary>Where the node opens it too: address and port; only a colon where it does not.</summary>
    public string Host => $"{_port.Text("hostIP")}:{_port.Scalar("hostPort")?.Number?.ToString(CultureInfo.InvariantCulture)}";
}
