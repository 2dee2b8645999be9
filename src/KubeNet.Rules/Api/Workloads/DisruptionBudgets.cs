using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Workloads;

/// <summary>
/// KUBE1092: a PodDisruptionBudget sets either how many pods must remain available or how many may be unavailable, as a number or a
/// percentage (ValidatePodDisruptionBudgetSpec in kubernetes/pkg/apis/policy/validation/validation.go).
/// </summary>
internal sealed class DisruptionBudgets : Rule
{
    private static readonly string[] s_fields = ["minAvailable", "maxUnavailable"];

    public DisruptionBudgets()
        : base("KUBE1092", "The PodDisruptionBudget's number of pods is invalid", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var budget in graph.Own)
        {
            if (budget is not { ApiVersion: "policy/v1", Kind: "PodDisruptionBudget" } || budget.Root.Map("spec") is not { } spec)
            {
                continue;
            }

            if (s_fields.All(spec.IsSet))
            {
                findings.Report(
                    spec["maxUnavailable"]!.Pointed(),
                    Refusal.Of(
                        budget,
                        "spec",
                        "has both minAvailable and maxUnavailable",
                        "minAvailable and maxUnavailable cannot be both set",
                        "Remove one of the two."
                    ),
                    spec["minAvailable"]!.Pointed()
                );
            }

            foreach (var value in s_fields.Select(field => spec.Scalar(field)).OfType<ScalarNode>())
            {
                if (
                    (IntOrPercent.WhyNot(value) ?? (IntOrPercent.IsMoreThanAll(value) ? "must not be greater than 100%" : null)) is
                    { } words
                )
                {
                    findings.Report(value, Refusal.Of(budget, value, words, "Set a number of pods, or a percentage such as '50%'."));
                }
            }
        }
    }
}
