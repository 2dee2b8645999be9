using KubeNet.Findings;
using KubeNet.Nginx;
using KubeNet.Resources;
using KubeNet.Rules.Proxies.Support;

namespace KubeNet.Rules.Proxies;

/// <summary>
/// KUBE2031: a reverse proxy that refers to a port that its Service does not have. The port is the Service's, not the node's.
/// </summary>
internal sealed class MissingProxyPort : Rule
{
    public MissingProxyPort()
        : base("KUBE2031", "The proxy's Service has no such port", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var (proxy, location, target) in ProxyTargets.Of(graph))
        {
            if (target is { Gap: NodePortGap.UnknownPort, Service: { } service })
            {
                findings
                    .Suggesting(location.Port is { } said ? Meant(said, service) : [])
                    .Report((ResourceNode?)location.Port ?? location.ServiceNode, Message(proxy, location, service), service.Resource.Root);
            }
        }
    }

    private static IEnumerable<Replacement> Meant(ScalarNode said, ServiceView service)
    {
        var ports = service.Ports.Select(port => (port.Number, port.Name, NodePort: port.NodePort?.Number)).ToList();
        var meant =
            said.Number is { } number ? ports.FindAll(port => port.NodePort == number)
            : Nearest.To(said.Text ?? "", ports.Select(port => port.Name).OfType<string>()) is { } nearest
                ? ports.FindAll(port => port.Name == nearest)
            : [];
        return SuggestedPorts.OnlyOf(said, (meant.Count == 0 ? ports : meant).Select(port => (port.Number, port.Name)));
    }

    private static string Message(NginxProxyView proxy, NginxLocationView location, ServiceView service)
    {
        var has = Wording.Ports(service.Ports.Select(port => (port.Number, port.Protocol, port.Name)));
        var from = $"{ProxyTargets.Named(proxy, location)} forwards requests to {Wording.Named(service.Resource)}";
        if (location.Port is not { } wanted)
        {
            return from
                + (has.Length == 0 ? ", which has no port. Declare one." : $", which has the ports {has}. Choose one with Port(...).");
        }

        foreach (var port in service.Ports)
        {
            if (port is { Number: { } number, NodePort.Number: { } nodePort } && nodePort == wanted.Number)
            {
                return $"{from}, port {Wording.Quoted(wanted)}, but that is the NodePort of its port {Wording.Quoted(number)}. "
                    + $"Use {Wording.Quoted(number)}: the proxy finds the NodePort itself.";
            }
        }

        var nearest = wanted.Text is { } name ? Nearest.To(name, service.Ports.Select(port => port.Name).OfType<string>()) : null;
        return $"{from}, port {Wording.Quoted(wanted)}, but it has {(has.Length == 0 ? "no port" : $"only {has}")}. "
            + (nearest is null ? "Use one of its ports, or add the port to the Service." : $"Did you mean {Wording.Quoted(nearest)}?");
    }
}
