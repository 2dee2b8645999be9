using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Advice;

/// <summary>
/// KUBE4014: a Pod that serves others and that nobody starts again elsewhere: when its node goes, so does it
/// (kubernetes/pkg/controller/podgc/gc_controller.go). Silent for a Pod that is to end, and for one that has an owner.
/// </summary>
internal sealed class PodWithoutController : Rule
{
    public PodWithoutController()
        : base("KUBE4014", "The Pod behind the Service has no controller", Severity.Info) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in graph.OwnOfKind("Pod"))
        {
            if (
                pod.Group.Length == 0
                && pod.Root.Text("spec.restartPolicy") is null or "" or "Always"
                && pod.Metadata["ownerReferences"] is not ListNode { Count: > 0 }
                && pod.Metadata.Scalar("name") is { } name
                && graph.Traffic.ServicesBefore(pod) is [var service, ..]
            )
            {
                findings.Report(
                    name,
                    $"metadata.name of Pod {Wording.Quoted(pod.Name)}: "
                        + $"{Wording.Named(service.Resource)} sends requests to a Pod that nothing replaces when its node fails or is "
                        + "drained, and that cannot be updated without a gap. Make it a Deployment; one replica is enough.",
                    service.Resource.Metadata.Scalar("name")?.Pointed() ?? service.Resource.Root
                );
            }
        }
    }
}
