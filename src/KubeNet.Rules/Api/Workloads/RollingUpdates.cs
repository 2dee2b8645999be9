using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Workloads;

/// <summary>
/// KUBE1082: how many pods a rolling update may miss or have in addition: numbers or percentages, and at least one of them not zero
/// (ValidateRollingUpdateDeployment and ValidateRollingUpdateDaemonSet in kubernetes/pkg/apis/apps/validation/validation.go), after the
/// defaults of apps/v1/defaults.go. A StatefulSet's maxUnavailable is behind a feature gate, and dropped where that is off.
/// </summary>
internal sealed class RollingUpdates : Rule
{
    public RollingUpdates()
        : base("KUBE1082", "The rolling update could never make progress", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var workload in graph.Own)
        {
            var field = workload switch
            {
                { ApiVersion: "apps/v1", Kind: "Deployment" } => "spec.strategy",
                { ApiVersion: "apps/v1", Kind: "DaemonSet" } => "spec.updateStrategy",
                _ => "",
            };
            if (
                field.Length > 0
                && workload.Root.Map(field) is { } strategy
                && strategy["type"] is null or ScalarNode { Value: null or "" or "RollingUpdate" }
                && strategy.Map("rollingUpdate") is { } settings
            )
            {
                Judge(workload, settings, findings);
            }
        }
    }

    private static void Judge(Resource workload, MapNode settings, FindingSink findings)
    {
        var isDaemonSet = workload.Kind == "DaemonSet";
        var unavailable = Set(settings, "maxUnavailable");
        var surge = Set(settings, "maxSurge");
        JudgeForm(workload, unavailable, mayExceedAll: false, findings);
        JudgeForm(workload, surge, mayExceedAll: !isDaemonSet, findings);

        // Absent, a Deployment has 25 % of both; a DaemonSet one that is missing and none in addition.
        var hasUnavailable = unavailable is null || !IntOrPercent.IsZero(unavailable);
        var hasSurge = surge is null ? !isDaemonSet : !IntOrPercent.IsZero(surge);
        if (!hasUnavailable && !hasSurge)
        {
            findings.Report(
                unavailable!,
                Refusal.Of(
                    workload,
                    unavailable!,
                    isDaemonSet ? "Required value: cannot be 0 when maxSurge is 0" : "may not be 0 when `maxSurge` is 0",
                    "One of the two must be more than 0, or no pod could ever be replaced."
                ),
                surge is null ? [] : [surge]
            );
        }
        else if (isDaemonSet && hasUnavailable && surge is not null && hasSurge)
        {
            findings.Report(
                surge,
                Refusal.Of(
                    workload,
                    surge,
                    "may not be set when maxUnavailable is non-zero",
                    "Write 'maxUnavailable: 0' beside it (absent, it is 1), or take maxSurge out."
                ),
                unavailable is null ? [] : [unavailable]
            );
        }
    }

    private static void JudgeForm(Resource workload, ScalarNode? value, bool mayExceedAll, FindingSink findings)
    {
        if (value is null)
        {
            return;
        }

        var words =
            IntOrPercent.WhyNot(value) ?? (!mayExceedAll && IntOrPercent.IsMoreThanAll(value) ? "must not be greater than 100%" : null);
        if (words is not null)
        {
            findings.Report(value, Refusal.Of(workload, value, words, "Write a number of pods, or a percentage like '25%'."));
        }
    }

    private static ScalarNode? Set(MapNode settings, string field) => settings.Scalar(field) is { Value: not null } value ? value : null;
}
