using KubeNet.Resources;

namespace KubeNet;

/// <summary>A ServiceAccount that Pods can run as: from this set, from a used set, or an external one.</summary>
public interface IServiceAccount
{
    /// <summary>The account's name: <c>metadata.name</c>.</summary>
    /// <example>
    /// <code>
    /// IServiceAccount web = k8s.ServiceAccount("web");
    /// k8s.Deployment("web", image: "nginx:1.27").Env("ACCOUNT", web.Name).ServiceAccount(web);
    /// </code>
    /// </example>
    string Name { get; }

    /// <summary>The account's namespace: <c>metadata.namespace</c>. Pods can only run as accounts of their own namespace.</summary>
    /// <example>
    /// <code>
    /// IServiceAccount web = k8s.ServiceAccount("web");
    /// k8s.Deployment("web", image: "nginx:1.27").Env("ACCOUNT", $"{web.Namespace}/{web.Name}").ServiceAccount(web);
    /// </code>
    /// </example>
    string Namespace { get; }
}

/// <summary>
/// A ServiceAccount of the set (<c>v1</c>): the identity that Pods use for the API server. <see cref="Allow"/> and
/// <see cref="AllowCluster"/> declare the roles and bindings too.
/// </summary>
public sealed class ServiceAccountHandle : ResourceHandle<ServiceAccountHandle>, IServiceAccount
{
    private RoleHandle? _role;
    private ClusterRoleHandle? _clusterRole;

    private ServiceAccountHandle(SetRecording recording, Resource resource)
        : base(recording, resource) { }

    /// <inheritdoc/>
    /// <example>
    /// <code>
    /// var web = k8s.ServiceAccount("web");
    /// k8s.Deployment("web", image: "nginx:1.27").Env("ACCOUNT", $"{web.Namespace}/{web.Name}").ServiceAccount(web);
    /// </code>
    /// </example>
    public string Namespace => Resource.Namespace ?? "";

    /// <summary>
    /// Allows requests in the account's namespace: a Role and a RoleBinding with the account's name, with the rules that
    /// <c>kubectl create role</c> makes. Calls add rules.
    /// </summary>
    /// <param name="verb"><c>verbs</c>, separated by commas: <c>get,list,watch</c>. <c>*</c> means all.</param>
    /// <param name="resource"><c>resources</c>, separated by commas, as <c>resource[.group][/subresource]</c>: <c>configmaps</c>,
    /// <c>deployments/scale</c>, <c>certificates.cert-manager.io</c>. The group is needed only for resources that are not Kubernetes' own;
    /// without it, an unknown one is an error (KUBE0005).</param>
    /// <param name="resourceName"><c>resourceNames</c>, separated by commas. Default: all names (not written).</param>
    /// <example>
    /// <code>
    /// var web = k8s.ServiceAccount("web").Allow("get,list,watch", "configmaps").Allow("create", "events");
    /// k8s.Deployment("web", image: "nginx:1.27").ServiceAccount(web);
    /// </code>
    /// </example>
    public ServiceAccountHandle Allow(string verb, string resource, string? resourceName = null)
    {
        var verbs = CallSite.Text(verb);
        var resources = CallSite.Text(resource);
        var names = CallSite.Arg(resourceName);
        _role ??= DeclareRole(CallSite.Here);
        RoleRules.Allow(Recording, _role.Resource, verbs, resources, names);
        return this;
    }

    /// <summary>
    /// Allows requests in all namespaces and to the cluster itself: a ClusterRole and a ClusterRoleBinding, with the rules that
    /// <c>kubectl create clusterrole</c> makes. They are called <c>&lt;namespace&gt;-&lt;account&gt;</c>, because their names belong to the
    /// whole cluster. Calls add rules.
    /// </summary>
    /// <param name="verb"><c>verbs</c>, separated by commas: <c>get,list,watch</c>. <c>*</c> means all.</param>
    /// <param name="resource"><c>resources</c>, separated by commas, as <c>resource[.group][/subresource]</c>: <c>nodes</c>,
    /// <c>certificates.cert-manager.io</c>. The group is needed only for resources that are not Kubernetes' own; without it, an unknown one
    /// is an error (KUBE0005).</param>
    /// <param name="resourceName"><c>resourceNames</c>, separated by commas. Default: all names (not written).</param>
    /// <example>
    /// <code>
    /// var agent = k8s.ServiceAccount("agent").AllowCluster("get,list,watch", "nodes,pods");
    /// k8s.Deployment("agent", image: "example/agent:3").ServiceAccount(agent);
    /// </code>
    /// </example>
    public ServiceAccountHandle AllowCluster(string verb, string resource, string? resourceName = null)
    {
        var verbs = CallSite.Text(verb);
        var resources = CallSite.Text(resource);
        var names = CallSite.Arg(resourceName);
        _clusterRole ??= DeclareClusterRole(CallSite.Here);
        RoleRules.Allow(Recording, _clusterRole.Resource, verbs, resources, names);
        return this;
    }

