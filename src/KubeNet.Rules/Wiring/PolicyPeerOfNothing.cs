using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2029: a peer of a NetworkPolicy that matches no pods because of a typo, so it allows no traffic. A podSelector without a
/// namespaceSelector applies to the policy's own namespace (NetworkPolicyPeer in kubernetes/staging/src/k8s.io/api/networking/v1/types.go).
/// Clients may be in another set, so this is reported only if the intended pods are found: in another namespace, or with another label.
/// </summary>
internal sealed class PolicyPeerOfNothing : Rule
{
    public PolicyPeerOfNothing()
        : base("KUBE2029", "The NetworkPolicy peer selects no pods", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var policy in NetworkPolicyView.In(graph.Own))
        {
            foreach (var (node, hint) in In(graph, policy))
            {
                findings.Report(
                    hint.Wrong,
                    $"{node.FieldPath} of {Wording.Named(policy.Resource)} is {Wording.Labels(LabelSelector.Of(node))}, "
                        + $"but no pod template in the namespace {Wording.Namespace(policy.Resource)} has these labels, "
                        + $"so the rule matches no peer. {hint.WayOut}",
                    hint.Others
                );
            }
        }
    }

    /// <summary>The mistaken selectors of a policy's peers.</summary>
    public static IEnumerable<(MapNode Selector, SelectorHint Hint)> In(ResourceGraph graph, NetworkPolicyView policy)
    {
        var @namespace = policy.Resource.Namespace;
        foreach (var peer in policy.Ingress.Concat(policy.Egress).SelectMany(rule => rule.Peers))
        {
            if (
                peer.Map("namespaceSelector") is null
                && peer.Map("podSelector") is { } node
                && node.Map("matchLabels") is { Count: > 0 } pairs
                && LabelSelector.Of(node) is var selector
                && graph.PodsSelectedBy(@namespace, selector).Count == 0
                && !graph.Elsewhere.HasPodsOf(@namespace, selector)
                && SelectorHint.For(
                    graph,
                    policy.Resource,
                    pairs,
                    selector,
                    "Add a namespaceSelector for that namespace beside the podSelector."
                )
                    is { Others.Length: > 0 } hint
            )
            {
                yield return (node, hint);
            }
        }
    }
}
