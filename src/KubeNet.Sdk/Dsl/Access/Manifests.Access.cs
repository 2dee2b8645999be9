namespace KubeNet;

// Who may do what.
public sealed partial class Manifests
{
    /// <summary>Declares a ServiceAccount: the identity that Pods use for the API server.</summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1123 subdomain.</param>
    /// <example>
    /// <code>
    /// var web = k8s.ServiceAccount("web").Allow("get,list,watch", "configmaps");
    /// k8s.Deployment("web", image: "nginx:1.27").ServiceAccount(web);
    /// </code>
    /// </example>
    public ServiceAccountHandle ServiceAccount(string name) => ServiceAccountHandle.Declare(Recording, CallSite.Text(name));

    /// <summary>Declares a Role: what may be done in the set's namespace. For one account, its <c>Allow</c> is shorter.</summary>
    /// <param name="name"><c>metadata.name</c>.</param>
    /// <example>
    /// <code>
    /// var reader = k8s.Role("reader").Allow("get,list,watch", "configmaps");
    /// k8s.RoleBinding("reader", reader).Group("developers");
    /// </code>
    /// </example>
    public RoleHandle Role(string name) => RoleHandle.Declare(Recording, CallSite.Text(name));

    /// <summary>
    /// Declares a ClusterRole: what may be done in all namespaces and to the cluster itself. For one account, its <c>AllowCluster</c> is
    /// shorter.
    /// </summary>
    /// <param name="name"><c>metadata.name</c>.</param>
    /// <example>
    /// <code>
    /// var nodes = k8s.ClusterRole("node-reader").Allow("get,list,watch", "nodes");
    /// k8s.ClusterRoleBinding("node-reader", nodes).Group("operators");
    /// </code>
    /// </example>
    public ClusterRoleHandle ClusterRole(string name) => ClusterRoleHandle.Declare(Recording, CallSite.Text(name));

    /// <summary>Declares a RoleBinding, which grants a role in the set's namespace. It needs a subject.</summary>
    /// <param name="name"><c>metadata.name</c>.</param>
    /// <param name="role"><c>roleRef</c>: a Role of the same namespace, or a ClusterRole, such as
    /// <c>k8s.External.ClusterRole("view")</c>. A Role of another namespace is an error (KUBE0005).</param>
    /// <example><code>k8s.RoleBinding("developers", k8s.External.ClusterRole("edit")).Group("developers");</code></example>
    public RoleBindingHandle RoleBinding(string name, IRole role) =>
        RoleBindingHandle.Declare(Recording, CallSite.Text(name), CallSite.Arg(role));

    /// <summary>
    /// Declares a ClusterRoleBinding, which grants a ClusterRole in all namespaces and for the cluster itself. It needs a subject.
    /// </summary>
    /// <param name="name"><c>metadata.name</c>.</param>
    /// <param name="clusterRole"><c>roleRef</c>: the ClusterRole.</param>
    /// <example><code>k8s.ClusterRoleBinding("auditors", k8s.External.ClusterRole("view")).Group("auditors");</code></example>
    public ClusterRoleBindingHandle ClusterRoleBinding(string name, IClusterRole clusterRole) =>
        ClusterRoleBindingHandle.Declare(Recording, CallSite.Text(name), CallSite.Arg(clusterRole));
}
