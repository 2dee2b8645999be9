namespace KubeNet;

/// <summary>One port of a Service, chosen with <c>Port(...)</c>: a backend of an Ingress, or an address to call.</summary>
public sealed class ServicePortHandle : IBackend
{
    private readonly Func<PortRef> _port;

    internal ServicePortHandle(IServiceFacts service, Func<PortRef> port)
    {
        Service = service;
        _port = port;
    }

    /// <inheritdoc/>
    /// <example>
    /// <code>
    /// var api = k8s.Deployment("api", image: "nginx:1.27").ContainerPort(8080, "http").ContainerPort(9090, "metrics")
    ///     .Expose([new("http", 80, "http"), new("metrics", 9090)]);
    /// k8s.Deployment("shop", image: "nginx:1.27").Env("API_HOST", api.Port("http").DnsName);
    /// </code>
    /// </example>
    public string DnsName => Service.DnsName;

    /// <summary>
    /// The address that a client in the cluster calls: <c>http://server.shop.svc.cluster.local:9090</c>. The scheme is that of
    /// <c>appProtocol</c>, else <c>https</c> where the port is called so or is 443, else <c>http</c>. A port that the Service does not have
    /// is an error (KUBE0005).
    /// </summary>
    /// <example>
    /// <code>
    /// var api = k8s.Deployment("api", image: "nginx:1.27").ContainerPort(8080, "http").ContainerPort(9090, "metrics")
    ///     .Expose([new("http", 80, "http"), new("metrics", 9090)]);
    /// k8s.Deployment("shop", image: "nginx:1.27").Env("API_URL", api.Port("http").Url);
    /// </code>
    /// </example>
    public string Url => ServiceUrl.Of(Service, _port, CallSite.Here);

    internal IServiceFacts Service { get; }

    /// <summary>The port as it is called now; a Configure may have renamed it.</summary>
    internal PortRef Port => _port();
}
