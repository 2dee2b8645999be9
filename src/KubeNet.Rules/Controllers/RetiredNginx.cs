using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Controllers;

/// <summary>
/// KUBE4011: ingress-nginx is retired since March 2026 and gets no more fixes, of security neither. Said once a set, at the IngressClass
/// that it declares; a set that only uses the cluster's class has no say in who serves it.
/// </summary>
internal sealed class RetiredNginx : Rule
{
    public RetiredNginx()
        : base("KUBE4011", "ingress-nginx is retired", Severity.Info) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var ingressClass in graph.OwnOfKind("IngressClass"))
        {
            if (
                ingressClass.Group == "networking.k8s.io"
                && ingressClass.Root.Scalar("spec.controller") is { Text: { } name } controller
                && IngressControllers.IsNginx(name)
            )
            {
                findings.Report(
                    controller,
                    $"{controller.FieldPath} of {Wording.Named(ingressClass)} is {Wording.Quoted(name)}: "
                        + "ingress-nginx is retired since March 2026 and gets no more releases, of security fixes neither. "
                        + "Plan the move to a controller of the Gateway API, or to another Ingress controller."
                );
                return;
            }
        }
    }
}
