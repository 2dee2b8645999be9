using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Controllers.Support;

namespace KubeNet.Rules.Controllers;

/// <summary>
/// KUBE3020: an annotation with the prefix of a controller that does not serve the Ingress's class, so it is ignored
/// (IngressSpec.ingressClassName in kubernetes/staging/src/k8s.io/api/networking/v1/types.go). Annotations of ingress-nginx on the classes
/// of other controllers are KUBE3010.
/// </summary>
internal sealed class AnnotationOfAnother : Rule
{
    /// <summary>The annotation's prefix, the controller that reads it, and the prefixes of that controller's names.</summary>
    private static readonly (string Prefix, string Whose, string[] Controllers)[] s_prefixes =
    [
        ("nginx.org/", "NGINX Inc.'s controller", ["nginx.org/"]),
        ("nginx.com/", "NGINX Inc.'s controller", ["nginx.org/"]),
        ("ingress.kubernetes.io/", "releases of ingress-nginx before 0.9", ["ingress-gce", "haproxy", "voyager", "istio"]),
        ("traefik.ingress.kubernetes.io/", "Traefik", ["traefik"]),
        ("haproxy.org/", "HAProxy's controller", ["haproxy"]),
        ("haproxy-ingress.github.io/", "HAProxy Ingress", ["haproxy"]),
        ("alb.ingress.kubernetes.io/", "the AWS load balancer controller", ["ingress.k8s.aws/", "eks.amazonaws.com/"]),
        ("appgw.ingress.kubernetes.io/", "Azure's application gateway", ["azure"]),
        ("konghq.com/", "Kong", ["kong"]),
        ("projectcontour.io/", "Contour", ["projectcontour.io/"]),
    ];

    public AnnotationOfAnother()
        : base("KUBE3020", "The annotation belongs to another controller", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var controllers = new IngressControllers(graph);
        foreach (var ingress in IngressControllers.IngressesIn(graph.Own))
        {
            if (controllers.UsuallyOf(ingress) is not { } controller)
            {
                continue;
            }

            foreach (var annotation in ingress.Metadata.Map("annotations")?.Entries ?? [])
            {
                var known = Array.Find(s_prefixes, row => annotation.Key.StartsWith(row.Prefix, StringComparison.Ordinal));
                if (
                    known.Prefix is not null
                    && !Array.Exists(known.Controllers, of => controller.IndexOf(of, StringComparison.OrdinalIgnoreCase) >= 0)
                )
                {
                    Report(ingress, controllers.ClassOf(ingress), controller, annotation, known, findings);
                }
            }
        }
    }

    private static void Report(
        Resource ingress,
        string? @class,
        string controller,
        MapEntry annotation,
        (string Prefix, string Whose, string[]) known,
        FindingSink findings
    )
    {
        // The part after the old prefix is usually the same as after the new one.
        var name = annotation.Key.Substring(known.Prefix.Length);
        var isNginx = IngressControllers.IsNginx(controller);
        var meant = isNginx && KnownNginxAnnotations.Find(name) is not null ? IngressControllers.NginxPrefix + name : null;
        findings
            .Suggesting(meant)
            .ReportKey(
                annotation,
                $"{annotation.Value.FieldPath} of {Wording.Named(ingress)} is an annotation of {known.Whose}. The class "
                    + $"{Wording.Quoted(@class ?? "")} is served by {Wording.Quoted(controller)}, which ignores it. "
                    + (
                        meant is null
                            ? "Use that controller's own annotation, or a class of the other controller."
                            : $"Did you mean {Wording.Quoted(meant)}?"
                    )
            );
    }
}
