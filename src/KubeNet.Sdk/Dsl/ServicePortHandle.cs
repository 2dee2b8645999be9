using System.Diagnostics;
using System.Globalization;

namespace KubeNet;

/// <summary>One port of a Service, chosen with <c>Port(...)</c>: a backend of an Ingress, or an address to call.</summary>
[DebuggerDisplay("{Service.ServiceName,nq}: {Port,nq}")] // a text asks for the number, which is checked at the end
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
    /// The URL for clients in the cluster: <c>http://server.shop.svc.cluster.local:9090</c>. The scheme is taken from <c>appProtocol</c>;
    /// otherwise it is <c>https</c> if the port has that name or is 443, and <c>http</c> in all other cases. A port that the Service does
    /// not have is an error (KUBE0005).
    /// </summary>
    /// <example>
    /// <code>
    /// var api = k8s.Deployment("api", image: "nginx:1.27").ContainerPort(8080, "http").ContainerPort(9090, "metrics")
    ///     .Expose([new("http", 80, "http"), new("metrics", 9090)]);
    /// k8s.Deployment("shop", image: "nginx:1.27").Env("API_URL", api.Port("http").Url);
    /// </code>
    /// </example>
    public string Url => PortReading.UrlOf(Service, _port, CallSite.Here);

    /// <summary>
    /// Host and port, for clients that do not use HTTP: <c>server.shop.svc.cluster.local:9090</c>. A port that the Service does not have is
    /// an error (KUBE0005).
    /// </summary>
    /// <example>
    /// <code>
    /// var api = k8s.Deployment("api", image: "nginx:1.27").ContainerPort(8080, "http").ContainerPort(9090, "metrics")
    ///     .Expose([new("http", 80, "http"), new("metrics", 9090)]);
    /// k8s.Deployment("shop", image: "nginx:1.27").Env("METRICS", api.Port("metrics").Address);   // api.default.svc.cluster.local:9090
    /// </code>
    /// </example>
    public string Address => PortReading.AddressOf(Service, _port, CallSite.Here);

    /// <summary>
    /// The number that clients use, <c>spec.ports[].port</c>: 1-65535. A port that the Service does not have is an error (KUBE0005), and so
    /// is the name of an external Service's port, because its number is unknown.
    /// </summary>
    /// <example>
    /// <code>
    /// var api = k8s.Deployment("api", image: "nginx:1.27").ContainerPort(8080, "http").ContainerPort(9090, "metrics")
    ///     .Expose([new("http", 80, "http"), new("metrics", 9090)]);
    /// k8s.Deployment("shop", image: "nginx:1.27").Env("METRICS_PORT", $"{api.Port("metrics").Number}");   // 9090
    /// </code>
    /// </example>
    public int Number => PortReading.NumberOf(Service, _port, CallSite.Here);

    /// <summary>The port's number, so that a port can be used in a string: <c>$"{api}:{api.Port("http")}"</c>.</summary>
    /// <returns><see cref="Number"/>, in digits.</returns>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);

    internal IServiceFacts Service { get; }

    /// <summary>The port with its current name. A Configure may have renamed it.</summary>
    internal PortRef Port => _port();
}
