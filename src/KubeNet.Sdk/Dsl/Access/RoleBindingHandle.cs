using KubeNet.Resources;

namespace KubeNet;

/// <summary>The common members of a RoleBinding and a ClusterRoleBinding: who gets the role.</summary>
/// <typeparam name="TSelf">The handle's own type.</typeparam>
public abstract class BindingHandle<TSelf> : ResourceHandle<TSelf>
    where TSelf : BindingHandle<TSelf>
{
    private const string RbacGroup = "rbac.authorization.k8s.io";

    private protected BindingHandle(SetRecording recording, Resource resource)
        : base(recording, resource) { }

    /// <summary>Grants the role to Pods with a service account: an entry of <c>subjects</c>. Calls add subjects.</summary>
    /// <param name="serviceAccount">The account, of any namespace.</param>
    /// <example>
    /// <code>
    /// var web = k8s.ServiceAccount("web");
    /// k8s.RoleBinding("web-view", k8s.External.ClusterRole("view")).ServiceAccount(web);
    /// k8s.Deployment("web", image: "nginx:1.27").ServiceAccount(web);
    /// </code>
    /// </example>
    public TSelf ServiceAccount(IServiceAccount serviceAccount)
    {
        var account = CallSite.Arg(serviceAccount);
        var said = account.Value ?? throw new ArgumentNullException(nameof(serviceAccount));
        AddAccount(account.With(said.Name), account.With(said.Namespace));
        return (TSelf)this;
    }

    /// <summary>Grants the role to a user: an entry of <c>subjects</c>. Calls add subjects.</summary>
    /// <param name="user">The name that the cluster's authentication gives the user.</param>
    /// <example><code>k8s.RoleBinding("jane-view", k8s.External.ClusterRole("view")).User("jane@example.com");</code></example>
    public TSelf User(string user)
    {
        AddSubject("User", CallSite.Text(user));
        return (TSelf)this;
    }

    /// <summary>Grants the role to the users of a group: an entry of <c>subjects</c>. Calls add subjects.</summary>
    /// <param name="group">The group's name: <c>developers</c>, <c>system:authenticated</c>.</param>
    /// <example><code>k8s.RoleBinding("developers", k8s.External.ClusterRole("edit")).Group("developers");</code></example>
    public TSelf Group(string group)
    {
        AddSubject("Group", CallSite.Text(group));
        return (TSelf)this;
    }

    internal void AddAccount(Sourced<string> name, Sourced<string> @namespace)
    {
        var subject = new MapNode(FieldOrders.RoleReference, name.Origin);
        subject.Set("kind", name.With("ServiceAccount"));
        subject.Set("name", name);
        subject.Set("namespace", @namespace);
        Add(subject);
    }

    private protected void SetRole(string kind, Sourced<string> name)
    {
        var reference = Root.Set("roleRef", new MapNode(FieldOrders.RoleReference, name.Origin));
        reference.Set("apiGroup", name.With(RbacGroup));
        reference.Set("kind", name.With(kind));
        reference.Set("name", name);
    }

    private void AddSubject(string kind, Sourced<string> name)
    {
        var subject = new MapNode(FieldOrders.RoleReference, name.Origin);
        subject.Set("apiGroup", name.With(RbacGroup));
        subject.Set("kind", name.With(kind));
        subject.Set("name", name);
        Add(subject);
    }

    private void Add(MapNode subject)
    {
        Recording.EnsureOpen();
        Root.GetOrAddList("subjects").AddOnce(subject);
    }
}

/// <summary>A RoleBinding of the set (<c>rbac.authorization.k8s.io/v1</c>): grants a role in the set's namespace.</summary>
public sealed class RoleBindingHandle : BindingHandle<RoleBindingHandle>
{
    private RoleBindingHandle(SetRecording recording, Resource resource)
        : base(recording, resource) { }

    /// <summary>A resource of a set of another project.</summary>
    internal static RoleBindingHandle Of(SetRecording recording, Resource resource) => new(recording, resource);

    internal static RoleBindingHandle Declare(SetRecording recording, Sourced<string> name, Sourced<IRole> role)
    {
        var handle = new RoleBindingHandle(
            recording,
            recording.Add(new Resource("rbac.authorization.k8s.io/v1", "RoleBinding", name, recording.Namespace, FieldOrders.RoleBinding))
        );
        handle.SetRole(role.Value is IClusterRole ? "ClusterRole" : "Role", role.Named(one => one.Name));
        if (role.Value is RoleHandle { Resource.Namespace: { } space } && space != recording.Namespace.Value)
        {
            recording.Contradiction(
                $"RoleBinding '{name.Value}' is in the namespace '{recording.Namespace.Value}', but Role '{role.Value.Name}' is in "
                    + $"'{space}'. A RoleBinding can only grant a Role of its own namespace. Declare one there, or grant a ClusterRole.",
                role.Origin
            );
        }

        return handle;
    }
}

/// <summary>
/// A ClusterRoleBinding of the set (<c>rbac.authorization.k8s.io/v1</c>): grants a ClusterRole in all namespaces and for the cluster
/// itself.
/// </summary>
public sealed class ClusterRoleBindingHandle : BindingHandle<ClusterRoleBindingHandle>
{
    private ClusterRoleBindingHandle(SetRecording recording, Resource resource)
        : base(recording, resource) { }

    /// <summary>A resource of a set of another project.</summary>
    internal static ClusterRoleBindingHandle Of(SetRecording recording, Resource resource) => new(recording, resource);

    internal static ClusterRoleBindingHandle Declare(SetRecording recording, Sourced<string> name, Sourced<IClusterRole> clusterRole)
    {
        var handle = new ClusterRoleBindingHandle(
            recording,
            recording.Add(new Resource("rbac.authorization.k8s.io/v1", "ClusterRoleBinding", name, null, FieldOrders.RoleBinding))
        );
        handle.SetRole("ClusterRole", clusterRole.Named(one => one.Name));
        return handle;
    }
}
