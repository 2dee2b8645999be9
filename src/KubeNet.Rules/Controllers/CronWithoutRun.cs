using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Controllers;

/// <summary>
/// KUBE3022: a CronJob that the controller may never run. Its schedule has no date (Next in spec.go of github.com/robfig/cron v3 then
/// returns no time), or a run counts as missed after less than the ten seconds that the controller may need (CronJobSpec in
/// kubernetes/staging/src/k8s.io/api/batch/v1/types.go, and the documentation of CronJobs).
/// </summary>
internal sealed class CronWithoutRun : Rule
{
    private const long ShortestDeadline = 10;

    public CronWithoutRun()
        : base("KUBE3022", "The CronJob may never run", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var job in graph.Own)
        {
            if (job is not { Group: "batch", Kind: "CronJob" })
            {
                continue;
            }

            if (job.Root.Scalar("spec.schedule") is { Text: { Length: > 0 } text } schedule && CronSchedule.IsNever(text))
            {
                findings.Report(
                    schedule,
                    $"{schedule.FieldPath} of {Wording.Named(job)} is {Wording.Quoted(Wording.OneLine(text))}, but none of its months has "
                        + "that day. The CronJob never runs. Write a day that exists, such as 28 for February."
                );
            }

            if (job.Root.Scalar("spec.startingDeadlineSeconds") is { Number: >= 0 and < ShortestDeadline } deadline)
            {
                findings.Report(
                    deadline,
                    $"{deadline.FieldPath} of {Wording.Named(job)} is {Wording.Quoted(deadline)}. The controller checks CronJobs every "
                        + "10 seconds, so a run can count as missed before the controller sees it, and the CronJob may never run. "
                        + "Write 10 or more."
                );
            }
        }
    }
}
