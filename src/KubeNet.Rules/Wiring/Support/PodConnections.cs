using KubeNet.Resources;

namespace KubeNet.Rules.Wiring.Support;

/// <summary>
/// Which connections between declared pods NetworkPolicies certainly block. The policies that select a pod for a direction are additive: a
/// connection needs one that allows it at each end that is selected (NetworkPolicySpec and NetworkPolicyPeer in
/// kubernetes/staging/src/k8s.io/api/networking/v1/types.go). What is not certain counts as allowed: address ranges, labels of undeclared
/// namespaces, policies of other sets.
/// </summary>
internal sealed class PodConnections
{
    private const string NamespaceName = "kubernetes.io/metadata.name";

    /// <summary>Groups whose policies may allow more.</summary>
    private static readonly HashSet<string> s_otherPolicies = new(StringComparer.Ordinal)
    {
        "cilium.io",
        "crd.antrea.io",
        "crd.projectcalico.org",
        "policy.networking.k8s.io",
        "projectcalico.org",
    };

    private readonly ILookup<string?, NetworkPolicyView> _blocking;
    private readonly ILookup<string?, NetworkPolicyView> _allowing;
    private readonly ILookup<string, Resource> _namespaces;

    public PodConnections(ResourceGraph graph)
    {
        var all = graph.Visible.Concat(graph.Others.SelectMany(other => other.Visible)).ToList();
        _blocking = NetworkPolicyView.In(graph.Visible).ToLookup(policy => policy.Resource.Namespace);
        _allowing = NetworkPolicyView.In(all).ToLookup(policy => policy.Resource.Namespace);
        _namespaces = all.Where(resource => resource is { Group: "", Kind: "Namespace" }).ToLookup(resource => resource.Name);
        AreJudged = _blocking.Count > 0 && !all.Exists(resource => s_otherPolicies.Contains(resource.Group));
    }

    /// <summary>Whether policies exist, and none of another kind that may allow more connections.</summary>
    public bool AreJudged { get; }

    /// <summary>
    /// The policies that select the clients' pods and let no connection out to a port of the servers' pods; none if it may be allowed.
    /// </summary>
    /// <param name="client">The pods that open the connection.</param>
    /// <param name="server">The pods that are connected to.</param>
    /// <param name="port">Their port; null if it may be any.</param>
    /// <param name="protocol">The port's protocol.</param>
    public IReadOnlyList<NetworkPolicyView> KeepingIn(PodTemplateView client, PodTemplateView server, long? port, string protocol) =>
        Closed(client, server, policy => policy.IsForEgress, policy => policy.Egress, ports => Opens(ports, server, port, protocol));

    /// <summary>The policies that select the servers' pods and let no connection of the clients' in; none if it may be allowed.</summary>
    /// <inheritdoc cref="KeepingIn"/>
    public IReadOnlyList<NetworkPolicyView> KeepingOut(PodTemplateView client, PodTemplateView server, long? port, string protocol) =>
        Closed(server, client, policy => policy.IsForIngress, policy => policy.Ingress, ports => Opens(ports, server, port, protocol));

    private IReadOnlyList<NetworkPolicyView> Closed(
        PodTemplateView own,
        PodTemplateView other,
        Func<NetworkPolicyView, bool> judges,
        Func<NetworkPolicyView, IEnumerable<PolicyRuleView>> rules,
        Func<IReadOnlyList<PolicyPortView>, bool> opens
    )
    {
        if (own.IsOnHostNetwork || other.IsOnHostNetwork)
        {
            return [];
        }

        var space = own.Workload.Namespace;
        var selecting = _blocking[space].Where(policy => judges(policy) && CertainlySelects(policy.PodSelector, own)).ToList();
        return
            selecting.Count > 0
            && !_allowing[space]
                .Where(policy => judges(policy) && own.Matches(policy.PodSelector))
                .SelectMany(rules)
                .Any(rule => opens(rule.Ports) && (rule.Peers is not { Count: > 0 } peers || peers.Any(peer => MayBe(peer, space, other))))
            ? selecting
            : [];
    }

    /// <summary>Labels that pods get at run time are unknown.</summary>
    private static bool CertainlySelects(LabelSelector selector, PodTemplateView pods) =>
        selector.Matches(pods.Labels) && !selector.Requirements.Any(requirement => RunTimeLabels.Contains(requirement.Key));

    private static bool Opens(IReadOnlyList<PolicyPortView> ports, PodTemplateView server, long? number, string protocol) =>
        ports.Count == 0
        || number is null
        || ports.Any(port =>
            port.Port is { Number: null, MeantNumber: not null } // KUBE1022 reports a number in quotes
            || port.Opens(server, number.Value, protocol)
        );

    private bool MayBe(MapNode peer, string? own, PodTemplateView pods)
    {
        var (labels, spaces) = (peer.Map("podSelector"), peer.Map("namespaceSelector"));
        var space = pods.Workload.Namespace;
        return peer["ipBlock"] is not null
            || (labels is null && spaces is null)
            || (
                (spaces is null ? space == own : LabelSelector.Of(spaces).Requirements.All(wanted => MayHave(space, wanted)))
                && (labels is null || pods.Matches(LabelSelector.Of(labels)))
            );
    }

    private bool MayHave(string? space, LabelRequirement wanted) =>
        space is null
        || (
            wanted.Key == NamespaceName
                ? wanted.Allows(space)
                : !_namespaces.Contains(space)
                    || _namespaces[space]
                        .Any(declared => wanted.Allows((declared.Metadata.Map("labels")?[wanted.Key] as ScalarNode)?.MeantText))
        );
}
