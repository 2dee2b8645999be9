using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Services;

/// <summary>
/// KUBE1021: an invalid port number in a Service, an Ingress, a NetworkPolicy or a container. In some fields, 0 means that none is set.
/// </summary>
internal sealed class PortNumbers : Rule
{
    private static readonly KindTable<(FieldPattern Field, bool MayBeZero)> s_ports = new()
    {
        { "", "Service", (new("spec.ports[].port"), false), (new("spec.ports[].targetPort"), true) },
        { "", "Endpoints", (new("subsets[].ports[].port"), false) },
        { "admissionregistration.k8s.io", "ValidatingWebhookConfiguration", (new("webhooks[].clientConfig.service.port"), false) },
        { "admissionregistration.k8s.io", "MutatingWebhookConfiguration", (new("webhooks[].clientConfig.service.port"), false) },
        {
            "networking.k8s.io",
            "Ingress",
            (new("spec.defaultBackend.service.port.number"), true),
            (new("spec.rules[].http.paths[].backend.service.port.number"), true)
        },
        {
            "networking.k8s.io",
            "NetworkPolicy",
            (new("spec.ingress[].ports[].port"), false),
            (new("spec.egress[].ports[].port"), false),
            (new("spec.ingress[].ports[].endPort"), false),
            (new("spec.egress[].ports[].endPort"), false)
        },
    };

    public PortNumbers()
        : base("KUBE1021", "The port number is invalid", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in graph.Own)
        {
            foreach (var (field, mayBeZero) in s_ports.Of(resource))
            {
                Judge(resource, field.Scalars(resource.Root), mayBeZero, findings);
            }
        }

        foreach (var container in PodView.In(graph).SelectMany(pod => pod.Containers))
        {
            Judge(container.Resource, ContainerPortFields.Numbers(container), mayBeZero: true, findings);
            Judge(container.Resource, ContainerPortFields.Asked(container), mayBeZero: false, findings);
        }
    }

    private static void Judge(Resource resource, IEnumerable<ScalarNode> ports, bool mayBeZero, FindingSink findings)
    {
        foreach (var port in ports)
        {
            if (port.Number is { } number && !(mayBeZero && number == 0) && PortNumber.WhyNot(number) is { } words)
            {
                findings.Report(port, Refusal.Of(resource, port, words, "Write a valid port number."));
            }
        }
    }
}
