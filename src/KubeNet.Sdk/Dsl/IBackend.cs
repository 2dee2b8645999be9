using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// What an Ingress sends requests to, and what a client calls: a Service (of its one port), or one port of a Service.
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

    /// <summary>The address that a client in the cluster calls: <c>http://server.shop.svc.cluster.local</c>.</summary>
    /// <example>
    /// <code>
    /// IBackend front = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080).Expose(port: 80, targetPort: 8080);
    /// k8s.Deployment("shop", image: "nginx:1.27").Env("FRONT_URL", front.Url);
    /// </code>
    /// </example>
    string Url { get; }

    /// <summary>Host and port, as clients other than those of HTTP want it: <c>redis.shop.svc.cluster.local:6379</c>.</summary>
    /// <example>
    /// <code>
    /// IBackend redis = k8s.Deployment("redis", image: "redis:7").ContainerPort(6379).Expose(port: 6379);
    /// k8s.Deployment("shop", image: "nginx:1.27").Env("REDIS", redis.Address);
    /// </code>
    /// </example>
    string Address { get; }
}

/// <summary>A Service as those see it that refer to it.</summary>
internal interface IServiceFacts
{
    SetRecording Recording { get; }

    string ServiceName { get; }

    string ServiceNamespace { get; }

    string DnsName { get; }

    /// <summary>The ports, as far as they have been said.</summary>
    IReadOnlyList<ServicePortFacts> Ports { get; }
}

/// <summary>One port of a Service.</summary>
internal readonly record struct ServicePortFacts(string? Name, long Number, string? AppProtocol)
{
    public static ServicePortFacts Of(MapNode port) => new(port.Text("name"), port.Scalar("port")?.Number ?? 0, port.Text("appProtocol"));

    public override string ToString() => Name is null ? $"{Number}" : $"{Number} ('{Name}')";

    public bool Is(PortRef port) => port.Name is { } name ? Name == name : Number == port.Number;

    /// <summary>What <c>appProtocol</c> says, else the port's name, else 443: the way service meshes guess it too.</summary>
    public bool IsHttps =>
        AppProtocol is { } said
            ? string.Equals(said, "https", StringComparison.OrdinalIgnoreCase)
            : Name is "https" || (Name ?? "").StartsWith("https-", StringComparison.Ordinal) || (Number == 443 && Name != "http");

    public static string List(IReadOnlyList<ServicePortFacts> ports) => ports.Count == 0 ? "none" : string.Join(", ", ports);
}
