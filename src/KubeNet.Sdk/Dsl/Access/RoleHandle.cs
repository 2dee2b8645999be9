using KubeNet.Resources;

namespace KubeNet;

/// <summary>A Role or ClusterRole that a RoleBinding can grant: from this set, from a used set, or an external one.</summary>
public interface IRole
{
    /// <summary>The role's name: <c>metadata.name</c>.</summary>
    /// <example>
    /// <code>
    /// IRole reader = k8s.Role("reader").Allow("get,list", "configmaps");
    /// k8s.ConfigMap("notes").Data("role", reader.Name);
    /// </code>
    /// </example>
    string Name { get; }
}

/// <summary>A ClusterRole that a ClusterRoleBinding or a RoleBinding can grant.</summary>
public interface IClusterRole : IRole { }

/// <summary>A Role of the set (<c>rbac.authorization.k8s.io/v1</c>): what may be done in its namespace. A RoleBinding grants it.</summary>
public sealed class RoleHandle : ResourceHandle<RoleHandle>, IRole
{
    private RoleHandle(SetRecording recording, Resource resource)
        : base(recording, resource) { }

    /// <summary>
    /// Allows requests: rules of <c>rules</c>, as <c>kubectl create role</c> makes them, one for each API group. Calls add rules.
    /// </summary>
    /// <param name="verb"><c>verbs</c>, separated by commas: <c>get,list,watch</c>. <c>*</c> means all.</param>
    /// <param name="resource"><c>resources</c>, separated by commas, as <c>resource[.group][/subresource]</c>: <c>configmaps</c>,
    /// <c>deployments/scale</c>, <c>certificates.cert-manager.io</c>. The group is needed only for resources that are not Kubernetes' own;
    /// without it, an unknown one is an error (KUBE0005).</param>
    /// <param name="resourceName"><c>resourceNames</c>, separated by commas. Default: all names (not written).</param>
    /// <example>
    /// <code>
    /// var reader = k8s.Role("reader").Allow("get,list,watch", "configmaps,deployments").Allow("get", "secrets", "tls");
    /// k8s.RoleBinding("reader", reader).Group("developers");
    /// </code>
    /// </example>
    public RoleHandle Allow(string verb, string resource, string? resourceName = null)
    {
        RoleRules.Allow(Recording, Resource, CallSite.Text(verb), CallSite.Text(resource), CallSite.Arg(resourceName));
        return this;
    }

    /// <summary>A resource of a set of another project.</summary>
    internal static RoleHandle Of(SetRecording recording, Resource resource) => new(recording, resource);

    internal static RoleHandle Declare(SetRecording recording, Sourced<string> name) =>
        new(recording, recording.Add(new Resource("rbac.authorization.k8s.io/v1", "Role", name, recording.Namespace, FieldOrders.Role)));
}

/// <summary>
/// A ClusterRole of the set (<c>rbac.authorization.k8s.io/v1</c>): what may be done in all namespaces and to the cluster itself. A
/// ClusterRoleBinding grants it, or a RoleBinding for one namespace.
/// </summary>
public sealed class ClusterRoleHandle : ResourceHandle<ClusterRoleHandle>, IClusterRole
{
    private ClusterRoleHandle(SetRecording recording, Resource resource)
        : base(recording, resource) { }

    /// <summary>
    /// Allows requests: rules of <c>rules</c>, as <c>kubectl create clusterrole</c> makes them, one for each API group. Calls add rules.
    /// </summary>
    /// <param name="verb"><c>verbs</c>, separated by commas: <c>get,list,watch</c>. <c>*</c> means all.</param>
    /// <param name="resource"><c>resources</c>, separated by commas, as <c>resource[.group][/subresource]</c>: <c>nodes</c>,
    /// <c>certificates.cert-manager.io</c>. The group is needed only for resources that are not Kubernetes' own; without it, an unknown one
    /// is an error (KUBE0005).</param>
    /// <param name="resourceName"><c>resourceNames</c>, separated by commas. Default: all names (not written).</param>
    /// <example>
    /// <code>
    /// var nodes = k8s.ClusterRole("node-reader").Allow("get,list,watch", "nodes");
    /// k8s.ClusterRoleBinding("node-reader", nodes).Group("operators");
    /// </code>
    /// </example>
    public ClusterRoleHandle Allow(string verb, string resource, string? resourceName = null)
    {
        RoleRules.Allow(Recording, Resource, CallSite.Text(verb), CallSite.Text(resource), CallSite.Arg(resourceName));
        return this;
    }

