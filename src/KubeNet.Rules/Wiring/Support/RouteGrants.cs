using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Facts;

namespace KubeNet.Rules.Wiring.Support;

/// <summary>
/// A route's backend in another namespace, which needs a ReferenceGrant there (gateway-api/apis/v1beta1/referencegrant_types.go). The
/// grants of all sets and files of the project count.
/// </summary>
internal static class RouteGrants
{
    public static void Judge(ResourceGraph graph, Reference reference, string consequence, Resource service, FindingSink findings)
    {
        var route = reference.From;
        if (
            reference.NamespaceField is not { } field
            || service.Namespace == route.Namespace
            || graph
                .VisibleOfKind("ReferenceGrant")
                .Concat(graph.OthersOfKind("ReferenceGrant"))
                .Any(grant => grant.Namespace == service.Namespace && Allows(grant, route, service))
        )
        {
            return;
        }

        findings.Report(
            field,
            $"{field.FieldPath} of {Wording.Named(route)} refers to {Wording.Named(service)} of another "
                + $"namespace, but no ReferenceGrant in "
                + $"the namespace {Wording.Namespace(service)} allows it, so {consequence}. "
                + $"Add a ReferenceGrant there, from {route.Kind} in the namespace {Wording.Namespace(route)} to Service.",
            service.Root
        );
    }

    /// <summary>Of a grant of another project, which an older version compiled, the content is unknown.</summary>
    private static bool Allows(Resource grant, Resource route, Resource service) =>
        grant.Root["spec"] is null || AllowsFrom(grant, route, service);

    private static bool AllowsFrom(Resource grant, Resource route, Resource service) =>
        (grant.Root.List("spec.from")?.Maps ?? []).Any(from =>
            from.Text("group") == route.Group && from.Text("kind") == route.Kind && from.Text("namespace") == route.Namespace
        )
        && (grant.Root.List("spec.to")?.Maps ?? []).Any(to =>
            to.Text("kind") == "Service"
            && string.IsNullOrEmpty(to.Text("group"))
            && (to.Text("name") is not { Length: > 0 } name || name == service.Name)
        );
}