    /// <summary>
    /// Lets Pods of the account pull images with these Secrets: <c>imagePullSecrets</c>. Calls add Secrets.
    /// </summary>
    /// <param name="secrets">The Secrets, in the same namespace, with the type <c>kubernetes.io/dockerconfigjson</c>.</param>
    /// <example>
    /// <code>
    /// var web = k8s.ServiceAccount("web").ImagePullSecrets(k8s.External.Secret("registry"));
    /// k8s.Deployment("web", image: "registry.example.com/web:1.4.2").ServiceAccount(web);
    /// </code>
    /// </example>
    public ServiceAccountHandle ImagePullSecrets(params ISecret[] secrets)
    {
        Recording.EnsureOpen();
        foreach (var secret in CallSite.Args(secrets))
        {
            var reference = new MapNode(origin: secret.Origin);
            reference.Set("name", secret.Named(one => one.Name));
            Root.GetOrAddList("imagePullSecrets").AddOnce(reference);
        }

        return this;
    }

    /// <summary>
    /// Sets whether Pods of the account get its token as a file: <c>automountServiceAccountToken</c>. Default: true (not written). Setting
    /// a different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="automount">False if the Pods do not talk to the API server.</param>
    /// <example>
    /// <code>
    /// var web = k8s.ServiceAccount("web").AutomountToken(false);
    /// k8s.Deployment("web", image: "nginx:1.27").ServiceAccount(web);
    /// </code>
    /// </example>
    public ServiceAccountHandle AutomountToken(bool automount)
    {
        var flag = CallSite.Arg(automount);
        Recording.SetOnce(Root, "automountServiceAccountToken", flag.With<bool?>(flag.Value));
        return this;
    }

    /// <summary>A resource of a set of another project.</summary>
    internal static ServiceAccountHandle Of(SetRecording recording, Resource resource) => new(recording, resource);

    internal static ServiceAccountHandle Declare(SetRecording recording, Sourced<string> name) =>
        new(recording, recording.Add(new Resource("v1", "ServiceAccount", name, recording.Namespace, FieldOrders.Account)));

    private RoleHandle DeclareRole(Origin call)
    {
        var name = Resource.NameAt(call);
        var role = RoleHandle.Declare(Recording, name);
        RoleBindingHandle.Declare(Recording, name, new(role, call)).AddAccount(name, new(Namespace, call));
        return role;
    }

    private ClusterRoleHandle DeclareClusterRole(Origin call)
    {
        var name = Resource.NameAt(call).With($"{Namespace}-{Name}");
        var role = ClusterRoleHandle.Declare(Recording, name);
        ClusterRoleBindingHandle.Declare(Recording, name, new(role, call)).AddAccount(Resource.NameAt(call), new(Namespace, call));
        return role;
    }
}

/// <summary>A ServiceAccount that exists in the cluster and is not declared in the set.</summary>
public sealed class ExternalServiceAccount : IServiceAccount
{
    internal ExternalServiceAccount(string name, string @namespace)
    {
        Name = name;
        Namespace = @namespace;
    }

    /// <inheritdoc/>
    /// <example><code>k8s.ConfigMap("notes").Data("account", k8s.External.ServiceAccount("deployer").Name);</code></example>
    public string Name { get; }

    /// <inheritdoc/>
    /// <example><code>k8s.ConfigMap("notes").Data("namespace", k8s.External.ServiceAccount("deployer", "ci").Namespace);</code></example>
    public string Namespace { get; }

    /// <summary>The account's name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
