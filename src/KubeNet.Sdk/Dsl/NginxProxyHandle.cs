using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// An NGINX outside the cluster, in front of its nodes. It listens on port 80 of a machine and forwards requests to NodePorts. The build
/// writes its configuration to <c>nginx/{name}.conf</c>. The first lines of that file show how to run it.
/// </summary>
/// <remarks>
/// It listens on IPv4 and IPv6, distributes the requests over all nodes, forwards <c>Host</c>, <c>X-Real-IP</c>, <c>X-Forwarded-For</c> and
/// <c>X-Forwarded-Proto</c>, and does not change redirects of the backend.
/// </remarks>
public sealed class NginxProxyHandle
{
    private readonly SetRecording _recording;
    private readonly Resource _proxy;

    private NginxProxyHandle(SetRecording recording, Resource proxy)
    {
        _recording = recording;
        _proxy = proxy;
    }

    /// <summary>The proxy's name, which is also the name of its file.</summary>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27")
    ///     .ContainerPort(8080, "http")
    ///     .Expose(port: 80, targetPort: "http", nodePort: 30042);
    /// var proxy = k8s.NginxProxy("acme").Nodes("192.168.106.2").Proxy("/", web);
    /// k8s.ConfigMap("notes").Data("proxy", proxy.Name);
    /// </code>
    /// </example>
    public string Name => _proxy.Name;

    /// <summary>The proxy's name, so that a handle can be used in a string.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    /// <summary>
    /// Sets the port that it listens on: <c>listen</c>. Default: 80. Setting a different port later is an error (KUBE0005), and so is a
    /// port outside of 1-65535 (KUBE2035). Two proxies on the same port are a warning (KUBE2033).
    /// </summary>
    /// <param name="port">The port, 1-65535.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27")
    ///     .ContainerPort(8080, "http")
    ///     .Expose(port: 80, targetPort: "http", nodePort: 30042);
    /// k8s.NginxProxy("acme").Listen(8080).Nodes("192.168.106.2").Proxy("/", web);
    /// </code>
    /// </example>
    public NginxProxyHandle Listen(int port)
    {
        _recording.SetOnce(_proxy.Root, "listen", CallSite.Arg(port));
        return this;
    }

    /// <summary>Adds hosts that it serves: <c>server_name</c>. Default: every host. An invalid host name is an error (KUBE2035).</summary>
    /// <param name="names">DNS names. A name can begin with <c>*.</c> or end with <c>.*</c>.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27")
    ///     .ContainerPort(8080, "http")
    ///     .Expose(port: 80, targetPort: "http", nodePort: 30042);
    /// k8s.NginxProxy("acme").ServerName("example.com", "*.example.com").Nodes("192.168.106.2").Proxy("/", web);
    /// </code>
    /// </example>
    public NginxProxyHandle ServerName(params string[] names)
    {
        Append("serverNames", CallSite.Args(names));
        return this;
    }

    /// <summary>
    /// Adds nodes of the cluster, each as a <c>server</c> of the <c>upstream</c>. A proxy without nodes is an error (KUBE2034), and so is
    /// an invalid address (KUBE2035).
    /// </summary>
    /// <param name="addresses">IPv4 or IPv6 addresses without a port, or DNS names, which NGINX resolves when it starts.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27")
    ///     .ContainerPort(8080, "http")
    ///     .Expose(port: 80, targetPort: "http", nodePort: 30042);
    /// k8s.NginxProxy("acme").Nodes("192.168.106.2").Proxy("/", web);
    /// </code>
    /// </example>
    public NginxProxyHandle Nodes(params string[] addresses)
    {
        Append("nodes", CallSite.Args(addresses));
        return this;
    }

    /// <summary>Adds nodes of the cluster, each as a <c>server</c> of the <c>upstream</c>.</summary>
    /// <param name="addresses">IPv4 or IPv6 addresses without a port, or DNS names, which NGINX resolves when it starts.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27")
    ///     .ContainerPort(8080, "http")
    ///     .Expose(port: 80, targetPort: "http", nodePort: 30042);
    /// k8s.NginxProxy("acme").Nodes(from last in new[] { 2, 3 } select $"192.168.106.{last}").Proxy("/", web);
    /// </code>
    /// </example>
    public NginxProxyHandle Nodes(IEnumerable<string> addresses)
    {
        Append("nodes", CallSite.Args(addresses));
        return this;
    }

