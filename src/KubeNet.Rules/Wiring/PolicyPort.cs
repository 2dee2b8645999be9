using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2015: a NetworkPolicy that contains the port of a Service instead of the pods' port. A policy is applied at the pods, after the
/// Service's address has been replaced by theirs (NetworkPolicyPort in kubernetes/staging/src/k8s.io/api/networking/v1/types.go).
/// Reported only if a Service of these pods has the port, and the pods declare another port behind it.
/// </summary>
internal sealed class PolicyPort : Rule
{
    private const string NamespaceName = "kubernetes.io/metadata.name";

    public PolicyPort()
        : base("KUBE2015", "The NetworkPolicy uses the Service's port, not the container's", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var (policy, port, mistaken) in In(graph, NetworkPolicyView.In(graph.Own)))
        {
            findings
                .Suggesting(mistaken.For(port))
                .Report(
                    port,
                    $"{port.FieldPath} of {Wording.Named(policy.Resource)} is {Wording.Quoted(port)}, "
                        + $"which is the port of {Wording.Named(mistaken.Service.Resource)}. "
                        + $"A policy is applied at the pods, whose port behind it is {mistaken.Meant}, so the traffic is blocked. "
                        + "Write the pods' port, by number or name.",
                    [.. new ResourceNode?[] { mistaken.Port.PortNode }.OfType<ResourceNode>()]
                );
        }
    }

    /// <summary>The confused ports of some policies.</summary>
    public static IEnumerable<(NetworkPolicyView Policy, ScalarNode Port, ServicePortMistaken Mistaken)> In(
        ResourceGraph graph,
        IEnumerable<NetworkPolicyView> policies
    )
    {
        foreach (var policy in policies)
        {
            var @namespace = policy.Resource.Namespace;
            var incoming = policy.Ingress.SelectMany(rule => rule.Ports).ToList();
            var sides = policy.Egress.Select(rule => (Pods: Peers(graph, @namespace, rule.Peers), rule.Ports)).ToList();
            if (incoming.Count > 0)
            {
                sides.Insert(0, (graph.PodsSelectedBy(@namespace, policy.PodSelector), incoming));
            }

            foreach (var (pods, ports) in sides)
            {
                foreach (var port in ports)
                {
                    if (
                        port is { Port: { } said, EndPort: null }
                        && (said.Number is not null || said.MeantNumber is null) // KUBE1022 reports a number in quotes
                        && ServicePortMistaken.Find(graph, pods, said, port.Protocol) is { } mistaken
                    )
                    {
                        yield return (policy, said, mistaken);
                    }
                }
            }
        }
    }

    /// <summary>
    /// The pods that a rule's peers select, if this is certain: pods of the policy's own namespace, or of a namespace selected by name.
    /// </summary>
    private static IReadOnlyList<PodTemplateView> Peers(ResourceGraph graph, string? own, IReadOnlyList<MapNode> peers)
    {
        var pods = new List<PodTemplateView>();
        foreach (var peer in peers)
        {
            var spaces = peer.Map("namespaceSelector") is { } chosen
                ? LabelSelector.Of(chosen).Requirements is [{ Key: NamespaceName, Operator: LabelOperator.In, Values: var names }]
                    ? names
                    : []
                : [own ?? ""];
            if (peer.Map("ipBlock") is not null || spaces.Count == 0)
            {
                return [];
            }

            var selector = LabelSelector.Of(peer.Map("podSelector") ?? new MapNode());
            pods.AddRange(spaces.SelectMany(space => graph.PodsSelectedBy(space, selector)));
        }

        return pods;
    }
}
