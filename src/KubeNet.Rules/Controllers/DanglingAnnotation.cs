using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Controllers.Support;
using KubeNet.Rules.Facts;

namespace KubeNet.Rules.Controllers;

/// <summary>
/// KUBE3013: an annotation that refers to an undeclared object: a Secret, a ConfigMap or a Service of ingress-nginx, a Middleware
/// of Traefik, or a misspelt issuer of cert-manager.
/// A path that needs a missing Secret answers 503, and the webhook does not reject it (the parsers in
/// internal/ingress/annotations/auth, authtls, proxyssl, …).
/// </summary>
internal sealed class DanglingAnnotation : Rule
{
    private static readonly (string Annotation, string Kind)[] s_references =
    [
        ("auth-secret", "Secret"),
        ("auth-tls-secret", "Secret"),
        ("proxy-ssl-secret", "Secret"),
        ("auth-proxy-set-headers", "ConfigMap"),
        ("custom-headers", "ConfigMap"),
        ("fastcgi-params-configmap", "ConfigMap"),
        ("default-backend", "Service"),
    ];

    public DanglingAnnotation()
        : base("KUBE3013", "The annotation names something that does not exist", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var ingress in NginxIngress.In(graph, graph.Own))
        {
            foreach (var (annotation, kind) in s_references)
            {
                if (
                    ingress.Annotation(annotation) is { Text: { Length: > 0 } text } node
                    && KnownNginxAnnotations.Find(annotation)!.AcceptsAll(text) // otherwise KUBE3003 or KUBE3004
                )
                {
                    // "name", or "namespace/name".
                    var slash = text.IndexOf('/');
                    var space = slash > 0 ? text.Substring(0, slash) : ingress.Resource.Namespace;
                    var reference = new Reference(ingress.Resource, node, "v1", kind, space, text.Substring(slash + 1));
                    if (MissingObject.Of(graph, reference) is { } missing)
                    {
                        Report(reference, missing, findings);
                    }
                }
            }
        }

        new TraefikMiddlewares(graph).Judge(findings);
        IssuerAnnotations.Judge(graph, findings);
    }

    private static void Report(Reference reference, MissingObject missing, FindingSink findings)
    {
        var (ingress, node, space) = (reference.From, reference.Field, Wording.Quoted(reference.Namespace ?? ""));
        var says =
            $"{node.FieldPath} of {Wording.Named(ingress)} is {Wording.Quoted(Wording.OneLine(node.Text ?? ""))}, but no "
            + $"{reference.Kind} {Wording.Quoted(reference.Name)} is declared in the namespace {space}. ingress-nginx ignores the "
            + "annotation or answers 503.";
        var meant = missing.Near ?? missing.Elsewhere.FirstOrDefault();
        var wayOut =
            missing.Near is null && meant is not null
                ? $"The namespace {Wording.Namespace(meant)} has one with this name. Declare it in {space} too, "
                    + $"or add {reference.External} if it exists elsewhere."
                : missing.WayOut(meant);
        findings.Report(node, $"{says} {wayOut}", MissingObject.Ends(meant));
    }
}
