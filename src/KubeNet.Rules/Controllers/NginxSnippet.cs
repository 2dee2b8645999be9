using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Controllers.Support;

namespace KubeNet.Rules.Controllers;

/// <summary>
/// KUBE3009: a snippet. <c>allow-snippet-annotations</c> is off by default, and the risk of snippets (Critical) is above the default
/// <c>annotations-risk-level</c> (High): the webhook rejects the Ingress (CheckIngress in internal/ingress/controller/controller.go).
/// </summary>
internal sealed class NginxSnippet : Rule
{
    public NginxSnippet()
        : base("KUBE3009", "ingress-nginx rejects snippets", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var controllers = new IngressControllers(graph);
        foreach (var ingress in NginxIngress.In(graph, graph.Own))
        {
            foreach (
                var annotation in IngressControllers
                    .NginxAnnotationsOf(ingress.Resource)
                    .Where(annotation => KnownNginxAnnotations.IsSnippet(annotation.Key))
            )
            {
                controllers
                    .Refusals(ingress.Resource, findings)
                    .ReportKey(
                        annotation,
                        $"{annotation.Value.FieldPath} of {Wording.Named(ingress.Resource)} is a snippet, "
                            + "and ingress-nginx rejects the Ingress. "
                            + "Snippets are disabled unless the administrator allows them (annotation cannot be used. "
                            + "Snippet directives are disabled by the Ingress administrator). "
                            + "Use the dedicated annotations of ingress-nginx instead. "
                            + "If your cluster allows snippets (allow-snippet-annotations and annotations-risk-level Critical), "
                            + "suppress this."
                    );
            }
        }
    }
}
