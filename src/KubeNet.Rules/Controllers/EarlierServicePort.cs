using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Controllers;

/// <summary>
/// KUBE3021: a backend port that ingress-nginx finds in a different entry of the Service than the intended one: it uses the first entry
/// whose port, targetPort or name matches (serviceEndpoints in internal/ingress/controller/controller.go).
/// </summary>
internal sealed class EarlierServicePort : Rule
{
    public EarlierServicePort()
        : base("KUBE3021", "ingress-nginx uses a different port of the Service", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var classes = new IngressClasses(graph);
        foreach (var ingress in IngressView.In(graph.Own).Where(classes.IsNginx))
        {
            foreach (var backend in ingress.ServiceBackends)
            {
                if (
                    backend is { ServiceName.Text: { } name, Port: { } wanted }
                    && graph.Find("", "Service", ingress.Resource.Namespace, name) is { } found
                    && ServiceView.Of(found) is { IsExternalName: false } service
                    && NginxBackendPort.Of(service, wanted) is { IsMeant: false } taken
                    && NginxBackendPort.Meant(service, wanted) is { } meant
                )
                {
                    Report(ingress, backend, wanted, service, taken.Port, meant, findings);
                }
            }
        }
    }

    private static void Report(
        IngressView ingress,
        IngressBackendView backend,
        ScalarNode wanted,
        ServiceView service,
        ServicePortView taken,
        ServicePortView meant,
        FindingSink findings
    )
    {
        var first = taken.TargetPort is { } target && NginxBackendPort.IsSame(target, wanted) ? "targetPort" : "name";
        findings.Report(
            wanted,
            $"{wanted.FieldPath} of {Wording.Named(ingress.Resource)} ({backend.Route}) is {Wording.Quoted(wanted)}, but in "
                + $"{Wording.Named(service.Resource)} the port {Wording.Quoted(taken.Number ?? 0)} comes first and has it as its {first}. "
                + "ingress-nginx uses the first entry that matches, so requests go there and not to the port "
                + $"{Wording.Quoted(meant.Number ?? 0)}. Put that port first in the Service, or give it a unique name and use the name.",
            taken.PortNode ?? (ResourceNode)service.Resource.Root
        );
    }
}
