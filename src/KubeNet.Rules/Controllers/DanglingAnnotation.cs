using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Controllers;

/// <summary>
/// KUBE3013: an annotation of ingress-nginx that names a Secret, a ConfigMap or a Service which no source declares. What is protected by a
/// missing Secret answers 503, and the webhook lets it pass (the parsers in internal/ingress/annotations/auth, authtls, proxyssl, …).
/// </summary>
internal sealed class DanglingAnnotation : Rule
{
    private static readonly (string Annotation, string Kind)[] s_references =
    [
        ("auth-secret", "Secret"), ("auth-tls-secret", "Secret"), ("proxy-ssl-secret", "Secret"),
        ("auth-proxy-set-headers", "ConfigMap"), ("custom-headers", "ConfigMap"), ("fastcgi-params-configmap", "ConfigMap"), ("default-backend", "Service"),
    ];

    public DanglingAnnotation() : base("KUBE3013", "The annotation names something that does not exist", Severity.Warning)
    {
    }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var ingress in NginxIngress.In(graph, graph.Own))
        {
            foreach (var (annotation, kind) in s_references)
            {
                if (ingress.Annotation(annotation) is { Text: { Length: > 0 } text } node)
                {
                    // "name", or "namespace/name".
                    var slash = text.IndexOf('/');
                    var space = slash > 0 ? text.Substring(0, slash) : ingress.Resource.Namespace;
                    Judge(graph, ingress.Resource, node, kind, space, text.Substring(slash + 1), findings);
                }
            }
        }
    }

    private static void Judge(ResourceGraph graph, Resource ingress, ScalarNode node, string kind, string? space, string name, FindingSink findings)
    {
        if (graph.Find("", kind, space, name) is not null || graph.IsExternal("", kind, space, name) || graph.Operators.MayMake(space, name))
        {
            return;
        }

        var others = graph.VisibleOfKind(kind).Where(other => other.Group.Length == 0).ToList();
        var meant = Nearest.To(name, others.FindAll(other => other.Namespace == space).ConvertAll(other => other.Name)) is { } nearest
            ? graph.Find("", kind, space, nearest)
            : others.Find(other => other.Name == name);
        var hint = meant is null ? "Declare it"
            : meant.Namespace == space ? $"Did you mean {Wording.Quoted(meant.Name)}? Otherwise declare it"
            : $"One of that name is in {Wording.Namespace(meant)}: declare it in {Wording.Quoted(space ?? "")} too";
        findings.Report(
            node,
            $"{node.FieldPath} of {Wording.Named(ingress)} is {Wording.Quoted(Wording.OneLine(node.Text ?? ""))}, but no source declares a {kind} {Wording.Quoted(name)} in the namespace {Wording.Quoted(space ?? "")}, so ingress-nginx goes without it or answers 503. {hint}, or say k8s.External.{kind}(\"{name}\") if it lives elsewhere.",
            meant is null ? [] : [meant.Root]);
    }
}