    /// <summary>
    /// Forwards requests to the NodePort of a Service: a <c>location</c>. If several match, NGINX uses the longest. The Service receives
    /// the whole path. It is an error if the Service has no node port (KUBE2030), or if the cluster chooses the node port (KUBE2032).
    /// Forwarding the same path to another Service is an error (KUBE0005).
    /// </summary>
    /// <param name="path">The prefix of the request's path, compared character by character: <c>/api</c> matches <c>/api</c>, <c>/api/x</c>
    /// and <c>/apix</c>.</param>
    /// <param name="service">A Service of type NodePort or LoadBalancer, or one of its ports. If it has several ports and none is chosen,
    /// an error lists them (KUBE0005).</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27")
    ///     .ContainerPort(8080, "http")
    ///     .Expose(port: 80, targetPort: "http", nodePort: 30042);
    /// k8s.NginxProxy("acme").Nodes("192.168.106.2").Proxy("/", web);
    /// </code>
    /// </example>
    public NginxProxyHandle Proxy(string path, IBackend service)
    {
        var said = CallSite.Text(path);
        var backend = CallSite.Arg(service);
        _recording.EnsureOpen();
        var location = new MapNode(origin: said.Origin);
        location.Set("path", said);
        location.Set("service", ServiceNode(backend));
        var locations = _proxy.Root.GetOrAddList("locations");
        if (locations.Maps.FirstOrDefault(earlier => earlier.Text("path") == said.Value) is not { } earlier)
        {
            locations.Add(location);
        }
        else if (!NodeComparison.AreEqual(earlier, location))
        {
            _recording.Contradiction(
                $"NginxProxy '{Name}' already forwards '{said.Value}' to another Service. Use each path once.",
                said.Origin,
                earlier.NearestOrigin
            );
        }

        return this;
    }

    internal static NginxProxyHandle Declare(SetRecording recording, Sourced<string> name) =>
        new(recording, recording.AddProxy(new Resource("nginx", "NginxProxy", name, null, FieldOrders.Resource)));

    private void Append(string list, Sourced<string>[] values)
    {
        _recording.EnsureOpen();
        var all = _proxy.Root.GetOrAddList(list);
        foreach (var value in values)
        {
            all.Add(new ScalarNode(value.Value, value.Origin));
        }
    }

    private MapNode ServiceNode(Sourced<IBackend> backend)
    {
        var (service, chosen) = backend.Value switch
        {
            null => throw new ArgumentNullException("service"),
            ServicePortHandle port => (port.Service, port),
            IServiceFacts whole => (whole, (ServicePortHandle?)null),
            _ => throw new ArgumentException("A backend must be a ServiceHandle, a ServicePortHandle or an ExternalService.", "service"),
        };
        var node = new MapNode(origin: backend.Origin);
        node.Set("namespace", service.ServiceNamespace, backend.Origin);
        node.Set("name", service.ServiceName, backend.Origin);
        if (chosen is not null)
        {
            node.Set("port", chosen.Port.ToNode(backend.Origin));
            _recording.AtEnd(Phase.Backends, () => node.Set("port", chosen.Port.ToNode(backend.Origin)));
        }
        else
        {
            _recording.AtEnd(Phase.Backends, () => ChoosePort(service, node, backend.Origin));
        }

        return node;
    }

    private void ChoosePort(IServiceFacts service, MapNode node, Origin backend)
    {
        var ports = service.Ports;
        if (ports.Count == 1)
        {
            node.Set("port", ports[0].Number, backend);
        }
        else if (ports.Count > 1)
        {
            _recording.Missing(
                $"NginxProxy '{Name}' forwards requests to Service '{service.ServiceName}', which has several ports: "
                    + $"{ServicePortFacts.List(ports)}. Choose one with Port(...).",
                backend
            );
        }
    }
}
