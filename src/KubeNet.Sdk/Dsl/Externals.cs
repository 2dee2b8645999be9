using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// What lives elsewhere: in the cluster already, or from another tool. Said once, it can be referred to, and no rule calls it missing.
/// Nothing is written for it.
/// </summary>
public sealed class Externals
{
    private readonly SetRecording _recording;

    internal Externals(SetRecording recording) => _recording = recording;

    /// <summary>What lives elsewhere has no text; each of the references has: its name.</summary>
    /// <returns>Nothing.</returns>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override string ToString() =>
        throw new InvalidOperationException("k8s.External has no text. Use the Name of what it refers to.");

    /// <summary>A ConfigMap in the set's namespace.</summary>
    /// <param name="name">Its name.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").EnvFrom(k8s.External.ConfigMap("company-settings"));</code></example>
    public ExternalConfigMap ConfigMap(string name)
    {
        var said = CallSite.Text(name);
        _recording.AddExternal(new ResourceIdentity("", "ConfigMap", _recording.Namespace.Value, said.Value));
        return new ExternalConfigMap(said.Value);
    }

    /// <summary>A Secret in the set's namespace.</summary>
    /// <param name="name">Its name.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").EnvFrom(k8s.External.Secret("db"));</code></example>
    public ExternalSecret Secret(string name)
    {
        var said = CallSite.Text(name);
        _recording.AddExternal(new ResourceIdentity("", "Secret", _recording.Namespace.Value, said.Value));
        return new ExternalSecret(said.Value);
    }

    /// <summary>A Service.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="port">Its port, if it has one only. Default: not known; then each reference says which.</param>
    /// <param name="namespace">Its namespace. Default: the set's. An Ingress reaches Services of its own namespace only.</param>
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

    /// <summary>An IngressClass.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="controller">Its controller (<c>spec.controller</c>), which rewrites need to know. Default: not known.</param>
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
    /// Anything else: a PersistentVolumeClaim, a ServiceAccount, the Deployment behind a Service or a HorizontalPodAutoscaler.
    /// </summary>
    /// <param name="apiVersion">Its <c>apiVersion</c>: <c>v1</c>, <c>apps/v1</c>. Only the group counts.</param>
    /// <param name="kind">Its <c>kind</c>.</param>
    /// <param name="name">Its name.</param>
    /// <param name="namespace">Its namespace. Default: the set's; Kubernetes' own kinds of cluster scope have none.</param>
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

/// <summary>A ConfigMap that lives elsewhere.</summary>
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

/// <summary>A Secret that lives elsewhere.</summary>
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

/// <summary>An IngressClass that lives elsewhere.</summary>
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
