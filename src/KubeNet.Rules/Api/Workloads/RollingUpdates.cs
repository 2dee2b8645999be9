using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Workloads;

/// <summary>
/// KUBE1082: how many pods may be unavailable or added during a rolling update. Both are numbers or percentages, and at least one must not
/// be zero (ValidateRollingUpdateDeployment and ValidateRollingUpdateDaemonSet in kubernetes/pkg/apis/apps/validation/validation.go),
/// after the defaults of apps/v1/defaults.go. A StatefulSet's maxUnavailable is behind a feature gate, and dropped if the gate is off.
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

        // Defaults: for a Deployment, 25 % of both. For a DaemonSet, maxUnavailable 1 and maxSurge 0.
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
                    "Set one of the two to more than 0. Otherwise no pod could ever be replaced."
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
                    "Set 'maxUnavailable: 0' (its default is 1), or remove maxSurge."
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
            findings.Report(value, Refusal.Of(workload, value, words, "Set a number of pods, or a percentage such as '25%'."));
        }
    }

    private static ScalarNode? Set(MapNode settings, string field) => settings.Scalar(field) is { Value: not null } value ? value : null;
}
