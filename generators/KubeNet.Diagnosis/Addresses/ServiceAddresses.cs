using System.Globalization;
using KubeNet.Diagnosis.Reporting;
using KubeNet.Resources;

namespace KubeNet.Diagnosis.Addresses;

/// <summary>
/// Reads the addresses of a set's own Services from its graph. What could not be evaluated is not in the graph, and so it is not here; the
/// rest stays, also where the set is refused: code that uses it must not fail for a mistake elsewhere.
/// </summary>
internal static class ServiceAddresses
{
    public static IEnumerable<ServiceAddress> Of(ResourceGraph graph)
    {
        var names = AddressNames.OfServices();
        var seen = new HashSet<ResourceIdentity>();
        return ServiceView
            .In(graph.Own)
            .Where(service => HasAddress(service) && seen.Add(service.Resource.Identity))
            .OrderBy(service => service.Resource.Name, StringComparer.Ordinal)
            .ThenBy(service => service.Resource.Namespace, StringComparer.Ordinal)
            .Select(service => AddressOf(service, names.Take(service.Resource.Name), graph));
    }

    public static bool AnyIn(ResourceGraph graph) => ServiceView.In(graph.Own).Any(HasAddress);

    private static bool HasAddress(ServiceView service) => service.Resource.Namespace is not null;

    private static ServiceAddress AddressOf(ServiceView service, string identifier, ResourceGraph graph)
    {
        var resource = service.Resource;
        var workloads = service.Selector is { } selector
            ? graph.PodsSelectedBy(resource.Namespace, selector).Select(pods => $"{pods.Workload.Kind} {pods.Workload.Name}")
            : [];
        var address = new ServiceAddress(
            identifier,
            resource.Name,
            resource.Namespace!,
            service.IsHeadless ? "headless" : service.Type,
            service.IsExternalName ? resource.Root.Text("spec.externalName") ?? "" : null,
            new EquatableArray<string>(workloads.Distinct(StringComparer.Ordinal)),
            default
        );
        return address with { Ports = new EquatableArray<PortAddress>(PortsOf(service, address.DnsName, graph)) };
    }

    private static IEnumerable<PortAddress> PortsOf(ServiceView service, string dnsName, ResourceGraph graph)
    {
        var names = AddressNames.OfPorts();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ports = service.Ports.ToList();
        foreach (var port in ports)
        {
            // Several ports need names, so that one without says nothing that a person could refer to.
            if (
                port.Number is >= int.MinValue and <= int.MaxValue and var number
                && (port.Name is { } name ? seen.Add(name) : ports.Count == 1)
            )
            {
                yield return new PortAddress(
                    port.Name is { } named ? names.Take(named) : null,
                    (int)number,
                    TextOf(port),
                    HttpAddress.Of(service, dnsName, port, graph)
                );
            }
        }
    }

    private static string TextOf(ServicePortView port)
    {
        var text = (port.Number ?? 0).ToString(CultureInfo.InvariantCulture);
        text += port.Protocol == "TCP" ? "" : "/" + port.Protocol;
        text += port.Name is null ? "" : $" ({port.Name})";
        text +=
            port.TargetPort is not { } target || target.Number == port.Number
                ? ""
                : $" → {target.Text ?? (target.Number ?? 0).ToString(CultureInfo.InvariantCulture)}";
        return port.NodePort?.Number is { } node ? text + $", node port {node.ToString(CultureInfo.InvariantCulture)}" : text;
    }
}
