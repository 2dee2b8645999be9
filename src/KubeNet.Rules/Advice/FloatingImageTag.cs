using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Advice;

/// <summary>
/// KUBE4013: an image with the tag <c>latest</c>, or without a tag, which means the same: the version depends on the time of the pull
/// (kubernetes/pkg/util/parsers/parsers.go). Not reported if nothing is pulled, or if the name contains a placeholder.
/// </summary>
internal sealed class FloatingImageTag : Rule
{
    private static readonly char[] s_blanks = ['$', '{', '<', '%', ' '];

    public FloatingImageTag()
        : base("KUBE4013", "The image has no fixed tag", Severity.Info) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pods in PodTemplateView.In(graph.Own))
        {
            foreach (var container in pods.AllContainers)
            {
                if (
                    container.Map.Scalar("image") is { Text: { Length: > 0 } name } image
                    && name.IndexOfAny(s_blanks) < 0
                    && name.IndexOf('@') < 0
                    && ImageReference.WhyNot(name) is null // KUBE2060 reports an invalid name
                    && container.Map.Text("imagePullPolicy") != "Never"
                    && ImageReference.TagOf(name) is var tag and (null or "latest")
                )
                {
                    var latest = tag is null ? ", which means 'latest'" : "";
                    findings.Report(
                        image,
                        $"{image.FieldPath} of {Wording.Named(pods.Workload)} is {Wording.Quoted(name)}{latest}. "
                            + "Two pods of one manifest may run different versions, and there is no earlier version to roll back to. "
                            + "Write a version as the tag, or a digest."
                    );
                }
            }
        }
    }
}
