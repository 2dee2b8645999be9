using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2029: a peer of a NetworkPolicy that no pods are, by a slip: nobody gets in by it, or out. A podSelector without a namespaceSelector
/// is for the policy's own namespace (NetworkPolicyPeer in kubernetes/staging/src/k8s.io/api/networking/v1/types.go). Clients may be of
/// another set; so it speaks only where the pods that were meant are seen: in another namespace, with another spelling, by another label.
/// </summary>
internal sealed class PolicyPeerOfNothing : Rule
{
    public PolicyPeerOfNothing()
        : base("KUBE2029", "The NetworkPolicy peer selects no pods", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var policy in NetworkPolicyView.In(graph.Own))
        {
            foreach (var peer in policy.Ingress.Concat(policy.Egress).SelectMany(rule => rule.Peers))
            {
                if (
                    peer.Map("namespaceSelector") is null
                    && peer.Map("podSelector") is { } node
                    && node.Map("matchLabels") is { Count: > 0 } pairs
                )
                {
                    Judge(graph, policy.Resource, node, pairs, findings);
                }
            }
        }
    }

    private static void Judge(ResourceGraph graph, Resource policy, MapNode node, MapNode pairs, FindingSink findings)
    {
        var selector = LabelSelector.Of(node);
        if (graph.PodsSelectedBy(policy.Namespace, selector).Count > 0 || graph.Elsewhere.HasPodsOf(policy.Namespace, selector))
        {
            return;
        }

        var hint = SelectorHint.For(graph, policy, pairs, selector, "Say that namespace with a namespaceSelector beside it.");
        if (hint.Others.Length > 0)
        {
            findings.Report(
                hint.Wrong,
                $"{node.FieldPath} of {Wording.Named(policy)} is {Wording.Labels(selector)}, "
                    + $"but no pod template in the namespace {Wording.Namespace(policy)} has these labels, so the rule is for nobody. "
                    + $"{hint.WayOut}",
                hint.Others
            );
        }
    }
}
