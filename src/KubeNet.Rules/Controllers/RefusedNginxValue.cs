using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Controllers.Support;

namespace KubeNet.Rules.Controllers;

/// <summary>KUBE3003: an annotation with a value for which ingress-nginx rejects the whole Ingress.</summary>
internal sealed class RefusedNginxValue : Rule
{
    public RefusedNginxValue()
        : base("KUBE3003", "ingress-nginx rejects the annotation's value", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var controllers = new IngressControllers(graph);
        foreach (var (ingress, annotation, value) in BadNginxValues.In(graph, BadValue.IsRefused))
        {
            controllers
                .Refusals(ingress.Resource, findings)
                .Suggesting(annotation.Value.NearestTo(value.Text ?? ""))
                .Report(
                    value,
                    BadNginxValues.Message(ingress, annotation, value, "rejects the Ingress (annotation contains invalid value)")
                );
        }
    }
}
