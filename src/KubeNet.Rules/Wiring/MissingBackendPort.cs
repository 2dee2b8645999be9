using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2004: an Ingress backend that refers to a port that its Service does not have. The backend's port is the Service's, not the
/// container's (ServiceBackendPort in kubernetes/staging/src/k8s.io/api/networking/v1/types.go).
/// An ExternalName needs no ports and a headless Service may have none: controllers then use the backend's number unchanged.
/// </summary>
internal sealed class MissingBackendPort : Rule
{
    public MissingBackendPort()
        : base("KUBE2004", "The Ingress backend's Service has no such port", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var ingress in IngressView.In(graph.Own))
        {
            foreach (var backend in ingress.ServiceBackends)
            {
                if (
                    backend is { ServiceName.Text: { } name, Port: { } port }
                    && graph.Find("", "Service", ingress.Resource.Namespace, name) is { } found
                    && ServiceView.Of(found) is { IsExternalName: false } service
                    && service.Ports.Any()
                    && (port.Number is not null || port.MeantNumber is null) // KUBE1022 reports a number in quotes
                    && !service.Ports.Any(declared => port.Number is { } number ? declared.Number == number : declared.Name == port.Text)
                )
                {
                    findings.Suggesting(Meant(port, service)).Report(port, Message(ingress, backend, port, service), found.Root);
                }
            }
        }
    }

    private static string Message(IngressView ingress, IngressBackendView backend, ScalarNode port, ServiceView service)
    {
        var has = Wording.Ports(service.Ports.Select(declared => (declared.Number, declared.Protocol, declared.Name)));
        return $"{port.FieldPath} of {Wording.Named(ingress.Resource)} ({backend.Route}) is {Wording.Quoted(port)}, "
            + $"but {Wording.Named(service.Resource)} has only {has}. {WayOut(port, service)}{BrokenRoute.Sentence(ingress, backend)}";
    }

    private static IEnumerable<Replacement> Meant(ScalarNode port, ServiceView service)
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

    private static string WayOut(ScalarNode port, ServiceView service)
    {
        foreach (var declared in service.Ports)
        {
            // The most common mistake: the container's port instead of the Service's.
            if (declared is { Number: { } number, TargetPort: { } target } && Equals(target.Value, port.Value))
            {
                return $"{Wording.Quoted(port)} is the targetPort of {Wording.Quoted(number)}. An Ingress uses the Service's port. "
                    + $"Write {(port.Number is null ? "the number " : "")}{Wording.Quoted(number)}.";
            }
        }

        var nearest = port.Text is { } name ? Nearest.To(name, service.Ports.Select(declared => declared.Name).OfType<string>()) : null;
        return nearest is null ? "Use one of these ports, or add the port to the Service." : $"Did you mean {Wording.Quoted(nearest)}?";
    }
}
