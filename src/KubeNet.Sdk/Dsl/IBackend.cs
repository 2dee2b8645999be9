using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// The target of an Ingress rule, and the address that a client calls: a Service with one port, or one port of a Service.
/// <see cref="ServiceHandle"/>, <see cref="ServicePortHandle"/> and <see cref="ExternalService"/> are backends.
/// </summary>
public interface IBackend
{
    /// <summary>The Service's name in the cluster's DNS: <c>server.shop.svc.cluster.local</c>.</summary>
    /// <example>
    /// <code>
    /// IBackend front = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080).Expose(port: 80, targetPort: 8080);
    /// k8s.Deployment("shop", image: "nginx:1.27").Env("FRONT_HOST", front.DnsName);
    /// </code>
    /// </example>
    string DnsName { get; }

    /// <summary>The URL for clients in the cluster: <c>http://server.shop.svc.cluster.local</c>.</summary>
    /// <example>
    /// <code>
    /// IBackend front = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080).Expose(port: 80, targetPort: 8080);
    /// k8s.Deployment("shop", image: "nginx:1.27").Env("FRONT_URL", front.Url);
    /// </code>
    /// </example>
    string Url { get; }

    /// <summary>Host and port, for clients that do not use HTTP: <c>redis.shop.svc.cluster.local:6379</c>.</summary>
    /// <example>
    /// <code>
    /// IBackend redis = k8s.Deployment("redis", image: "redis:7").ContainerPort(6379).Expose(port: 6379);
    /// k8s.Deployment("shop", image: "nginx:1.27").Env("REDIS", redis.Address);
    /// </code>
    /// </example>
    string Address { get; }
}

/// <summary>The facts about a Service that references to it need.</summary>
internal interface IServiceFacts
{
    SetRecording Recording { get; }

    string ServiceName { get; }

    string ServiceNamespace { get; }

    string DnsName { get; }

    /// <summary>The ports that have been declared so far.</summary>
    IReadOnlyList<ServicePortFacts> Ports { get; }
}
