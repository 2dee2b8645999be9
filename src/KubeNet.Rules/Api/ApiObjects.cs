using KubeNet.Resources;

namespace KubeNet.Rules.Api;

/// <summary>
/// Which resources are objects of an API server. Files of tools look like objects and are none: their groups have no dot (a
/// CustomResourceDefinition's group must have one) or are those of components' configurations.
/// </summary>
internal static class ApiObjects
{
    private static readonly HashSet<string> s_builtInGroups = new(StringComparer.Ordinal)
    {
        "",
        "apps",
        "autoscaling",
        "batch",
        "policy",
        "networking.k8s.io",
        "rbac.authorization.k8s.io",
        "storage.k8s.io",
        "scheduling.k8s.io",
        "coordination.k8s.io",
        "discovery.k8s.io",
        "node.k8s.io",
        "admissionregistration.k8s.io",
        "apiextensions.k8s.io",
    };

    private static readonly string[] s_configurations =
    [
        "config.k8s.io",
        "kubeadm.k8s.io",
        "kind.x-k8s.io",
        "kuttl.dev",
        "skaffold.dev",
        "k3d.io",
    ];

    /// <summary>A kind that Kubernetes itself serves; a <c>List</c> is only how files hold several.</summary>
    public static bool IsBuiltIn(Resource resource) =>
        s_builtInGroups.Contains(resource.Group) && !resource.Kind.EndsWith("List", StringComparison.Ordinal);

    public static bool Contains(Resource resource) =>
        IsBuiltIn(resource)
        || (resource.Group.IndexOf('.') > 0 && !s_configurations.Any(group => resource.Group.EndsWith(group, StringComparison.Ordinal)));

    /// <summary>The set's own ones.</summary>
    public static IEnumerable<Resource> In(ResourceGraph graph) => graph.Own.Where(Contains);
}
