using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Advice;

/// <summary>
/// KUBE4019: a name from which pod names and host names are derived and that is no valid host name: it has dots, or more than 63
/// characters. The server accepts it with a warning (WarningsOnCreate in kubernetes/pkg/registry/apps/deployment/strategy.go and similar
/// files). Names that it rejects are KUBE1013 and KUBE1085.
/// </summary>
internal sealed class NameNoHostname : Rule
{
    public NameNoHostname()
        : base("KUBE4019", "The pods' host names would be invalid", Severity.Info) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var workload in graph.Own)
        {
            if (
                workload
                    is { ApiVersion: "apps/v1", Kind: "Deployment" or "ReplicaSet" }
                        or { ApiVersion: "v1", Kind: "Pod" or "ReplicationController" }
                        or { ApiVersion: "batch/v1", Kind: "Job" or "CronJob" }
                && workload.Metadata.Scalar("name") is { Text: { Length: > 0 } text } name
                && DnsSubdomain.WhyNot(text) is null
                && DnsLabel.WhyNot(text) is { } words
                && !(workload.Kind == "CronJob" && text.Length > 52)
                && !(
                    workload.Kind == "Job"
                    && text.Length > DnsLabel.LongestLength
                    && workload.Root.Scalar("spec.manualSelector")?.Flag != true
                )
            )
            {
                findings.Report(
                    name,
                    $"metadata.name of {Wording.Named(workload)}: "
                        + "this is used in Pod names and hostnames, which can result in surprising behavior; "
                        + $"a DNS label is recommended: {words}."
                );
            }
        }
    }
}
