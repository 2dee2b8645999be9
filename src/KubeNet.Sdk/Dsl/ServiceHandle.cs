using KubeNet.Resources;

namespace KubeNet;

/// <summary>A Service of the set (<c>v1</c>).</summary>
public sealed partial class ServiceHandle : ResourceHandle<ServiceHandle>, IBackend, IServiceFacts
{
    private ServiceHandle(SetRecording recording, Resource resource)
        : base(recording, resource) => recording.AtEnd(Phase.Backends, FollowNodePorts);

    /// <summary>
    /// The Service's name in the cluster's DNS, <c>server.shop.svc.cluster.local</c>. For a headless Service, it resolves to the addresses
    /// of its Pods, for an ExternalName Service to the external name.
    /// </summary>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// k8s.Deployment("shop", image: "nginx:1.27").Env("WEB_HOST", web.DnsName);   // web.default.svc.cluster.local
    /// </code>
    /// </example>
    public string DnsName => $"{Name}.{Resource.Namespace}.svc.cluster.local";

    /// <summary>
    /// The URL for clients in the cluster: <c>http://server.shop.svc.cluster.local</c>. The scheme is taken from <c>appProtocol</c>;
    /// otherwise it is <c>https</c> if the port has that name or is 443, and <c>http</c> in all other cases. The scheme's default port is
    /// left out. It is an error if the Service has no port or several (KUBE0005). Choose one with <c>Port(...)</c>.
    /// </summary>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// k8s.Deployment("shop", image: "nginx:1.27").Env("WEB_URL", web.Url);   // http://web.default.svc.cluster.local
    /// </code>
    /// </example>
    public string Url => PortReading.UrlOf(this, null, CallSite.Here);

    /// <summary>
    /// Host and port, for clients that do not use HTTP: <c>redis.shop.svc.cluster.local:6379</c>, <see cref="DnsName"/> and
    /// <c>spec.ports[].port</c>. It works in every namespace of the cluster. It is an error if the Service has no port or several
    /// (KUBE0005). Choose one with <c>Port(...)</c>.
    /// </summary>
    /// <example>
    /// <code>
    /// var redis = k8s.Deployment("redis", image: "redis:7").ContainerPort(6379).Expose(port: 6379);
    /// k8s.Deployment("shop", image: "nginx:1.27").Env("REDIS", redis.Address);   // redis.default.svc.cluster.local:6379
    /// </code>
    /// </example>
    public string Address => PortReading.AddressOf(this, null, CallSite.Here);

    internal MapNode Spec => Root.GetOrAddMap("spec", FieldOrders.ServiceSpec);

    string IServiceFacts.ServiceName => Name;

    string IServiceFacts.ServiceNamespace => Resource.Namespace ?? "";

    SetRecording IServiceFacts.Recording => Recording;

    /// <summary>Selects one of the Service's ports, as a backend or an address.</summary>
    /// <param name="port">The Service's port (not the container's), by name or number.</param>
    /// <example>
    /// <code>
    /// var api = k8s.Deployment("api", image: "nginx:1.27").ContainerPort(8080, "http").ContainerPort(9090, "metrics")
    ///     .Expose([new("http", 80, "http"), new("metrics", 9090)]);
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("api").Class(nginx).Rule("example.com", "/", api.Port("http"));
    /// </code>
    /// </example>
    public ServicePortHandle Port(PortRef port)
    {
        var chosen = CallSite.Arg(port).Value ?? throw new ArgumentNullException(nameof(port));
        var node = Root.List("spec.ports")?.Maps.FirstOrDefault(each => ServicePortFacts.Of(each).Is(chosen.Name, chosen.Number));
        return new ServicePortHandle(this, () => node is not null && Resource.Has(node) ? chosen.As(node) : chosen);
    }

    /// <summary>
    /// Sets how the Service can be reached: <c>spec.type</c>. Default: ClusterIP (not written). Setting a different value later is an error
    /// (KUBE0005).
    /// </summary>
    /// <param name="type">The type. ClusterIP is an error if a port has a node port (KUBE0005).</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http");
    /// web.Expose(port: 80, targetPort: "http").Type(ServiceType.LoadBalancer);
    /// </code>
    /// </example>
    public ServiceHandle Type(ServiceType type)
    {
        var said = CallSite.Arg(type);
        SetType(said.With<ServiceType?>(said.Value));
        return this;
    }

    /// <summary>Adds ports: <c>spec.ports</c>. Different ports with the same name are an error (KUBE0005).</summary>
    /// <param name="ports">The ports. If the Service has several, each must have a name.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http");
    /// k8s.Service("front").Selector(web).Ports(new ServicePort("http", 80, "http"));
    /// </code>
    /// </example>
    public ServiceHandle Ports(params ServicePort[] ports)
    {
        var call = CallSite.Here;
        foreach (var port in CallSite.Args(ports))
        {
            AddPort(port.Value.ToNode(port.Origin.Or(call)));
        }

        return this;
    }

