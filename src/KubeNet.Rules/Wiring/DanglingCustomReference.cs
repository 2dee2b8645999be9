using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Facts;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2053: a custom resource of cert-manager, the Gateway API or Traefik that refers to an undeclared object, although the project
/// declares such objects: an issuer (pkg/controller/certificaterequests/sync.go of cert-manager), a Gateway, a Service, a Middleware.
/// Without any of the kind, it is assumed to exist in the cluster.
/// </summary>
internal sealed class DanglingCustomReference : Rule
{
    public DanglingCustomReference()
        : base("KUBE2053", "The custom resource refers to something that does not exist", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in graph.Own)
        {
            if (Operators.IsOwnGroup(resource.Group))
            {
                continue;
            }

            foreach (var (reference, written, consequence) in CustomReferences.Of(resource))
            {
                if (MissingObject.Of(graph, reference) is { } missing && !IsOfOtherGroup(graph, reference))
                {
                    Judge(graph, reference, written, consequence, missing, findings);
                }
            }
        }
    }

    private static void Judge(
        ResourceGraph graph,
        Reference reference,
        MapNode written,
        string consequence,
        MissingObject missing,
        FindingSink findings
    )
    {
        if (OfOtherKind(graph, reference) is { } other)
        {
            ReportKind(reference, written, consequence, other, findings);
        }
        else if (
            missing.Near is not null
            || missing.NearElsewhere is not null
            || missing.Elsewhere.Count > 0
            || AreDeclared(graph, reference)
        )
        {
            missing.Report(findings, consequence);
        }
    }

    /// <summary>An issuer of the other kind with this name: without <c>kind</c>, cert-manager looks for an Issuer.</summary>
    private static Resource? OfOtherKind(ResourceGraph graph, Reference reference) =>
        reference.Group != CustomReferences.CertManager ? null
        : reference.Kind == "Issuer" ? (reference with { Kind = "ClusterIssuer", Namespace = null, IsOfCluster = true }).Find(graph)
        : graph.Find(reference.Group, "Issuer", reference.From.Namespace, reference.Name);

    private static void ReportKind(Reference reference, MapNode written, string consequence, Resource other, FindingSink findings)
    {
        var field = written.Scalar("kind") is { Text.Length: > 0 } kind ? kind : reference.Field;
        var isIssuer = other.Kind == "Issuer";
        findings.Report(
            field,
            $"{reference.Field.FieldPath} of {Wording.Named(reference.From)} refers to the {reference.Kind} "
                + $"{Wording.Quoted(reference.Name)}, but {Wording.Quoted(other.Name)} is {(isIssuer ? "an" : "a")} {other.Kind}, "
                + $"so {consequence}. Set kind to {Wording.Quoted(other.Kind)}.",
            other.Root
        );
    }

    /// <summary>
    /// Whether the project declares such objects where this one is looked up. A Gateway of another namespace often belongs to the cluster.
    /// </summary>
    private static bool AreDeclared(ResourceGraph graph, Reference reference) =>
        reference.Group == CustomReferences.CertManager
            ? new[] { "Issuer", "ClusterIssuer" }.SelectMany(graph.VisibleOfKind).Any(issuer => issuer.Group == reference.Group)
            : graph.VisibleOfKind(reference.Kind).Any(other => other.Group == reference.Group && other.Namespace == reference.Namespace);

    /// <summary>Traefik reads its kinds in the old group and in the new one.</summary>
    private static bool IsOfOtherGroup(ResourceGraph graph, Reference reference) =>
        reference.Group.StartsWith("traefik.", StringComparison.Ordinal)
        && graph
            .VisibleOfKind(reference.Kind)
            .Concat(graph.OthersOfKind(reference.Kind))
            .Any(other =>
                other.Name == reference.Name
                && other.Namespace == reference.Namespace
                && other.Group.StartsWith("traefik.", StringComparison.Ordinal)
            );
}
