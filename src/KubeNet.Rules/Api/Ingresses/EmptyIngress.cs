using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Api.Ingresses;

/// <summary>
/// KUBE1035: an Ingress without rules and default backend, or a rule without paths (ValidateIngressSpec and validateHTTPIngressRuleValue in
/// kubernetes/pkg/apis/networking/validation/validation.go). A rule without <c>http</c> is valid.
/// </summary>
internal sealed class EmptyIngress : Rule
{
    private static readonly FieldPattern s_http = new("spec.rules[].http");

    public EmptyIngress()
        : base("KUBE1035", "The Ingress has no rules and no default backend", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var ingress in IngressView.In(graph.Own))
        {
            var root = ingress.Resource.Root;
            var spec = root.Map("spec");
            if (
                spec is null
                    ? !root.IsSet("spec")
                    : !spec.IsSet("defaultBackend") && spec["rules"] is null or ScalarNode { Value: null } or ListNode { Count: 0 }
            )
            {
                findings.Report(
                    spec?.Pointed() ?? root,
                    Refusal.Of(
                        ingress.Resource,
                        "spec",
                        "has no rules and no default backend",
                        "either `defaultBackend` or `rules` must be specified",
                        "Add a rule with a path, or a default backend."
                    )
                );
            }

            foreach (var http in s_http.Maps(root))
            {
                if (http["paths"] is ListNode { Count: 0 } paths)
                {
                    findings.Report(
                        paths.Pointed(),
                        Refusal.Of(ingress.Resource, paths.FieldPath, "is empty", "Required value", "Add a path, or remove http.")
                    );
                }
            }
        }
    }
}