    /// <summary>
    /// Selects the Pods of a workload: <c>spec.selector</c>, by the label <c>app</c> (of a Pod: <c>run</c>), or the one that the workload
    /// chose.
    /// </summary>
    /// <param name="workload">The workload, of any kind.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http");
    /// k8s.Service("front").Selector(web).Ports(new ServicePort("http", 80, "http"));
    /// </code>
    /// </example>
    public ServiceHandle Selector(IWorkload workload)
    {
        var selected = CallSite.Arg(workload);
        SelectBy(WorkloadOf.Handle(selected.Value, nameof(workload)), selected.Origin);
        return this;
    }

    /// <summary>
    /// Selects the Pods of a workload that was added as a model: <c>spec.selector</c>, by its <c>matchLabels</c> or the labels of its Pods.
    /// </summary>
    /// <param name="model">The workload. It is an error if it has no Pods, or if its Pods have no labels.</param>
    /// <example>
    /// <code>
    /// var database = k8s.Add(new V1Pod
    /// {
    ///     Metadata = new() { Name = "db", Labels = new Dictionary&lt;string, string&gt; { ["app"] = "db" } },
    ///     Spec = new() { Containers = [new() { Name = "db", Image = "postgres:17", Ports = [new() { ContainerPort = 5432 }] }] },
    /// });
    /// k8s.Service("db").Selector(database).Ports(new ServicePort(5432));
    /// </code>
    /// </example>
    public ServiceHandle Selector(ModelHandle model)
    {
        var workload = CallSite.Arg(model);
        SelectBy((workload.Value ?? throw new ArgumentNullException(nameof(model))).Exposed, workload.Origin);
        return this;
    }

    /// <summary>
    /// Selects Pods by a label: <c>spec.selector</c>. Several calls select Pods that have all of the labels. Setting the same key to a
    /// different value is an error (KUBE0005).
    /// </summary>
    /// <param name="key">The label's key.</param>
    /// <param name="value">The label's value.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").Label("tier", "front").ContainerPort(8080, "http");
    /// k8s.Service("front").Selector("tier", "front").Ports(new ServicePort("http", 80, "http"));
    /// </code>
    /// </example>
    public ServiceHandle Selector(string key, string value)
    {
        SetEntry(Spec, "selector", CallSite.Text(key), CallSite.Text(value));
        return this;
    }

    /// <summary>
    /// Makes it an alias of a name outside the cluster: <c>type: ExternalName</c> and <c>externalName</c>. Setting a different type or name
    /// later is an error (KUBE0005).
    /// </summary>
    /// <param name="externalName">A DNS name: <c>db.example.com</c>.</param>
    /// <example><code>k8s.Service("db").ExternalName("db.example.com");</code></example>
    public ServiceHandle ExternalName(string externalName)
    {
        var name = CallSite.Text(externalName);
        Recording.SetOnce(Spec, "type", name.With("ExternalName"));
        Recording.SetOnce(Spec, "externalName", name);
        return this;
    }

    /// <summary>
    /// Makes it a headless Service: <c>clusterIP: None</c>. It has no address of its own, and DNS returns the addresses of the Pods.
    /// </summary>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http");
    /// web.Expose(name: "web-pods", port: 8080).Headless();
    /// </code>
    /// </example>
    public ServiceHandle Headless()
    {
        Recording.SetOnce(Spec, "clusterIP", new Sourced<string>("None", CallSite.Here));
        return this;
    }

    internal static ServiceHandle Declare(SetRecording recording, Sourced<string> name)
    {
        var resource = recording.Add(new Resource("v1", "Service", name, recording.Namespace, FieldOrders.Resource));
        resource.Root.Set("spec", new MapNode(FieldOrders.ServiceSpec));
        return new ServiceHandle(recording, resource);
    }

    /// <summary>A Service that was added as a model.</summary>
    internal static ServiceHandle Of(SetRecording recording, Resource model) => new(recording, model);

    /// <summary>Creates a Service for a workload, as <c>kubectl expose</c> does, without ports yet.</summary>
    internal static ServiceHandle InFrontOf(
        IExposed workload,
        SetRecording recording,
        Sourced<string?> name,
        Sourced<ServiceType?> type,
        Origin call
    )
    {
        var serviceName = name.Value is { } said ? name.With(said) : workload.Resource.NameAt(call);
        var service = Declare(recording, serviceName);
        service.SelectBy(workload, call);
        workload.SelectBy(service.Resource.Metadata.GetOrAddMap("labels"), call);
        service.SetType(type);
        return service;
    }

    /// <summary>Adds the specified port, or all container ports.</summary>
    internal void ExposePort(IExposed workload, ExposedPort port)
    {
        if (port.Number.Value is { } said)
        {
            AddPort(new ServicePort(port.Name, port.Number.With(said), port.Target, port.NodePort, port.Protocol).ToNode(port.Call));
        }
        else
        {
            ExposeContainerPorts(workload, port);
        }
    }

    internal void SetType(Sourced<ServiceType?> type)
    {
        if (type.Value is { } said)
        {
            Recording.SetOnce(Spec, "type", type.With(said.ToString()));
        }
    }

    internal void SelectBy(IExposed workload, Origin origin)
    {
        Recording.EnsureOpen();
        workload.SelectBy(Spec.GetOrAddMap("selector"), origin);
        NoteWorkload(workload);
    }
}
