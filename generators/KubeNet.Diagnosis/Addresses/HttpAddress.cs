using System.Globalization;
using KubeNet.Resources;

namespace KubeNet.Diagnosis.Addresses;

/// <summary>
/// The URL of a Service's port, where something says that HTTP is spoken there: its <c>appProtocol</c>, else its name, else (a port without
/// a name) the name of the container's port, else the number 80 or 443. It is the one that the handle's <c>Url</c> gives; where what is
/// said and that one contradict, there is none.
/// </summary>
internal static class HttpAddress
{
    public static string? Of(ServiceView service, string dnsName, ServicePortView port, ResourceGraph graph)
    {
        if (port is not { Number: { } number, Protocol: "TCP" } || (service.IsHeadless && PodPort(port) != number))
        {
            return null; // nobody translates the port of a headless Service: the client reaches the Pod itself
        }

        var scheme = new ServicePortFacts(port.Name, number, port.AppProtocol).IsHttps ? "https" : "http";
        if (SchemeSaidBy(service, port, number, graph) != scheme)
        {
            return null;
        }

        var url =
            $"{scheme}://{dnsName}{(number == (scheme == "https" ? 443 : 80) ? "" : ":" + number.ToString(CultureInfo.InvariantCulture))}";
        return Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host == dnsName ? url : null;
    }

    private static long? PodPort(ServicePortView port) => port.TargetPort?.Number;

    private static string? SchemeSaidBy(ServiceView service, ServicePortView port, long number, ResourceGraph graph) =>
        port.AppProtocol is { } protocol ? SchemeOfProtocol(protocol)
        : port.Name is { } name ? SchemeOfName(name)
        : ContainerPortName(service, port, graph) is { } containerPort ? SchemeOfName(containerPort)
        : number switch
        {
            80 => "http",
            443 => "https",
            _ => null,
        };

    /// <summary>The standard values (KEP-3726: <c>kubernetes.io/h2c</c> is HTTP/2 in clear).</summary>
    private static string? SchemeOfProtocol(string protocol) =>
        protocol.ToLowerInvariant() switch
        {
            "http" or "http2" or "kubernetes.io/h2c" => "http",
            "https" => "https",
            _ => null,
        };

    /// <summary>A name says it by itself or by its first word: <c>http</c>, <c>http-admin</c>, <c>https</c>.</summary>
    private static string? SchemeOfName(string name) =>
        name.Split('-')[0] switch
        {
            "http" or "http2" => "http",
            "https" => "https",
            _ => null,
        };

    private static string? ContainerPortName(ServiceView service, ServicePortView port, ResourceGraph graph)
    {
        if (port.TargetPort is not { Number: { } target })
        {
            return port.TargetPort?.Text;
        }

        return service.Selector is not { } selector
            ? null
            : graph
                .PodsSelectedBy(service.Resource.Namespace, selector)
                .SelectMany(pods => pods.Containers)
                .SelectMany(container => container.Ports)
                .Where(declared => declared.Number == target && declared.Protocol == "TCP")
                .Select(declared => declared.Name)
                .FirstOrDefault(name => name is not null);
    }
}
