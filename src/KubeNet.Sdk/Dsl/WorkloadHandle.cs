using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// The common members of all workloads: containers, labels and Services. The methods of <see cref="ContainerHandle{TSelf}"/> apply to the
/// main container.
/// </summary>
/// <typeparam name="TSelf">The handle's own type.</typeparam>
public abstract partial class WorkloadHandle<TSelf> : ContainerHandle<TSelf>, IWorkload
    where TSelf : WorkloadHandle<TSelf>
{
    private protected WorkloadHandle(Workload workload, MapNode mainContainer)
        : base(workload, mainContainer) { }

    /// <summary>The workload's name: <c>metadata.name</c>.</summary>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27");
    /// k8s.ConfigMap("settings").Data("workload", web.Name);
    /// </code>
    /// </example>
    public string Name => CallSite.Reading(Workload.Resource.Name, Workload.Resource.Metadata.Scalar("name"));

    /// <summary>The workload's name, so that a handle can be used in a string.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    internal Resource Resource => Workload.Resource;

    /// <summary>
    /// Adds a label to the resource and to its Pods. Setting the same key to a different value is an error (KUBE0005). This can also change
    /// the value of the label that Services select by (<c>run</c> of a Pod, <c>app</c> of any other; by default the name). The selectors
    /// are updated.
    /// </summary>
    /// <param name="key">An optional DNS prefix and <c>/</c>, and a name of at most 63 characters.</param>
    /// <param name="value">At most 63 characters; may be empty.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").Label("tier", "front");</code></example>
    public TSelf Label(string key, string value)
    {
        Workload.SetLabel(CallSite.Text(key), CallSite.Text(value));
        return Self;
    }

    /// <summary>
    /// Selects the Pods by a label of your own: sets <c>spec.selector.matchLabels</c>, the labels of the Pods, and the selectors of their
    /// Services. The first call replaces the label that kubectl uses (<c>app</c> of a Deployment, <c>run</c> of a Pod); each further call
    /// adds a label. The same label with two values is an error (KUBE0005).
    /// </summary>
    /// <param name="key">The label's key: an optional DNS prefix and <c>/</c>, and a name of at most 63 characters.</param>
    /// <param name="value">The label's value. Default: the current value of the label, or the workload's name.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27")
    ///     .Selector("app.kubernetes.io/name")
    ///     .Selector("app.kubernetes.io/instance", "blue");
    /// </code>
    /// </example>
    public TSelf Selector(string key, string? value = null)
    {
        Workload.ChooseSelector(CallSite.Text(key), CallSite.Arg(value));
        return Self;
    }

    /// <summary>
    /// Adds an annotation to the Pods: <c>spec.template.metadata.annotations</c> of a Deployment. Tools in the cluster that inspect Pods,
    /// such as Prometheus, read it there. Setting the same key to a different value is an error (KUBE0005).
    /// </summary>
    /// <param name="key">An optional DNS prefix and <c>/</c>, and a name of at most 63 characters.</param>
    /// <param name="value">Any text.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").PodAnnotation("prometheus.io/scrape", "true");</code></example>
    public TSelf PodAnnotation(string key, string value)
    {
        Workload.SetPodAnnotation(CallSite.Text(key), CallSite.Text(value));
        return Self;
    }

    /// <summary>
    /// Restarts the Pods when the content of a ConfigMap changes: an annotation of the Pods, <c>checksum/&lt;name&gt;</c>, contains a
    /// digest of it. Without the annotation, a changed ConfigMap does not restart Pods.
    /// </summary>
    /// <param name="configMap">A ConfigMap of this set or of a used one.</param>
    /// <example>
    /// <code>
    /// var settings = k8s.ConfigMap("settings").Data("region", "eu");
    /// k8s.Deployment("web", image: "nginx:1.27").EnvFrom(settings).RestartOn(settings);
    /// </code>
    /// </example>
    public TSelf RestartOn(ConfigMapHandle configMap)
    {
        Workload.RestartOn(CallSite.Arg(configMap).With((configMap ?? throw new ArgumentNullException(nameof(configMap))).Resource));
        return Self;
    }

    /// <summary>
    /// Restarts the Pods when the content of a Secret changes: an annotation of the Pods, <c>checksum/&lt;name&gt;</c>, contains a digest
    /// of it.
    /// </summary>
    /// <param name="secret">A Secret of this set or of a used one.</param>
    /// <example>
    /// <code>
    /// #pragma warning disable KUBE4001 // no secret: a published test key
    /// var demo = k8s.Secret("demo").Data("key", "not-secret");
    /// #pragma warning restore KUBE4001
    /// k8s.Deployment("web", image: "nginx:1.27").EnvFrom(demo).RestartOn(demo);
    /// </code>
    /// </example>
    public TSelf RestartOn(SecretHandle secret)
    {
        Workload.RestartOn(CallSite.Arg(secret).With((secret ?? throw new ArgumentNullException(nameof(secret))).Resource));
        return Self;
    }

    /// <summary>
    /// Adds an annotation to the resource itself: <c>metadata.annotations</c>. For annotations of a Deployment's Pods, use
    /// <see cref="PodAnnotation"/>. Setting the same key to a different value is an error (KUBE0005).
    /// </summary>
    /// <param name="key">An optional DNS prefix and <c>/</c>, and a name of at most 63 characters.</param>
    /// <param name="value">Any text.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").Annotation("example.com/owner", "team-web");</code></example>
    public TSelf Annotation(string key, string value)
    {
        var name = CallSite.Text(key);
        var text = CallSite.Text(value);
        Recording.SetOnce(Resource.Metadata.GetOrAddMap("annotations"), name.Value, new ScalarNode(text.Value, text.Origin), name.Origin);
        return Self;
    }

    /// <summary>
    /// Adds a container in addition to the main one (a sidecar): an entry of <c>containers</c>. A name that another container of the Pod
    /// already has is an error (KUBE0005).
    /// </summary>
    /// <param name="name"><c>name</c>: a lowercase RFC 1123 label.</param>
    /// <param name="image"><c>image</c>: <c>envoyproxy/envoy:v1.31</c>.</param>
    /// <param name="configure">Configures the container further. Default: nothing.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27")
    ///     .Container("logs", "fluent/fluent-bit:3.2", logs =&gt; logs.Requests(memory: "32Mi"));
    /// </code>
    /// </example>
    public TSelf Container(string name, string image, Action<ContainerHandle>? configure = null)
    {
        var container = new ContainerHandle(Workload, Workload.AddContainer("containers", CallSite.Text(name), CallSite.Text(image)));
        configure?.Invoke(container);
        return Self;
    }

    /// <summary>
    /// Adds a container that runs to completion before the others start: an entry of <c>initContainers</c>. A name that another container
    /// of the Pod already has is an error (KUBE0005).
    /// </summary>
    /// <param name="name"><c>name</c>: a lowercase RFC 1123 label.</param>
    /// <param name="image"><c>image</c>: <c>busybox:1.36</c>.</param>
    /// <param name="configure">Configures the container further. Default: nothing.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27")
    ///     .InitContainer("migrate", "busybox:1.36", migrate =&gt; migrate.Command("sh", "-c", "echo migrated"));
    /// </code>
    /// </example>
    public TSelf InitContainer(string name, string image, Action<ContainerHandle>? configure = null)
    {
        var container = new ContainerHandle(Workload, Workload.AddContainer("initContainers", CallSite.Text(name), CallSite.Text(image)));
        configure?.Invoke(container);
        return Self;
    }

    /// <summary>
    /// Declares a Service for the workload, as <c>kubectl expose</c> does. The Service selects the Pods by the workload's own label
    /// (<c>run</c> or <c>app</c>). Without <paramref name="port"/> it exposes all container ports with their own numbers and names. The
    /// first Service of a StatefulSet, without <paramref name="type"/> and <paramref name="nodePort"/>, is headless, and becomes its
    /// <c>serviceName</c>.
    /// </summary>
    /// <param name="port"><c>port</c>: the number that clients use, 1-65535. Default: the number of the container port.</param>
    /// <param name="targetPort"><c>targetPort</c>: the container's port, by number or name. Default: <paramref name="port"/>.</param>
    /// <param name="name"><c>metadata.name</c> of the Service. Default: the workload's name. A second Service with that name is an error
    /// (KUBE0006).</param>
    /// <param name="type"><c>type</c>. Default: ClusterIP (not written), or NodePort if a node port is specified. A node port with
    /// ClusterIP is an error (KUBE0005).</param>
    /// <param name="nodePort"><c>nodePort</c>: the port on every node, 30000-32767 by default. Default: none, or one that the cluster
    /// chooses.</param>
    /// <param name="protocol"><c>protocol</c>. Default: the protocol of the container port, or TCP (not written).</param>
    /// <param name="portName"><c>name</c> of the port: a lowercase RFC 1123 label. Default: none, or the name of the container port if
    /// <paramref name="port"/> is not specified.</param>
    /// <returns>The new Service.</returns>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http");
    /// web.Expose(port: 80, targetPort: "http");
    /// web.Expose(name: "web-node", port: 80, targetPort: "http", type: ServiceType.NodePort, nodePort: 30042);
    /// </code>
    /// </example>
    public ServiceHandle Expose(
        int? port = null,
        PortRef? targetPort = null,
        string? name = null,
        ServiceType? type = null,
        int? nodePort = null,
        Protocol? protocol = null,
        string? portName = null
    )
    {
        var number = CallSite.Arg(port);
        var target = CallSite.Arg(targetPort);
        var node = CallSite.Arg(nodePort);
        var transport = CallSite.Arg(protocol);
        var label = CallSite.Arg(portName);
        var service = ServiceHandle.InFrontOf(Workload, Recording, CallSite.Arg(name), CallSite.Arg(type), CallSite.Here);
        if (type is null && nodePort is null)
        {
            Workload.LetGovern(service, CallSite.Here);
        }

        service.ExposePort(Workload, new ExposedPort(number, target, node, transport, label, CallSite.Here));
        return service;
    }

    /// <summary>
    /// Declares a Service with several ports for the workload: <c>Expose([new("http", 80, "http"), new("metrics", 9090)])</c>.
    /// </summary>
    /// <param name="ports"><c>ports</c>. If there are several, each must have a name.</param>
    /// <param name="name"><c>metadata.name</c> of the Service. Default: the workload's name. A second Service with that name is an error
    /// (KUBE0006).</param>
    /// <param name="type"><c>type</c>. Default: ClusterIP (not written), or NodePort if a node port is specified. A node port with
    /// ClusterIP is an error (KUBE0005).</param>
    /// <returns>The new Service.</returns>
    /// <example>
    /// <code>
    /// k8s.Deployment("api", image: "nginx:1.27").ContainerPort(8080, "http").ContainerPort(9090, "metrics")
    ///     .Expose([new("http", 80, "http"), new("metrics", 9090)]);
    /// </code>
    /// </example>
    public ServiceHandle Expose(IEnumerable<ServicePort> ports, string? name = null, ServiceType? type = null)
    {
        var rows = CallSite.Args(ports);
        var call = CallSite.Here;
        var service = ServiceHandle.InFrontOf(Workload, Recording, CallSite.Arg(name), CallSite.Arg(type), call);
        if (type is null && !Array.Exists(rows, row => row.Value.HasNodePort))
        {
            Workload.LetGovern(service, call);
        }

        foreach (var row in rows)
        {
            service.AddPort(row.Value.ToNode(row.Origin.Or(call)));
        }

        return service;
    }
}
