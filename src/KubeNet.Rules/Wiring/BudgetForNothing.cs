using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2021: a PodDisruptionBudget whose selector matches no pod template of its namespace, so it protects nothing
/// (getPodsForPdb in kubernetes/pkg/controller/disruption/disruption.go). Not reported if an operator may create the pods.
/// </summary>
internal sealed class BudgetForNothing : Rule
{
    public BudgetForNothing()
        : base("KUBE2021", "The PodDisruptionBudget selects no pods", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var budget in graph.OwnOfKind("PodDisruptionBudget"))
        {
            if (
                budget.Group != "policy"
                || budget.Root.Map("spec.selector") is not { } node
                || LabelSelector.Of(node) is not { IsEmpty: false } selector
            )
            {
                continue;
            }

            if (graph.PodsSelectedBy(budget.Namespace, selector).Count > 0 || graph.Operators.MayMakePods(budget.Namespace, selector))
            {
                continue;
            }

            var says =
                $"{node.FieldPath} of {Wording.Named(budget)} is {Wording.Labels(selector)}, "
                + $"but no pod template in the namespace {Wording.Namespace(budget)} has these labels, so the budget protects nothing.";
            if (node.Map("matchLabels") is { Count: > 0 } pairs)
            {
                var hint = SelectorHint.For(graph, budget, pairs, selector);
                findings.Suggesting(hint.Meant).Report(hint.Wrong, $"{says} {hint.WayOut}", hint.Others);
            }
            else
            {
                findings.Report(node, $"{says} Use the labels of the pods that should be selected.");
            }
        }
    }
}
