using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// A port that a NetworkPolicy allows: the Pods' port, not that of a Service. An <see cref="int"/> or a <see cref="string"/> is converted
/// implicitly, as TCP.
/// </summary>
public sealed class NetworkPort
{
    private readonly Sourced<int?> _endPort;
    private readonly Sourced<Protocol?> _protocol;
    private readonly Sourced<PortRef> _port;

    /// <summary>Creates a port, or a range of ports.</summary>
    /// <param name="port"><c>port</c>: the Pods' port, by number or name.</param>
    /// <param name="endPort"><c>endPort</c>: the last port of a range. Default: only one port.</param>
    /// <param name="protocol"><c>protocol</c>. Default: TCP (not written).</param>
    /// <example>
    /// <code>
    /// var dns = k8s.Deployment("dns", image: "coredns/coredns:1.12.0").ContainerPort(5353, "dns", Protocol.Udp);
    /// dns.AllowFrom([NetworkPeer.Namespaces("team=shop")], ports: [new NetworkPort(5353, protocol: Protocol.Udp)]);
    /// </code>
    /// </example>
    public NetworkPort(PortRef port, int? endPort = null, Protocol? protocol = null)
    {
        _port = CallSite.Arg(port);
        _endPort = CallSite.Arg(endPort);
        _protocol = CallSite.Arg(protocol);
        _ = port ?? throw new ArgumentNullException(nameof(port));
    }

    private NetworkPort(Sourced<PortRef> port) => _port = port;

    /// <summary>Converts the number of a TCP port.</summary>
    /// <param name="value">1-65535.</param>
    /// <example>
    /// <code>
    /// var db = k8s.Deployment("db", image: "postgres:17").ContainerPort(5432).ContainerPort(9187, "metrics");
    /// db.AllowFrom([NetworkPeer.Namespaces("team=shop")], ports: [5432]);
    /// </code>
    /// </example>
    public static implicit operator NetworkPort(int value) => new(new Sourced<PortRef>(value, CallSite.OriginOf(nameof(value))));

    /// <summary>Converts the name of a TCP port.</summary>
    /// <param name="value">The name of a container port. Null gives null.</param>
    /// <example>
    /// <code>
    /// var db = k8s.Deployment("db", image: "postgres:17").ContainerPort(5432, "sql").ContainerPort(9187, "metrics");
    /// db.AllowFrom([NetworkPeer.Namespaces("team=shop")], ports: ["sql"]);
    /// </code>
    /// </example>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator NetworkPort?(string? value) =>
        value is null ? null : new NetworkPort(new Sourced<PortRef>(value, CallSite.OriginOf(nameof(value))));

    /// <summary>The number or the name.</summary>
    public override string ToString() =>
        _endPort.Value is { } last ? $"{_port.Value}-{last.ToString(CultureInfo.InvariantCulture)}" : $"{_port.Value}";

    internal MapNode ToNode(Origin element)
    {
        var origin = _port.Value.Origin.Or(_port.Origin).Or(element);
        var node = new MapNode(FieldOrders.NetworkPort, origin);
        if (_protocol.Value is { } protocol)
        {
            node.Set("protocol", ProtocolNames.Of(protocol), _protocol.Origin.Or(element));
        }

        node.Set("port", _port.Value.ToNode(origin));
        node.SetGiven("endPort", new Sourced<int?>(_endPort.Value, _endPort.Origin.Or(element)));
        return node;
    }
}
