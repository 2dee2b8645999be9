using KubeNet.Resources;

namespace KubeNet;

// Accounts and roles that exist already.
public sealed partial class Externals
{
    /// <summary>Refers to a ServiceAccount.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="namespace">Its namespace. Default: the set's namespace. Pods can only run as accounts of their own namespace.</param>
    /// <example>
    /// <code>
    /// k8s.RoleBinding("deployer", k8s.External.ClusterRole("edit")).ServiceAccount(k8s.External.ServiceAccount("deployer", "ci"));
    /// </code>
    /// </example>
    public ExternalServiceAccount ServiceAccount(string name, string? @namespace = null)
    {
        var said = CallSite.Text(name);
        var space = CallSite.Arg(@namespace, nameof(@namespace)).Value ?? _recording.Namespace.Value;
        _recording.AddExternal(new ResourceIdentity("", "ServiceAccount", space, said.Value));
        return new ExternalServiceAccount(said.Value, space);
    }

    /// <summary>Refers to a Role in the set's namespace.</summary>
    /// <param name="name">Its name.</param>
    /// <example><code>k8s.RoleBinding("readers", k8s.External.Role("reader")).Group("developers");</code></example>
    public ExternalRole Role(string name)
    {
        var said = CallSite.Text(name);
        _recording.AddExternal(new ResourceIdentity("rbac.authorization.k8s.io", "Role", _recording.Namespace.Value, said.Value));
        return new ExternalRole(said.Value);
    }

    /// <summary>Refers to a ClusterRole, such as <c>view</c>, <c>edit</c>, <c>admin</c> or <c>cluster-admin</c> of Kubernetes.</summary>
    /// <param name="name">Its name.</param>
    /// <example><code>k8s.RoleBinding("developers", k8s.External.ClusterRole("edit")).Group("developers");</code></example>
    public ExternalClusterRole ClusterRole(string name)
    {
        var said = CallSite.Text(name);
        _recording.AddExternal(new ResourceIdentity("rbac.authorization.k8s.io", "ClusterRole", null, said.Value));
        return new ExternalClusterRole(said.Value);
    }
}
