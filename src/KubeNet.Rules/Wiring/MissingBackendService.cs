using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Facts;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2003: an Ingress backend whose Service is not declared. A backend refers to a Service of the Ingress's own namespace
/// (IngressServiceBackend in kubernetes/staging/src/k8s.io/api/networking/v1/types.go); for a missing one, controllers answer 503 or 404.
/// </summary>
internal sealed class MissingBackendService : Rule
{
    public MissingBackendService()
        : base("KUBE2003", "The Ingress backend's Service does not exist", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var ingress in IngressView.In(graph.Own))
        {
            foreach (var backend in ingress.ServiceBackends)
            {
                if (backend.ServiceName is { Text: { Length: > 0 } name } named)
                {
                    var reference = new Reference(ingress.Resource, named, "v1", "Service", ingress.Resource.Namespace, name);
                    if (MissingObject.Of(graph, reference) is { } missing)
                    {
                        Report(reference, missing, ingress, backend, findings);
                    }
                }
            }
        }
    }

    private static void Report(
        Reference reference,
        MissingObject missing,
        IngressView ingress,
        IngressBackendView backend,
        FindingSink findings
    )
    {
        var says =
            $"{reference.Field.FieldPath} of {Wording.Named(ingress.Resource)} ({backend.Route}) is "
            + $"{Wording.Quoted(reference.Name)}, but this Service does not exist in the namespace {Wording.Namespace(ingress.Resource)}";
        var route = BrokenRoute.Sentence(ingress, backend);
        if (missing.Elsewhere is { Count: > 0 } elsewhere)
        {
            var where = Wording.List(elsewhere.Select(Wording.Namespace));
            findings.Report(
                reference.Field,
                $"{says}. A Service with this name is in {where}, but an Ingress can use only Services of its own namespace. "
                    + $"Move one of the two, or add an ExternalName Service between them.{route}",
                [.. elsewhere.Select(service => service.Root)]
            );
            return;
        }

        findings
            .Suggesting(missing.Near?.Name)
            .Report(reference.Field, $"{says}. {missing.WayOut(missing.Near)}{route}", MissingObject.Ends(missing.Near));
    }
}
