using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Ingresses;

/// <summary>
/// KUBE1037: an invalid controller or invalid parameters of an IngressClass (validateIngressClassSpec and
/// validateIngressClassParametersReference in kubernetes/pkg/apis/networking/validation/validation.go).
/// </summary>
internal sealed class IngressClassSpec : Rule
{
    private const int LongestController = 250;

    public IngressClassSpec()
        : base("KUBE1037", "The IngressClass is incomplete or contradicts itself", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in graph.Own)
        {
            if (
                resource is not { Group: "networking.k8s.io", Kind: "IngressClass" }
                || resource.Root["spec"] is not (null or MapNode or ScalarNode { Value: null })
            )
            {
                continue;
            }

            JudgeController(resource, resource.Root.Map("spec"), findings);
            if (resource.Root.Map("spec.parameters") is { } parameters)
            {
                JudgeParameters(resource, parameters, findings);
            }
        }
    }

    private static void JudgeController(Resource resource, MapNode? spec, FindingSink findings)
    {
        if (spec?["controller"] is null or ScalarNode { Value: null or "" })
        {
            findings.Report(
                spec?["controller"] ?? resource.Root,
                Refusal.Of(
                    resource,
                    "spec.controller",
                    "is missing",
                    "Required value",
                    "Set the controller, such as 'k8s.io/ingress-nginx'."
                )
            );
        }
        else if (
            spec.Scalar("controller") is { Text: { } name } controller
            && ServerWords.Join(
                Ascii.Bytes(name) > LongestController ? "may not be more than 250 bytes" : null,
                DomainPrefixedPath.WhyNot(name)
            )
                is { } words
        )
        {
            findings.Report(
                controller,
                Refusal.Of(
                    resource,
                    controller,
                    words,
                    "Write the name from the controller's documentation, such as 'k8s.io/ingress-nginx'."
                )
            );
        }
    }

    private static void JudgeParameters(Resource resource, MapNode parameters, FindingSink findings)
    {
        foreach (var field in new[] { "kind", "name" })
        {
            if (parameters.Scalar(field) is { Text: "" } empty)
            {
                findings.Report(empty, Refusal.Of(resource, empty, "Required value", "Specify the object that holds the parameters."));
            }
        }

        // The server's default is Cluster (SetDefaults_IngressClass).
        var scope = parameters.Scalar("scope");
        var @namespace = parameters.Scalar("namespace") is { Value: not null } said ? said : null;
        switch (scope is null or { Value: null } ? "Cluster" : scope.Text)
        {
            case "Cluster" when @namespace is not null:
                findings.Report(
                    @namespace,
                    Refusal.Of(
                        resource,
                        @namespace,
                        "`parameters.scope` is set to 'Cluster'",
                        "Remove the namespace, or set 'scope: Namespace'."
                    )
                );
                break;
            case "Namespace" when @namespace is null:
                findings.Report(
                    scope!,
                    Refusal.Of(
                        resource,
                        parameters.FieldPath + ".namespace",
                        "is missing",
                        "`parameters.scope` is set to 'Namespace'",
                        "Set the namespace, or set 'scope: Cluster'."
                    )
                );
                break;
            case "Namespace" when @namespace!.Text is { } text && DnsLabel.WhyNot(text) is { } words:
                findings.Report(@namespace, Refusal.Of(resource, @namespace, words, "Write the name of a namespace."));
                break;
        }
    }
}
