using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Controllers.Support;

namespace KubeNet.Rules.Controllers;

/// <summary>
/// KUBE3010: annotations of ingress-nginx on an Ingress that another controller serves, which ignores them.
/// </summary>
internal sealed class ForeignNginxAnnotation : Rule
{
    public ForeignNginxAnnotation()
        : base("KUBE3010", "The class's controller ignores ingress-nginx annotations", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var controllers = new IngressControllers(graph);
        foreach (var ingress in IngressControllers.IngressesIn(graph.Own))
        {
            if (
                controllers.UsuallyOf(ingress) is { } controller
                && !IngressControllers.IsNginx(controller)
                && !ReadsThemToo(controller)
                && IngressControllers.NginxAnnotationsOf(ingress).ToList() is { Count: > 0 } annotations
            )
            {
                // Reported once per Ingress: they are all ignored.
                var names = annotations.Select(annotation => annotation.Key.Substring(IngressControllers.NginxPrefix.Length));
                findings.ReportKey(
                    annotations[0],
                    $"{annotations[0].Value.FieldPath} of {Wording.Named(ingress)} has no effect. "
                        + $"The class {Wording.Quoted(controllers.ClassOf(ingress) ?? "")} is served by {Wording.Quoted(controller)}, "
                        + $"which does not read annotations of ingress-nginx ({Wording.List(names)}). "
                        + $"Use that controller's own annotations, or a class of {Wording.Quoted(NginxName)}."
                );
            }
        }
    }

    private const string NginxName = "k8s.io/ingress-nginx";

    /// <summary>Higress, and MSE, which is based on it, also read these annotations.</summary>
    private static bool ReadsThemToo(string controller) =>
        controller.IndexOf("higress", StringComparison.Ordinal) >= 0
        || controller.StartsWith("mse.alibabacloud.com/", StringComparison.Ordinal);
}
