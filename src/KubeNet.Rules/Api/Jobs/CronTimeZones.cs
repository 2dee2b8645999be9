using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Jobs;

/// <summary>
/// KUBE1091: a time zone that the server does not find (validateTimeZone in kubernetes/pkg/apis/batch/validation/validation.go).
/// </summary>
internal sealed class CronTimeZones : Rule
{
    public CronTimeZones()
        : base("KUBE1091", "The time zone does not exist", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var job in graph.Own)
        {
            if (
                job is { ApiVersion: "batch/v1", Kind: "CronJob" }
                && job.Root.Scalar("spec.timeZone") is { Text: { } name } zone
                && TimeZoneName.WhyNot(name) is { } words
            )
            {
                var meant = TimeZoneName.Nearest(name);
                findings.Report(
                    zone,
                    Refusal.Of(
                        job,
                        zone,
                        words,
                        meant is null
                            ? "Use a name from the IANA time zone database, such as 'Europe/Berlin' or 'Etc/UTC', "
                                + "or remove the field to use the controller's time zone."
                            : $"Did you mean {Wording.Quoted(meant)}?"
                    )
                );
            }
        }
    }
}
