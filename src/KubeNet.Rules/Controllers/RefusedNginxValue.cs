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
        foreach (var bad in BadNginxValues.In(graph))
        {
            if (bad.What == BadValue.IsRefused)
            {
                controllers.Refusals(bad.Ingress.Resource, findings).Suggesting(bad.Nearest).Report(bad.Value, bad.Message);
            }
        }
    }
}
