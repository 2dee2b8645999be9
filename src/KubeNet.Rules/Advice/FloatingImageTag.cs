using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Advice;

/// <summary>
/// KUBE4013: an image without a tag, which is <c>latest</c>, or with that one: what runs is whatever the registry has at that hour
/// (kubernetes/pkg/util/parsers/parsers.go). Silent where nothing is pulled, and where the name is a blank that a tool fills in.
/// </summary>
internal sealed class FloatingImageTag : Rule
{
    private static readonly char[] s_blanks = ['$', '{', '<', '%', ' '];

    public FloatingImageTag() : base("KUBE4013", "The image has no tag of its own", Severity.Info)
    {
    }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pods in PodTemplateView.In(graph.Own))
        {
            foreach (var container in pods.AllContainers)
            {
                if (container.Map.Scalar("image") is { Text: { Length: > 0 } name } image
                    && name.IndexOfAny(s_blanks) < 0
                    && name.IndexOf('@') < 0
                    && ImageReference.WhyNot(name) is null // what is no name of an image has no tag either
                    && container.Map.Text("imagePullPolicy") != "Never"
                    && TagOf(name) is null or "latest")
                {
                    findings.Report(
                        image,
                        $"{image.FieldPath} of {Wording.Named(pods.Workload)} is {Wording.Quoted(name)}{(TagOf(name) is null ? ", which means 'latest'" : "")}: two pods of one manifest may run different versions, and there is none to go back to. Write a version as the tag, or a digest.");
                }
            }
        }
    }

    /// <summary>A colon before the last slash belongs to the registry's port.</summary>
    private static string? TagOf(string image)
    {
        var colon = image.LastIndexOf(':');
        return colon > image.LastIndexOf('/') && colon < image.Length - 1 ? image.Substring(colon + 1) : null;
    }
}
