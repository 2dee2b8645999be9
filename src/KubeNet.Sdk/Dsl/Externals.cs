using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// References to resources that are not declared in the set, because they already exist in the cluster or another tool creates them. The
/// set can refer to them, and no rule reports them as missing. No manifest is written for them.
/// </summary>
public sealed partial class Externals
{
    private readonly SetRecording _recording;

    internal Externals(SetRecording recording) => _recording = recording;

    /// <summary>Not supported: use the name of a reference.</summary>
    /// <returns>Nothing.</returns>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override string ToString() =>
        throw new InvalidOperationException("k8s.External cannot be converted to a string. Use the Name of a reference.");

    /// <summary>Refers to a ConfigMap in the set's namespace.</summary>
    /// <param name="name">Its name.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").EnvFrom(k8s.External.ConfigMap("company-settings"));</code></example>
    public ExternalConfigMap ConfigMap(string name)
    {
        var said = CallSite.Text(name);
        _recording.AddExternal(new ResourceIdentity("", "ConfigMap", _recording.Namespace.Value, said.Value));
        return new ExternalConfigMap(said.Value);
    }

    /// <summary>Refers to a Secret in the set's namespace.</summary>
    /// <param name="name">Its name.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").EnvFrom(k8s.External.Secret("db"));</code></example>
    public ExternalSecret Secret(string name)
    {
        var said = CallSite.Text(name);
        _recording.AddExternal(new ResourceIdentity("", "Secret", _recording.Namespace.Value, said.Value));
        return new ExternalSecret(said.Value);
    }

    /// <summary>Refers to a Service.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="port">Its port, if it has only one. Default: unknown; then each reference must specify the port.</param>
    /// <param name="namespace">Its namespace. Default: the set's namespace. An Ingress can only use Services of its own namespace.</param>
    /// <example>
    /// <code>
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("legacy").Class(nginx).Rule("example.com", "/", k8s.External.Service("legacy", port: 80));
    /// </code>
    /// </example>
    public ExternalService Service(string name, int? port = null, string? @namespace = null)
    {
        var said = CallSite.Text(name);
        var number = CallSite.Arg(port);
        var space = CallSite.Arg(@namespace, nameof(@namespace)).Value ?? _recording.Namespace.Value;
        _recording.AddExternal(new ResourceIdentity("", "Service", space, said.Value));
        return new ExternalService(
            _recording,
            said.Value,
            space,
            number.Value is { } known ? [new ServicePortFacts(null, known, null)] : []
        );
    }

    /// <summary>Refers to an IngressClass.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="controller">Its controller (<c>spec.controller</c>). Rewrites need it. Default: unknown.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// k8s.Ingress("shop").Class(k8s.External.IngressClass("nginx", IngressController.Nginx)).Rule("example.com", "/", web);
    /// </code>
    /// </example>
    public ExternalIngressClass IngressClass(string name, IngressController? controller = null)
    {
        var said = CallSite.Text(name);
        var by = CallSite.Arg(controller);
        _recording.AddExternal(new ResourceIdentity("networking.k8s.io", "IngressClass", null, said.Value));
        if (by.Value is { } known)
        {
            _recording.Rewrites.KnowController(said.Value, known.Name);
        }

        return new ExternalIngressClass(said.Value);
    }

    /// <summary>
    /// Refers to any other resource: a PersistentVolumeClaim, a ServiceAccount, the Deployment behind a Service or a
    /// HorizontalPodAutoscaler.
    /// </summary>
    /// <param name="apiVersion">Its <c>apiVersion</c>: <c>v1</c>, <c>apps/v1</c>. Only the group is used.</param>
    /// <param name="kind">Its <c>kind</c>.</param>
    /// <param name="name">Its name.</param>
    /// <param name="namespace">Its namespace. Default: the set's namespace. Cluster-scoped kinds of Kubernetes have none.</param>
    /// <example>
    /// <code>
    /// k8s.External.Resource("v1", "Pod", "database");
    /// k8s.External.Resource("cert-manager.io/v1", "Certificate", "shop");
    /// </code>
    /// </example>
    public void Resource(string apiVersion, string kind, string name, string? @namespace = null)
    {
        var version = CallSite.Text(apiVersion).Value;
        var ofKind = CallSite.Text(kind).Value;
        var said = CallSite.Text(name).Value;
        var group = ResourceIdentity.GroupOf(version);
        var space = ClusterScopedKinds.Contains(group, ofKind)
            ? null
            : CallSite.Arg(@namespace, nameof(@namespace)).Value ?? _recording.Namespace.Value;
        _recording.AddExternal(new ResourceIdentity(group, ofKind, space, said));
    }
}

/// <summary>A ConfigMap that exists in the cluster and is not declared in the set.</summary>
public sealed class ExternalConfigMap : IConfigMap
{
    internal ExternalConfigMap(string name) => Name = name;

    /// <inheritdoc/>
    /// <example><code>k8s.ConfigMap("settings").Data("refers-to", k8s.External.ConfigMap("company-settings").Name);</code></example>
    public string Name { get; }

    /// <summary>The ConfigMap's name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}

/// <summary>A Secret that exists in the cluster and is not declared in the set.</summary>
public sealed class ExternalSecret : ISecret
{
    internal ExternalSecret(string name) => Name = name;

    /// <inheritdoc/>
    /// <example><code>k8s.ConfigMap("settings").Data("refers-to", k8s.External.Secret("db").Name);</code></example>
    public string Name { get; }

    /// <summary>The Secret's name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}

/// <summary>An IngressClass that exists in the cluster and is not declared in the set.</summary>
public sealed class ExternalIngressClass : IIngressClass
{
    internal ExternalIngressClass(string name) => Name = name;

    /// <inheritdoc/>
    /// <example><code>k8s.ConfigMap("settings").Data("refers-to", k8s.External.IngressClass("nginx").Name);</code></example>
    public string Name { get; }

    /// <summary>The IngressClass's name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
