using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Controllers.Support;

namespace KubeNet.Rules.Controllers;

/// <summary>
/// KUBE4011: ingress-nginx was retired in March 2026 and gets no further releases, including security fixes. Reported once per set, at the
/// IngressClass that it declares; a set that only uses the cluster's class cannot choose its controller.
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
                    $"{controller.FieldPath} of {Wording.Named(ingressClass)} is {Wording.Quoted(name)}. "
                        + "ingress-nginx was retired in March 2026 and gets no further releases, including security fixes. "
                        + "Plan to migrate to a controller of the Gateway API, or to another Ingress controller."
                );
                return;
            }
        }
    }
}
