using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Advice;

/// <summary>
/// KUBE4015: a Service port without a name in a service mesh that derives the protocol from it (Istio's "explicit protocol selection";
/// ServicePort in kubernetes/staging/src/k8s.io/api/core/v1/types.go). Otherwise a single port needs no name, so it is not reported
/// without a mesh.
/// </summary>
internal sealed class UnnamedPortInMesh : Rule
{
    public UnnamedPortInMesh()
        : base("KUBE4015", "The service mesh cannot detect the port's protocol", Severity.Info) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var namespaces = new HashSet<string>(graph.Visible.Where(IsInjected).Select(space => space.Name), StringComparer.Ordinal);
        foreach (var service in ServiceView.In(graph.Own))
        {
            if (service.IsExternalName || service.Selector is not { } selector)
            {
                continue;
            }

            bool? isInMesh = namespaces.Contains(service.Resource.Namespace ?? "") ? true : null;
            foreach (var port in service.Ports)
            {
                if (
                    port.Name is null
                    && port.AppProtocol is null
                    && port.Protocol == "TCP"
                    && port.PortNode is { } number
                    && (isInMesh ??= graph.PodsSelectedBy(service.Resource.Namespace, selector).Any(IsInjected))
                )
                {
                    findings.Report(
                        number,
                        $"{number.FieldPath} of {Wording.Named(service.Resource)} is {Wording.Quoted(number)}, "
                            + "a port without a name in a service mesh. "
                            + "The mesh has to guess its protocol, and treats unrecognised traffic as plain TCP. "
                            + "Name the port after its protocol ('http', 'grpc-api', 'tcp-db'), or set appProtocol."
                    );
                }
            }
        }
    }

    private static bool IsInjected(Resource space) =>
        space is { Group: "", Kind: "Namespace" }
        && space.Metadata.Map("labels") is { } labels
        && (labels.Text("istio-injection") == "enabled" || TextOf(labels, "istio.io/rev") is { Length: > 0 });

    private static bool IsInjected(PodTemplateView pods) =>
        TextOf(pods.Labels, "sidecar.istio.io/inject") == "true"
        || (pods.Labels?.Parent is MapNode metadata && TextOf(metadata.Map("annotations"), "sidecar.istio.io/inject") == "true");

    private static string? TextOf(MapNode? map, string key) => (map?[key] as ScalarNode)?.Text;
}
