namespace KubeNet;

/// <summary>One port of a Service, chosen with <c>Port(...)</c>: a backend of an Ingress, or an address to call.</summary>
public sealed class ServicePortHandle : IBackend
{
    internal ServicePortHandle(IServiceFacts service, PortRef port)
    {
        Service = service;
        Port = port;
    }

    /// <inheritdoc/>
    public string DnsName => Service.DnsName;

    /// <summary>
    /// The address that a client in the cluster calls: <c>http://server.shop.svc.cluster.local:9090</c>. The scheme is that of
    /// <c>appProtocol</c>, else <c>https</c> where the port is called so or is 443, else <c>http</c>. A port that the Service does not have
    /// is an error (KUBE0005).
    /// </summary>
    public string Url => ServiceUrl.Of(Service, Port, CallSite.Here);

    internal IServiceFacts Service { get; }

    internal PortRef Port { get; }
}
