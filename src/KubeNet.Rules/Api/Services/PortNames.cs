using System.Globalization;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Services;

/// <summary>
/// KUBE1022: an invalid name of a container's port. A number in quotes is a name. The name of a Service's own port is a label and may be
/// longer, but an Ingress can only refer to it if it is also a valid port name.
/// </summary>
internal sealed class PortNames : Rule
{
    private static readonly KindTable<(FieldPattern Field, bool MayBeEmpty)> s_names = new()
    {
        { "", "Service", (new("spec.ports[].targetPort"), true) },
        {
            "networking.k8s.io",
            "Ingress",
            (new("spec.defaultBackend.service.port.name"), true),
            (new("spec.rules[].http.paths[].backend.service.port.name"), true)
        },
        { "networking.k8s.io", "NetworkPolicy", (new("spec.ingress[].ports[].port"), false), (new("spec.egress[].ports[].port"), false) },
    };

    public PortNames()
        : base("KUBE1022", "The port name is invalid", Severity.Error) { }

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
            Judge(
                container.Resource,
                ContainerPortFields.Asked(container).Where(port => !port.FieldPath.EndsWith(".grpc.port", StringComparison.Ordinal)),
                mayBeEmpty: false,
                findings
            ); // the port of grpc is a number only: KUBE1004
        }
    }

    private static void Judge(Resource resource, IEnumerable<ScalarNode> ports, bool mayBeEmpty, FindingSink findings, bool isOwn = false)
    {
        foreach (var port in ports)
        {
            if (port.Text is { } name && !(mayBeEmpty && name.Length == 0) && PortName.WhyNot(name) is { } words)
            {
                var number = isOwn ? null : NumberIn(name);
                findings
                    .Suggesting(number)
                    .Report(
                        port,
                        Refusal.Of(
                            resource,
                            port,
                            words,
                            number is null ? "Write a port name, such as 'http'."
                                : IsIngressPort(port) ? $"Write it as the port number instead of the name: {name}."
                                : $"Write the number without quotes: {name}."
                        )
                    );
            }
        }
    }

    /// <summary>An Ingress has separate fields for number and name; elsewhere one field accepts both.</summary>
    private static bool IsIngressPort(ScalarNode port) => port.FieldPath.EndsWith(".service.port.name", StringComparison.Ordinal);

    /// <summary>A port number in quotes. Not <c>0080</c>, which without quotes is another number in a YAML file.</summary>
    private static long? NumberIn(string name) =>
        name.All(Ascii.IsDigit)
        && !name.StartsWith("0", StringComparison.Ordinal)
        && long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number <= 65535
            ? number
            : null;
}
