using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2028: a NetworkPolicy whose podSelector matches no pod template of its namespace, so it has no effect
/// (NetworkPolicySpec.podSelector in kubernetes/staging/src/k8s.io/api/networking/v1/types.go). Not reported if an operator may create the
/// pods, or if no pods of the namespace are declared.
/// </summary>
internal sealed class PolicyForNothing : Rule
{
    public PolicyForNothing()
        : base("KUBE2028", "The NetworkPolicy selects no pods", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var policy in NetworkPolicyView.In(graph.Own))
        {
            var space = policy.Resource.Namespace;
            if (
                policy.Resource.Root.Map("spec.podSelector") is not { } node
                || policy.PodSelector is not { IsEmpty: false } selector
                || graph.PodsIn(space).Count == 0
                || graph.PodsSelectedBy(space, selector).Count > 0
                || graph.Elsewhere.HasPodsOf(space, selector)
            )
            {
                continue;
            }

            var says =
                $"{node.FieldPath} of {Wording.Named(policy.Resource)} is {Wording.Labels(selector)}, "
                + $"but no pod template in the namespace {Wording.Namespace(policy.Resource)} has these labels, "
                + "so the policy applies to no pods.";
            if (node.Map("matchLabels") is { Count: > 0 } pairs)
            {
                var hint = SelectorHint.For(graph, policy.Resource, pairs, selector);
                findings.Report(hint.Wrong, $"{says} {hint.WayOut}", hint.Others);
            }
            else
            {
                findings.Report(node, $"{says} Use the labels of the pods that should be selected.");
            }
        }
    }
}
