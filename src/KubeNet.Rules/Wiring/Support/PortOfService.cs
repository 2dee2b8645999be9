using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring.Support;

/// <summary>A reference to a port of a Service, by number or by name.</summary>
internal static class PortOfService
{
    /// <summary>Whether the Service has the port. Without ports, as an ExternalName or headless Service may be, it takes any.</summary>
    public static bool IsMissing(ScalarNode port, ServiceView service) =>
        !service.IsExternalName
        && service.Ports.Any()
        && !service.Ports.Any(declared => port.Number is { } number ? declared.Number == number : declared.Name == port.Text);

    /// <summary>All ports of a Service, in words.</summary>
    public static string All(ServiceView service) =>
        Wording.Ports(service.Ports.Select(declared => (declared.Number, declared.Protocol, declared.Name)));

    /// <summary>What was probably meant: the port whose targetPort is written, or that has a similar name, or the only one.</summary>
    public static IEnumerable<Replacement> Meant(ScalarNode port, ServiceView service)
    {
        var ports = service.Ports.Select(declared => (declared.Number, declared.Name, Target: declared.TargetPort?.Value)).ToList();
        var meant = ports.FindAll(declared => Equals(declared.Target, port.Value));
        if (
            meant.Count == 0
            && port.Text is { } name
            && Nearest.To(name, ports.Select(declared => declared.Name).OfType<string>()) is { } nearest
        )
        {
            meant = ports.FindAll(declared => declared.Name == nearest);
        }

        return SuggestedPorts.OnlyOf(port, (meant.Count == 0 ? ports : meant).Select(declared => (declared.Number, declared.Name)));
    }

    /// <summary>The last sentence of a message.</summary>
    /// <param name="port">The port as written.</param>
    /// <param name="service">The Service that does not have it.</param>
    /// <param name="who">Who uses it: <c>An Ingress</c>.</param>
    public static string WayOut(ScalarNode port, ServiceView service, string who)
    {
        foreach (var declared in service.Ports)
        {
            // The most common mistake: the container's port instead of the Service's.
            if (declared is { Number: { } number, TargetPort: { } target } && Equals(target.Value, port.Value))
            {
                return $"{Wording.Quoted(port)} is the targetPort of {Wording.Quoted(number)}. {who} uses the Service's port. "
                    + $"Write {(port.Number is null ? "the number " : "")}{Wording.Quoted(number)}.";
            }
        }

        var nearest = port.Text is { } name ? Nearest.To(name, service.Ports.Select(declared => declared.Name).OfType<string>()) : null;
        return nearest is null ? "Use one of these ports, or add the port to the Service." : $"Did you mean {Wording.Quoted(nearest)}?";
    }
}
