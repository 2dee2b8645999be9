using KubeNet.Resources;

namespace KubeNet.Rules.Facts;

/// <summary>
/// Objects that programs in pods create, which a Role and a RoleBinding in their namespace allow. ClusterRoles do not count: those of
/// operators are for objects anywhere. Of other sets, the rules of Roles are not known.
/// </summary>
internal static class CreatedByPods
{
    public static bool MayBe(ResourceGraph graph, string kind, string? @namespace)
    {
        var resources = kind == "Secret" ? "secrets" : "configmaps";
        if (kind is not ("Secret" or "ConfigMap"))
        {
            return false;
        }

        return graph
            .Own.Where(binding =>
                binding is { Group: "rbac.authorization.k8s.io", Kind: "RoleBinding" }
                && binding.Namespace == @namespace
                && binding.Root.Text("roleRef.kind") == "Role"
                && (binding.Root.List("subjects")?.Maps ?? []).Any(subject =>
                    subject.Text("kind") == "ServiceAccount" && (subject.Text("namespace") ?? @namespace) == @namespace
                )
            )
            .Any(binding =>
                graph.Own.Any(role =>
                    role is { Group: "rbac.authorization.k8s.io", Kind: "Role" }
                    && role.Namespace == @namespace
                    && role.Name == binding.Root.Text("roleRef.name")
                    && (role.Root.List("rules")?.Maps ?? []).Any(rule => Allows(rule, resources))
                )
            );
    }

    private static bool Allows(MapNode rule, string resources) =>
        Has(rule, "verbs", "create") && Has(rule, "resources", resources) && Has(rule, "apiGroups", "") && rule["resourceNames"] is null;

    private static bool Has(MapNode rule, string list, string text) =>
        (rule.List(list)?.Items ?? []).OfType<ScalarNode>().Any(item => item.Text == text || item.Text == "*");
}
