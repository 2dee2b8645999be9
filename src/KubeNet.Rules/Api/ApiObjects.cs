using KubeNet.Resources;

namespace KubeNet.Rules.Api;

/// <summary>
/// Decides which resources are objects of the API server. Configuration files of tools look like objects, but their groups have no dot (a
/// CustomResourceDefinition's group must have one) or belong to the configuration of a component.
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

    /// <summary>A kind that Kubernetes itself serves. A <c>List</c> is not one: it only groups several objects in a file.</summary>
    public static bool IsBuiltIn(Resource resource) =>
        s_builtInGroups.Contains(resource.Group) && !resource.Kind.EndsWith("List", StringComparison.Ordinal);

    public static bool Contains(Resource resource) =>
        IsBuiltIn(resource)
        || (resource.Group.IndexOf('.') > 0 && !s_configurations.Any(group => resource.Group.EndsWith(group, StringComparison.Ordinal)));

    /// <summary>The API objects among the set's own resources.</summary>
    public static IEnumerable<Resource> In(ResourceGraph graph) => graph.Own.Where(Contains);
}
