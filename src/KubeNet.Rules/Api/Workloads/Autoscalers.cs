using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Api.Workloads;

/// <summary>
/// KUBE1093: the replica bounds and the scaling behavior of a HorizontalPodAutoscaler (validateHorizontalPodAutoscalerSpec and
/// validateBehavior in kubernetes/pkg/apis/autoscaling/validation/validation.go). Not reported: a minReplicas of 0, which is behind a
/// feature gate.
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
