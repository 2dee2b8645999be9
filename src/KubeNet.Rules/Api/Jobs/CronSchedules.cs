using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Jobs;

/// <summary>
/// KUBE1089: a schedule that the server cannot parse, or that contains a time zone (validateScheduleFormat in
/// kubernetes/pkg/apis/batch/validation/validation.go). KUBE1005 reports a missing schedule.
/// </summary>
internal sealed class CronSchedules : Rule
{
    public CronSchedules()
        : base("KUBE1089", "The cron schedule is invalid", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var job in graph.Own)
        {
            if (
                job is { ApiVersion: "batch/v1", Kind: "CronJob" }
                && job.Root.Scalar("spec.schedule") is { Text: { Length: > 0 } text } schedule
                && CronSchedule.WhyNot(text) is { } words
            )
            {
                findings.Report(
                    schedule,
                    Refusal.Of(
                        job,
                        schedule,
                        words,
                        "Write minute, hour, day of the month, month and day of the week (0-6, from Sunday), such as '30 4 * * 1-5'. "
                            + "You can also use '@hourly', '@daily', '@weekly', '@monthly' or '@yearly'."
                    )
                );
            }
        }
    }
}
