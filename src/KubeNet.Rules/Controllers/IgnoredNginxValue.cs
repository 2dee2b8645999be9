using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Controllers.Support;

namespace KubeNet.Rules.Controllers;

/// <summary>KUBE3004: an annotation with a value that ingress-nginx ignores. It uses its default and only writes to its log.</summary>
internal sealed class IgnoredNginxValue : Rule
{
    public IgnoredNginxValue()
        : base("KUBE3004", "ingress-nginx ignores the annotation's value", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var (ingress, annotation, value) in BadNginxValues.In(graph, BadValue.IsIgnored))
        {
            findings
                .Suggesting(annotation.Value.NearestTo(value.Text ?? ""))
                .Report(value, BadNginxValues.Message(ingress, annotation, value, "ignores it"));
        }
    }
}
