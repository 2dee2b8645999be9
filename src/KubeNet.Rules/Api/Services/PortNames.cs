using System.Globalization;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Services;

/// <summary>
/// KUBE1022: a text that is no name of a container's port, where such a name is meant. A quoted number is a text. The name of a
/// Service's own port is a label and may be longer, but an Ingress can only name it when it has the shorter form.
/// </summary>
internal sealed class PortNames : Rule
{
    private static readonly KindTable<(FieldPattern Field, bool MayBeEmpty)> s_names = new()
    {
        { "", "Service", (new("spec.ports[].targetPort"), true) },
        { "networking.k8s.io", "Ingress", (new("spec.defaultBackend.service.port.name"), true), (new("spec.rules[].http.paths[].backend.service.port.name"), true) },
        { "networking.k8s.io", "NetworkPolicy", (new("spec.ingress[].ports[].port"), false), (new("spec.egress[].ports[].port"), false) },
    };

    public PortNames() : base("KUBE1022", "The text is no name of a port", Severity.Error)
    {
    }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in graph.Own)
        {
            foreach (var (field, mayBeEmpty) in s_names.Of(resource))
            {
                Judge(resource, field.Scalars(resource.Root), mayBeEmpty, findings);
            }
        }

        foreach (var container in PodView.In(graph).SelectMany(pod => pod.Containers))
        {
            Judge(container.Resource, ContainerPortFields.Names(container), mayBeEmpty: true, findings, isOwn: true);
            Judge(container.Resource, ContainerPortFields.Asked(container), mayBeEmpty: false, findings);
        }
    }

    private static void Judge(Resource resource, IEnumerable<ScalarNode> ports, bool mayBeEmpty, FindingSink findings, bool isOwn = false)
    {
        foreach (var port in ports)
        {
            if (port.Text is { } name && !(mayBeEmpty && name.Length == 0) && PortName.WhyNot(name) is { } words)
            {
                findings.Suggesting(long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 65535 ? number : null).Report(
                    port,
                    Refusal.Of(resource, port, words, !isOwn && name.Length > 0 && name.All(Ascii.IsDigit) ? $"Write the number without quotes: {name}." : "Write the name of a port, such as 'http'."));
            }
        }
    }
}
