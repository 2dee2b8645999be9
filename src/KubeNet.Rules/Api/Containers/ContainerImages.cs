using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Api.Containers;

/// <summary>
/// KUBE1047: whitespace around an image name. Reported for Pods only: the server accepts it in templates
/// (validateContainerOnlyForPod in kubernetes/pkg/apis/core/validation/validation.go).
/// </summary>
internal sealed class ContainerImages : Rule
{
    public ContainerImages()
        : base("KUBE1047", "The image name has leading or trailing whitespace", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var container in PodView.In(graph).SelectMany(pod => pod.Containers))
        {
            if (
                (container.Pod.IsPod || container.Role == ContainerRole.Ephemeral)
                && container.Map.Scalar("image") is { Text: { } text } image
                && text.Trim().Length != text.Length
            )
            {
                findings.Report(
                    image,
                    Refusal.Of(container.Resource, image, "must not have leading or trailing whitespace", "Remove the whitespace.")
                );
            }
        }
    }
}
