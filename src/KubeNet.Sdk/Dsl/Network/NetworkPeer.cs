using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// The other end of a connection, by labels, namespace or address: an entry of <c>from</c> or <c>to</c> of a NetworkPolicy. For workloads
/// and Services of a set, use their handles.
/// </summary>
public sealed class NetworkPeer : INetworkPeer
{
    private readonly Func<SetRecording, Origin, MapNode?> _node;

    private NetworkPeer(Func<SetRecording, Origin, MapNode?> node) => _node = node;

    /// <summary>Every address, in the cluster and outside: a rule without <c>from</c> or <c>to</c>.</summary>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http");
    /// web.AllowFrom(NetworkPeer.Any);
    /// </code>
    /// </example>
    public static NetworkPeer Any { get; } = new((_, _) => null) { IsAny = true };

    internal bool IsAny { get; private init; }

    /// <summary>Pods by their labels: <c>podSelector</c>.</summary>
    /// <param name="selector">The labels in kubectl's form: <c>app=web,tier in (front,back)</c>.</param>
    /// <param name="namespace">The namespace of the Pods: <c>namespaceSelector</c>, by its name. Default: the policy's namespace.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http");
    /// web.AllowFrom(NetworkPeer.Pods("app.kubernetes.io/name=prometheus", @namespace: "monitoring"));
    /// </code>
    /// </example>
    public static NetworkPeer Pods(string selector, string? @namespace = null)
    {
        var labels = CallSite.Text(selector);
        var space = CallSite.Arg(@namespace, nameof(@namespace));
        return new NetworkPeer(
            (recording, fallback) =>
            {
                if (SelectorText.Read(recording, new Sourced<string>(labels.Value, labels.Origin.Or(fallback))) is not { } chosen)
                {
                    return null;
                }

                var peer = new MapNode(FieldOrders.NetworkPeer, labels.Origin.Or(fallback));
                peer.Set("podSelector", chosen);
                if (space.Value is { } name)
                {
                    PolicyPods.SetNamespace(peer, new Sourced<string>(name, space.Origin.Or(fallback)));
                }

                return peer;
            }
        );
    }

    /// <summary>All Pods of a namespace: <c>namespaceSelector</c>, by the label <c>kubernetes.io/metadata.name</c>.</summary>
    /// <param name="name">The namespace's name: <c>ingress-nginx</c>.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http");
    /// web.AllowFrom(NetworkPeer.Namespace("ingress-nginx"));
    /// </code>
    /// </example>
    public static NetworkPeer Namespace(string name)
    {
        var space = CallSite.Text(name);
        return new NetworkPeer(
            (_, fallback) =>
            {
                var peer = new MapNode(FieldOrders.NetworkPeer, space.Origin.Or(fallback));
                PolicyPods.SetNamespace(peer, new Sourced<string>(space.Value, space.Origin.Or(fallback)));
                return peer;
            }
        );
    }

    /// <summary>All Pods of the namespaces that have labels: <c>namespaceSelector</c>.</summary>
    /// <param name="selector">The labels in kubectl's form: <c>team=web</c>.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http");
    /// web.AllowFrom(NetworkPeer.Namespaces("team=shop"));
    /// </code>
    /// </example>
    public static NetworkPeer Namespaces(string selector)
    {
        var labels = CallSite.Text(selector);
        return new NetworkPeer(
            (recording, fallback) =>
            {
                if (SelectorText.Read(recording, new Sourced<string>(labels.Value, labels.Origin.Or(fallback))) is not { } chosen)
                {
                    return null;
                }

                var peer = new MapNode(FieldOrders.NetworkPeer, labels.Origin.Or(fallback));
                peer.Set("namespaceSelector", chosen);
                return peer;
            }
        );
    }

    /// <summary>Addresses outside the cluster: <c>ipBlock</c>.</summary>
    /// <param name="cidr"><c>cidr</c>: <c>203.0.113.0/24</c>.</param>
    /// <param name="except"><c>except</c>: ranges in it that are excluded. Default: none.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http");
    /// web.AllowFrom(NetworkPeer.IPBlock("203.0.113.0/24", "203.0.113.64/26"));
    /// </code>
    /// </example>
    public static NetworkPeer IPBlock(string cidr, params string[] except)
    {
        var block = CallSite.Text(cidr);
        var others = CallSite.Args(except);
        return new NetworkPeer(
            (_, fallback) =>
            {
                var node = new MapNode(origin: block.Origin.Or(fallback));
                node.Set("cidr", block.Value, block.Origin.Or(fallback));
                if (others.Length > 0)
                {
                    node.Set("except", others.ToList(block.Origin.Or(fallback)));
                }

                var peer = new MapNode(FieldOrders.NetworkPeer, block.Origin.Or(fallback));
                peer.Set("ipBlock", node);
                return peer;
            }
        );
    }

    /// <summary>Not supported: a peer has no text representation.</summary>
    /// <returns>Nothing.</returns>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override string ToString() =>
        throw new InvalidOperationException("A network peer cannot be converted to a string. Pass it to AllowFrom or AllowTo.");

    /// <summary>A new entry of <c>from</c> or <c>to</c>. Null if its selector is invalid, which is reported.</summary>
    internal MapNode? ToNode(SetRecording recording, Origin argument) => _node(recording, argument);
}
