using KubeNet.Resources;

namespace KubeNet;

// What the policy allows.
public sealed partial class NetworkPolicyHandle
{
    /// <summary>
    /// Allows connections to the Pods, at all ports: a rule of <c>spec.ingress</c>. All others are blocked, unless another policy or call
    /// allows them. Calls add rules.
    /// </summary>
    /// <param name="peers"><c>from</c>: workloads, Services (the Pods behind them), or <see cref="NetworkPeer"/>s. Pods of another
    /// namespace are selected there.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http");
    /// k8s.NetworkPolicy("internal").AllowFrom(web, NetworkPeer.Namespace("ingress-nginx"));
    /// </code>
    /// </example>
    public NetworkPolicyHandle AllowFrom(params INetworkPeer[] peers)
    {
        AllowIngress(CallSite.Args(peers), [], null, CallSite.Here);
        return this;
    }

    /// <summary>
    /// Allows connections to the Pods at some ports: a rule of <c>spec.ingress</c>. All others are blocked, unless another policy or call
    /// allows them. Calls add rules.
    /// </summary>
    /// <param name="peers"><c>from</c>: workloads, Services (the Pods behind them), or <see cref="NetworkPeer"/>s.</param>
    /// <param name="ports"><c>ports</c>: the Pods' ports.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").ContainerPort(9090, "metrics");
    /// k8s.NetworkPolicy("scraping").AllowFrom([NetworkPeer.Namespace("monitoring")], ports: ["metrics"]);
    /// </code>
    /// </example>
    public NetworkPolicyHandle AllowFrom(IEnumerable<INetworkPeer> peers, IEnumerable<NetworkPort> ports)
    {
        AllowIngress(CallSite.Args(peers), CallSite.Args(ports), null, CallSite.Here);
        return this;
    }

    /// <summary>
    /// Allows connections from the Pods: rules of <c>spec.egress</c>. All others are blocked, unless another policy or call allows them;
    /// also queries to the cluster's DNS (<see cref="AllowDns"/>). Calls add rules.
    /// </summary>
    /// <param name="peers"><c>to</c>: workloads, Services (the Pods behind them), or <see cref="NetworkPeer"/>s. For a workload, only its
    /// container ports are allowed, for a Service only the ports behind its own.</param>
    /// <example>
    /// <code>
    /// var db = k8s.Deployment("db", image: "postgres:17").ContainerPort(5432);
    /// k8s.NetworkPolicy("default").DenyAll().AllowDns().AllowTo(db);
    /// </code>
    /// </example>
    public NetworkPolicyHandle AllowTo(params INetworkPeer[] peers)
    {
        AllowEgress(CallSite.Args(peers), [], CallSite.Here);
        return this;
    }

    /// <summary>
    /// Allows connections from the Pods to some ports: rules of <c>spec.egress</c>. All others are blocked, unless another policy or call
    /// allows them; also queries to the cluster's DNS (<see cref="AllowDns"/>). Calls add rules.
    /// </summary>
    /// <param name="peers"><c>to</c>: workloads, Services (the Pods behind them), or <see cref="NetworkPeer"/>s.</param>
    /// <param name="ports"><c>ports</c>: the ports of the other Pods, not of their Services.</param>
    /// <example>
    /// <code>
    /// k8s.NetworkPolicy("default").DenyAll().AllowDns().AllowTo([NetworkPeer.IPBlock("203.0.113.7/32")], ports: [443]);
    /// </code>
    /// </example>
    public NetworkPolicyHandle AllowTo(IEnumerable<INetworkPeer> peers, IEnumerable<NetworkPort> ports)
    {
        AllowEgress(CallSite.Args(peers), CallSite.Args(ports), CallSite.Here);
        return this;
    }

    /// <summary>One rule for all peers, at the given ports, or else at those of the Pods that the policy is for.</summary>
    internal void AllowIngress(Sourced<INetworkPeer>[] peers, Sourced<NetworkPort>[] ports, PolicyPods? own, Origin call)
    {
        if (Peers(peers, "AllowFrom", call) is not { } nodes)
        {
            return;
        }

        Complete("ingress", AddRule("Ingress", nodes, call), ports, own, call);
    }

    /// <summary>A rule for each peer, because each has ports of its own.</summary>
    internal void AllowEgress(Sourced<INetworkPeer>[] peers, Sourced<NetworkPort>[] ports, Origin call)
    {
        if (peers.Length == 0)
        {
            Peers(peers, "AllowTo", call);
        }

        foreach (var peer in peers)
        {
            if (Peers([peer], "AllowTo", call) is { } nodes)
            {
                Complete("egress", AddRule("Egress", nodes, call), ports, PolicyPods.Of(peer.Value), call);
            }
        }
    }

    /// <summary>The entries of <c>from</c> or <c>to</c>; empty for every address, null if there is none, which is reported.</summary>
    private List<MapNode>? Peers(Sourced<INetworkPeer>[] peers, string method, Origin call)
    {
        Recording.EnsureOpen();
        if (peers.Length == 0)
        {
            Recording.Contradiction(
                $"{method} of NetworkPolicy '{Name}' has no peer. Specify at least one; NetworkPeer.Any means every address.",
                call
            );
            return null;
        }

        var nodes = new List<MapNode>();
        foreach (var peer in peers)
        {
            var said = peer.Value ?? throw new ArgumentNullException(nameof(peers));
            if (said is NetworkPeer { IsAny: true })
            {
                return [];
            }

            var node =
                said is NetworkPeer own ? own.ToNode(Recording, peer.Origin)
                : PolicyPods.Of(said) is { } pods ? pods.ToPeer(Recording, peer.Origin)
                : throw new ArgumentException("Only handles of workloads and Services, and NetworkPeers, are peers.");
            if (node is not null)
            {
                nodes.Add(node);
            }
        }

        return nodes.Count == 0 ? null : nodes;
    }

    private MapNode AddRule(string type, IReadOnlyList<MapNode> peers, Origin call)
    {
        AddType(type, call);
        var rule = Spec.GetOrAddList(type.ToLowerInvariant()).Add(new MapNode(FieldOrders.NetworkRule, call));
        if (peers.Count > 0)
        {
            var list = rule.Set(type == "Ingress" ? "from" : "to", new ListNode(call));
            foreach (var peer in peers)
            {
                list.Add(peer);
            }
        }

        return rule;
    }

    /// <summary>Container ports and the ports of Services are known at the end. Then a rule that another one repeats is left out.</summary>
    private void Complete(string field, MapNode rule, Sourced<NetworkPort>[] ports, PolicyPods? pods, Origin call)
    {
        foreach (var port in ports)
        {
            rule.GetOrAddList("ports").Add(port.Value.ToNode(port.Origin.Or(call)));
        }

        Recording.AtEnd(
            Phase.Policies,
            () =>
            {
                foreach (var port in ports.Length == 0 ? pods?.Ports(call) ?? [] : [])
                {
                    var list = rule.GetOrAddList("ports");
                    if (!list.Maps.Any(earlier => NodeComparison.AreEqual(earlier, port)))
                    {
                        list.Add(port);
                    }
                }

                if (
                    Spec.List(field)?.Maps.FirstOrDefault(other => NodeComparison.AreEqual(other, rule)) is { } first
                    && !ReferenceEquals(first, rule)
                    && Resource.Has(rule)
                )
                {
                    rule.Detach();
                }
            }
        );
    }
}
