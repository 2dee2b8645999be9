using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Api.Workloads;

/// <summary>
/// KUBE1081: rolling update settings with a strategy that does not use them (ValidateDeploymentStrategy and ValidateStatefulSetSpec in
/// kubernetes/pkg/apis/apps/validation/validation.go). A DaemonSet may have them together with OnDelete.
/// </summary>
internal sealed class UpdateStrategies : Rule
{
    public UpdateStrategies()
        : base("KUBE1081", "The update strategy does not allow rollingUpdate", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var workload in graph.Own)
        {
            var (field, type, words) = workload switch
            {
                { ApiVersion: "apps/v1", Kind: "Deployment" } => (
                    "spec.strategy",
                    "Recreate",
                    "may not be specified when strategy `type` is 'Recreate'"
                ),
                { ApiVersion: "apps/v1", Kind: "StatefulSet" } => (
                    "spec.updateStrategy",
                    "OnDelete",
                    "only allowed for updateStrategy 'RollingUpdate'"
                ),
                _ => ("", "", ""),
            };
            if (
                type.Length > 0
                && workload.Root.Map(field) is { } strategy
                && strategy.Scalar("type") is { Text: { } said } chosen
                && said == type
                && strategy.IsSet("rollingUpdate")
            )
            {
                var settings = strategy["rollingUpdate"]!;
                findings.Report(
                    settings.Pointed(),
                    Refusal.Of(
                        workload,
                        settings.FieldPath,
                        $"is set, but the type is {Wording.Quoted(type)}",
                        words,
                        "Remove it, or use the type 'RollingUpdate'."
                    ),
                    chosen
                );
            }
        }
    }
}
