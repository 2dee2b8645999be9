using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2060: an image reference that no container runtime can parse (the grammar of distribution/reference, by which the kubelet reports
/// InvalidImageName: kubernetes/pkg/util/parsers/parsers.go). Not reported if the name contains a placeholder that a tool replaces.
/// </summary>
internal sealed class ImageReferences : Rule
{
    private static readonly char[] s_placeholders = ['$', '{', '<', '%', '#'];

    public ImageReferences()
        : base("KUBE2060", "The image reference is invalid", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pods in PodTemplateView.In(graph.Own))
        {
            foreach (var container in pods.AllContainers)
            {
                if (
                    container.Map.Scalar("image") is { Text: { Length: > 0 } name } image
                    && name.IndexOfAny(s_placeholders) < 0
                    && ImageReference.WhyNot(name) is var (words, wayOut)
                )
                {
                    findings.Report(
                        image,
                        $"{image.FieldPath} of {Wording.Named(pods.Workload)} is {Wording.Quoted(Wording.OneLine(name))}, "
                            + $"which is not a valid image reference: {words}. "
                            + $"The API server accepts it, but the pods remain in InvalidImageName. {wayOut}"
                    );
                }
            }
        }
    }
}