    /// <summary>
    /// Allows requests to paths of the API server that are not resources: a rule with <c>nonResourceURLs</c>, as
    /// <c>kubectl create clusterrole --non-resource-url</c>. Calls add rules.
    /// </summary>
    /// <param name="verb"><c>verbs</c>, separated by commas: <c>get</c>.</param>
    /// <param name="nonResourceUrl"><c>nonResourceURLs</c>, separated by commas: <c>/metrics</c>, <c>/logs/*</c>.</param>
    /// <example>
    /// <code>
    /// var metrics = k8s.ClusterRole("metrics").AllowUrl("get", "/metrics");
    /// k8s.ClusterRoleBinding("metrics", metrics).Group("operators");
    /// </code>
    /// </example>
    public ClusterRoleHandle AllowUrl(string verb, string nonResourceUrl)
    {
        RoleRules.AllowPaths(Recording, Resource, CallSite.Text(verb), CallSite.Text(nonResourceUrl));
        return this;
    }

    /// <summary>
    /// Combines other ClusterRoles: <c>aggregationRule.clusterRoleSelectors</c>, as <c>kubectl create clusterrole --aggregation-rule</c>.
    /// The cluster then sets the rules. Calls add selectors.
    /// </summary>
    /// <param name="selector">The labels of the other ClusterRoles, in kubectl's form:
    /// <c>rbac.example.com/aggregate-to-monitoring=true</c>.</param>
    /// <example>
    /// <code>
    /// var monitoring = k8s.ClusterRole("monitoring").AggregationRule("example.com/aggregate-to-monitoring=true");
    /// k8s.ClusterRole("monitoring-nodes").Label("example.com/aggregate-to-monitoring", "true").Allow("get,list", "nodes");
    /// k8s.ClusterRoleBinding("monitoring", monitoring).Group("operators");
    /// </code>
    /// </example>
    public ClusterRoleHandle AggregationRule(string selector)
    {
        var labels = CallSite.Text(selector);
        Recording.EnsureOpen();
        if (SelectorText.Read(Recording, labels) is { } chosen)
        {
            Root.GetOrAddMap("aggregationRule").GetOrAddList("clusterRoleSelectors").Add(chosen);
        }

        return this;
    }

    /// <summary>A resource of a set of another project.</summary>
    internal static ClusterRoleHandle Of(SetRecording recording, Resource resource) => new(recording, resource);

    internal static ClusterRoleHandle Declare(SetRecording recording, Sourced<string> name) =>
        new(recording, recording.Add(new Resource("rbac.authorization.k8s.io/v1", "ClusterRole", name, null, FieldOrders.Role)));
}

/// <summary>A Role that exists in the cluster and is not declared in the set.</summary>
public sealed class ExternalRole : IRole
{
    internal ExternalRole(string name) => Name = name;

    /// <inheritdoc/>
    /// <example><code>k8s.ConfigMap("notes").Data("role", k8s.External.Role("reader").Name);</code></example>
    public string Name { get; }

    /// <summary>The Role's name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}

/// <summary>A ClusterRole that exists in the cluster and is not declared in the set, such as <c>view</c>.</summary>
public sealed class ExternalClusterRole : IClusterRole
{
    internal ExternalClusterRole(string name) => Name = name;

    /// <inheritdoc/>
    /// <example><code>k8s.ConfigMap("notes").Data("role", k8s.External.ClusterRole("view").Name);</code></example>
    public string Name { get; }

    /// <summary>The ClusterRole's name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
