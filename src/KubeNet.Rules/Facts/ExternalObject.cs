using KubeNet.Resources;

namespace KubeNet.Rules.Facts;

/// <summary>
/// What to add to a project to say that an object exists in the cluster: a call in a set, or an MSBuild item beside YAML files, which
/// have no call.
/// </summary>
internal static class ExternalObject
{
    /// <param name="from">The place that refers to the object.</param>
    /// <param name="apiVersion">The object's.</param>
    /// <param name="kind">The object's kind.</param>
    /// <param name="space">Its namespace; null for a cluster-scoped kind.</param>
    /// <param name="name">Its name.</param>
    public static string WayFrom(Origin from, string apiVersion, string kind, string? space, string name)
    {
        var group = ResourceIdentity.GroupOf(apiVersion);
        return IsYaml(from) ? Item(group.Length == 0 ? kind : $"{kind}.{group}", space, name)
            : group.Length == 0 && kind is "ConfigMap" or "Secret" or "Service" ? $"k8s.External.{kind}(\"{name}\")"
            : $"k8s.External.Resource(\"{apiVersion}\", \"{kind}\", \"{name}\")";
    }

    /// <summary>The same for an IngressClass.</summary>
    public static string ClassWayFrom(Origin from, string name) =>
        IsYaml(from) ? "the MSBuild item KubeNetIngressClass" : $"k8s.External.IngressClass(\"{name}\")";

    /// <summary>Whether a value comes from a YAML file of the project.</summary>
    public static bool IsYaml(Origin origin) =>
        origin.IsKnown
        && (
            origin.Path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
            || origin.Path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The MSBuild item of an object.</summary>
    public static string Item(string kind, string? space, string name) =>
        $"<KubeNetExternal Include=\"{kind}/{(space is null ? "" : space + "/")}{name}\" />";
}
