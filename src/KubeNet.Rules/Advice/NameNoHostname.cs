using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Advice;

/// <summary>
/// KUBE4019: a name that pods and their host names are made of, and that is none of a host: with dots, or longer than 63 characters. The
/// server takes it with a warning (WarningsOnCreate in kubernetes/pkg/registry/apps/deployment/strategy.go and its neighbours). What it
/// refuses is KUBE1013's and KUBE1085's.
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
