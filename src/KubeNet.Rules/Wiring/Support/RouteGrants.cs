using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Facts;

namespace KubeNet.Rules.Wiring.Support;

/// <summary>
/// A route's backend in another namespace, which needs a ReferenceGrant there (gateway-api/apis/v1beta1/referencegrant_types.go). Known
/// only if the namespace's Service is declared beside the route, and no grant of the namespace is elsewhere.
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

    private static bool Allows(Resource grant, Resource route, Resource service) =>
        (grant.Root.List("spec.from")?.Maps ?? []).Any(from =>
            from.Text("group") == route.Group && from.Text("kind") == route.Kind && from.Text("namespace") == route.Namespace
        )
        && (grant.Root.List("spec.to")?.Maps ?? []).Any(to =>
            to.Text("kind") == "Service"
            && string.IsNullOrEmpty(to.Text("group"))
            && (to.Text("name") is not { Length: > 0 } name || name == service.Name)
        );
}
