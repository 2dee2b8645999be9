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
                    && ServiceView.Of(found) is { } service
                    && (port.Number is not null || port.MeantNumber is null) // KUBE1022 reports a number in quotes
                    && PortOfService.IsMissing(port, service)
                )
                {
                    findings
                        .Suggesting(PortOfService.Meant(port, service))
                        .Report(port, Message(ingress, backend, port, service), found.Root);
                }
            }
        }
    }

    private static string Message(IngressView ingress, IngressBackendView backend, ScalarNode port, ServiceView service)
    {
        return $"{port.FieldPath} of {Wording.Named(ingress.Resource)} ({backend.Route}) is {Wording.Quoted(port)}, "
            + $"but {Wording.Named(service.Resource)} has only {PortOfService.All(service)}. "
            + PortOfService.WayOut(port, service, "An Ingress")
            + BrokenRoute.Sentence(ingress, backend);
    }
}
