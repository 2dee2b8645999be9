using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Advice;

/// <summary>
/// KUBE4014: a Pod behind a Service that nothing restarts on another node: it is lost with its node
/// (kubernetes/pkg/controller/podgc/gc_controller.go). Not reported for a Pod that should end, or one that has an owner.
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
                    $"metadata.name of Pod {Wording.Quoted(pod.Name)} has no controller. "
                        + $"{Wording.Named(service.Resource)} sends requests to this Pod, but nothing replaces it when its node fails or "
                        + "is drained, and it cannot be updated without downtime. Use a Deployment; one replica is enough.",
                    service.Resource.Metadata.Scalar("name")?.Pointed() ?? service.Resource.Root
                );
            }
        }
    }
}
