using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Facts;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2041: a Service that the API server itself calls and that is not declared or does not have the port: for an admission webhook,
/// a conversion webhook, or an API extension (ServiceReference in kubernetes/staging/src/k8s.io/api/admissionregistration/v1/types.go;
/// the default port is 443).
/// </summary>
internal sealed class MissingWebhookService : Rule
{
    private const string Admission = "admissionregistration.k8s.io";

    private static readonly KindTable<FieldPattern> s_services = new()
    {
        { Admission, "ValidatingWebhookConfiguration", new FieldPattern("webhooks[].clientConfig.service") },
        { Admission, "MutatingWebhookConfiguration", new FieldPattern("webhooks[].clientConfig.service") },
        { "apiextensions.k8s.io", "CustomResourceDefinition", new FieldPattern("spec.conversion.webhook.clientConfig.service") },
        { "apiregistration.k8s.io", "APIService", new FieldPattern("spec.service") },
    };

    public MissingWebhookService()
        : base("KUBE2041", "The webhook's Service or port does not exist", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in graph.Own)
        {
            foreach (var field in s_services.Of(resource))
            {
                foreach (var service in field.Maps(resource.Root))
                {
                    Judge(graph, resource, service, findings);
                }
            }
        }
    }

    private static void Judge(ResourceGraph graph, Resource resource, MapNode service, FindingSink findings)
    {
        if (
            service.Scalar("name") is not { Text: { Length: > 0 } name } named
            || service.Scalar("namespace") is not { Text: { Length: > 0 } space } written
        )
        {
            return;
        }

        var reference = new Reference(resource, named, "v1", "Service", space, name) { NamespaceField = written };
        if (MissingObject.Of(graph, reference) is { } missing)
        {
            missing.Report(findings, Consequence(resource, service));
        }
        else if (
            reference.Find(graph) is { } found
            && ServiceView.Of(found) is { IsExternalName: false } view
            && view.Ports.Any(port => port.Number is not null)
        )
        {
            JudgePort(reference, view, service.Scalar("port"), Consequence(resource, service), findings);
        }
    }

    private static void JudgePort(Reference reference, ServiceView service, ScalarNode? said, string consequence, FindingSink findings)
    {
        var number = said is null or { Value: null } ? 443 : said.Number;
        if (number is null || service.Ports.Any(port => port.Number == number && port.Protocol == "TCP"))
        {
            return;
        }

        var wrong = said?.Number is null ? reference.Field : said;
        var says = said?.Number is null
            ? $"{reference.Field.FieldPath} of {Wording.Named(reference.From)} is called at the default port '443'"
            : $"{wrong.FieldPath} of {Wording.Named(reference.From)} is {Wording.Quoted(number.Value)}";
        var has = Wording.Ports(service.Ports.Select(port => (port.Number, port.Protocol, port.Name)));
        findings.Report(
            wrong,
            $"{says}, but {Wording.Named(service.Resource)} has only {has}, so {consequence}. "
                + "Use a port of the Service, not of its pods.",
            service.Resource.Root
        );
    }

    private static string Consequence(Resource resource, MapNode service) =>
        resource.Kind switch
        {
            "APIService" => "the API server answers 503 for this API group",
            "CustomResourceDefinition" => "objects of other versions cannot be read or written",
            _ when (service.Parent?.Parent as MapNode)?.Text("failurePolicy") == "Ignore" => "the webhook is never called",
            _ => "the API server rejects every request that the webhook applies to",
        };
}
