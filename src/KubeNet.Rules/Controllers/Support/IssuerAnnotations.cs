using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Facts;

namespace KubeNet.Rules.Controllers.Support;

/// <summary>
/// The issuers that the annotations of Ingresses and Gateways name (issuerForIngressLike in pkg/controller/certificate-shim/sync.go of
/// cert-manager). Issuers usually exist in the cluster. Only a slip in the name of a declared one is reported, or its other kind.
/// </summary>
internal static class IssuerAnnotations
{
    private const string Group = "cert-manager.io";

    private static readonly (string Key, string Kind)[] s_annotations =
    [
        (Group + "/cluster-issuer", "ClusterIssuer"),
        (Group + "/issuer", "Issuer"),
    ];

    public static void Judge(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in graph.Own)
        {
            if (
                (resource.Group, resource.Kind) is ("networking.k8s.io", "Ingress") or ("gateway.networking.k8s.io", "Gateway")
                && resource.Metadata.Map("annotations") is { } annotations
                && annotations[Group + "/issuer-kind"] is null
                && annotations[Group + "/issuer-group"] is null
            )
            {
                foreach (var (key, kind) in s_annotations)
                {
                    if (annotations[key] is ScalarNode { Text: { Length: > 0 } name } node)
                    {
                        Judge(graph, ReferenceTo(resource, node, kind, name), findings);
                    }
                }
            }
        }
    }

    private static void Judge(ResourceGraph graph, Reference reference, FindingSink findings)
    {
        if (reference.Find(graph) is not null || reference.IsExternal(graph))
        {
            return;
        }

        var space = reference.Namespace is { } written ? $" in the namespace {Wording.Quoted(written)}" : "";
        var says =
            $"{reference.Field.FieldPath} of {Wording.Named(reference.From)} is {Wording.Quoted(reference.Field)}, but no "
            + $"{reference.Kind} {Wording.Quoted(reference.Name)} is declared{space}. cert-manager creates no certificate.";
        var otherKind = reference.Kind == "Issuer" ? "ClusterIssuer" : "Issuer";
        if (ReferenceTo(reference.From, reference.Field, otherKind, reference.Name).Find(graph) is { } other)
        {
            var key = s_annotations.First(annotation => annotation.Kind == otherKind).Key;
            findings.Report(
                reference.Field,
                $"{says} {Wording.Quoted(reference.Name)} is {(otherKind == "Issuer" ? "an" : "a")} {otherKind}. "
                    + $"Use the annotation {Wording.Quoted(key)}, or add {reference.External} if it exists elsewhere.",
                other.Root
            );
        }
        else if (MissingObject.Of(graph, reference) is { Near: { } near } missing)
        {
            findings.Report(reference.Field, $"{says} {missing.WayOut(near)}", near.Root);
        }
    }

    private static Reference ReferenceTo(Resource from, ScalarNode field, string kind, string name) =>
        kind == "Issuer"
            ? new Reference(from, field, Group + "/v1", kind, from.Namespace, name)
            : new Reference(from, field, Group + "/v1", kind, null, name) { IsOfCluster = true };
}
