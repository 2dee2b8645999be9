using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Api.Workloads;

/// <summary>
/// KUBE1093: the replica bounds and the scaling behavior of a HorizontalPodAutoscaler (validateHorizontalPodAutoscalerSpec and
/// validateBehavior in kubernetes/pkg/apis/autoscaling/validation/validation.go). A minReplicas of 0 requires an Object or External metric
/// (validateMetrics). Not reported: 0 with such a metric, which depends on the feature gate HPAScaleToZero (alpha until 1.36, on by default
/// in 1.37).
/// </summary>
internal sealed class Autoscalers : Rule
{
    private const long LongestPeriod = 1800;
    private const long LongestWindow = 3600;

    public Autoscalers()
        : base("KUBE1093", "The autoscaler's replica bounds are invalid", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var scaler in graph.Own)
        {
            if (
                scaler is not { ApiVersion: "autoscaling/v2" or "autoscaling/v1", Kind: "HorizontalPodAutoscaler" }
                || scaler.Root.Map("spec") is not { } spec
            )
            {
                continue;
            }

            JudgeReplicas(scaler, spec, findings);
            if (graph.HasWholeResources)
            {
                JudgeZero(scaler, spec, findings);
            }

            foreach (var direction in new[] { "behavior.scaleUp", "behavior.scaleDown" })
            {
                if (spec.Map(direction) is { } rules)
                {
                    JudgeSpeed(scaler, rules, findings);
                }
            }
        }
    }

    private static void JudgeReplicas(Resource scaler, MapNode spec, FindingSink findings)
    {
        var least = spec.Scalar("minReplicas");
        if (least is { Number: < 0 })
        {
            findings.Report(
                least,
                Refusal.Of(scaler, least, "must be greater than or equal to 1", "Set it to 1 or more, or remove it to use the default, 1.")
            );
        }

        if (spec.Scalar("maxReplicas") is { Number: { } number } most)
        {
            if (number < 1)
            {
                findings.Report(most, Refusal.Of(scaler, most, "must be greater than 0", "Set the maximum number of replicas."));
            }
            else if (least?.Number > number)
            {
                findings.Report(
                    most,
                    Refusal.Of(scaler, most, "must be greater than or equal to `minReplicas`", "Swap the two values."),
                    least
                );
            }
        }
    }

    /// <summary>
    /// Without metrics, the server adds one for the cpu. In autoscaling/v1, other metrics are in an annotation, which is not read here.
    /// </summary>
    private static void JudgeZero(Resource scaler, MapNode spec, FindingSink findings)
    {
        if (
            spec.Scalar("minReplicas") is { Number: 0 } least
            && scaler.Metadata.Map("annotations")?["autoscaling.alpha.kubernetes.io/metrics"] is null
            && (spec.List("metrics")?.Maps ?? []).All(metric => metric.Text("type") is "Resource" or "ContainerResource" or "Pods")
        )
        {
            findings.Report(
                least,
                Refusal.Of(
                    scaler,
                    least,
                    "must specify at least one Object or External metric to support scaling to zero replicas",
                    "Set it to 1 or more. Without pods, no other metric can say that pods are needed again."
                )
            );
        }
    }

    private static void JudgeSpeed(Resource scaler, MapNode rules, FindingSink findings)
    {
        if (rules.Scalar("stabilizationWindowSeconds") is { Number: < 0 or > LongestWindow } window)
        {
            findings.Report(
                window,
                Refusal.Of(
                    scaler,
                    window,
                    window.Number < 0 ? "must be greater than or equal to zero" : "must be less than or equal to 3600",
                    "Set a number of seconds from 0 to 3600."
                )
            );
        }

        foreach (var policy in rules.List("policies")?.Maps ?? [])
        {
            if (policy.Scalar("value") is { Number: <= 0 } value)
            {
                findings.Report(
                    value,
                    Refusal.Of(
                        scaler,
                        value,
                        "must be greater than zero",
                        "Set how many pods, or what percentage of them, may change in a period."
                    )
                );
            }

            if (policy.Scalar("periodSeconds") is { Number: <= 0 or > LongestPeriod } period)
            {
                findings.Report(
                    period,
                    Refusal.Of(
                        scaler,
                        period,
                        period.Number <= 0 ? "must be greater than zero" : "must be less than or equal to 1800",
                        "Set a number of seconds from 1 to 1800."
                    )
                );
            }
        }
    }
}
