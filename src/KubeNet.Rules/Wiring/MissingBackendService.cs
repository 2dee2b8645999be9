using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2003: an Ingress backend whose Service no source declares. A backend is a name in the Ingress's own namespace
/// (IngressServiceBackend in kubernetes/staging/src/k8s.io/api/networking/v1/types.go); controllers answer 503 or 404 for it.
/// </summary>
internal sealed class MissingBackendService : Rule
{
    public MissingBackendService() : base("KUBE2003", "The Ingress backend's Service does not exist", Severity.Warning)
    {
    }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var ingress in IngressView.In(graph.Own))
        {
            var @namespace = ingress.Resource.Namespace;
            foreach (var backend in ingress.ServiceBackends)
            {
                if (backend.ServiceName is { Text: { Length: > 0 } name } named
                    && graph.Find("", "Service", @namespace, name) is null
                    && !graph.IsExternal("", "Service", @namespace, name))
                {
                    Report(graph, ingress, backend, named, name, findings);
                }
            }
        }
    }

    private static void Report(
        ResourceGraph graph, IngressView ingress, IngressBackendView backend, ScalarNode named, string name, FindingSink findings)
    {
        var @namespace = ingress.Resource.Namespace;
        var says = $"{named.FieldPath} of {Wording.Named(ingress.Resource)} ({backend.Route}) is {Wording.Quoted(name)}, but there is no such Service in the namespace {Wording.Quoted(@namespace ?? "")}";
        var services = ServiceView.In(graph.Visible).Select(service => service.Resource).ToList();
        if (services.FindAll(service => service.Name == name) is { Count: > 0 } elsewhere)
        {
            var where = Wording.List(elsewhere.Select(service => Wording.Quoted(service.Namespace ?? "")));
            findings.Report(
                named,
                $"{says}; one of that name is in {where}, and an Ingress reaches only Services of its own namespace. Move one of the two, or put an ExternalName Service in between.{BrokenRoute.Sentence(ingress, backend)}",
                elsewhere.ConvertAll(service => (ResourceNode)service.Root).ToArray());
            return;
        }

        var nearest = Nearest.To(name, services.FindAll(service => service.Namespace == @namespace).ConvertAll(service => service.Name));
        var meant = nearest is null ? null : graph.Find("", "Service", @namespace, nearest);
        findings.Suggesting(nearest).Report(
            named,
            $"{says}. {(meant is null ? "Declare it" : $"Did you mean {Wording.Quoted(meant.Name)}? Otherwise declare it")}, or say k8s.External.Service(\"{name}\") if it lives elsewhere.{BrokenRoute.Sentence(ingress, backend)}",
            meant is null ? [] : [meant.Root]);
    }
}
