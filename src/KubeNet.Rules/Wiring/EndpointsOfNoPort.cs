using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Facts;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2037: manually declared endpoints that match no Service, or none of its ports. An EndpointSlice refers to its Service by a label.
/// Its ports match the Service's by name and protocol; the number belongs to the endpoints (EndpointPort.name in
/// kubernetes/staging/src/k8s.io/api/discovery/v1/types.go). The older Endpoints match a Service by their own name.
/// </summary>
internal sealed class EndpointsOfNoPort : Rule
{
    private const string ServiceNameLabel = "kubernetes.io/service-name";

    public EndpointsOfNoPort()
        : base("KUBE2037", "The endpoints do not match any Service port", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var slice in graph.OwnOfKind("EndpointSlice").Where(slice => slice.Group == "discovery.k8s.io"))
        {
            if (slice.Metadata.Map("labels")?[ServiceNameLabel] is not ScalarNode { Text: { Length: > 0 } name } label)
            {
                continue;
            }

            if (graph.Find("", "Service", slice.Namespace, name) is { } found)
            {
                JudgePorts(slice, slice.Root.List("ports"), found, findings);
            }
            else if (MissingObject.Of(graph, new Reference(slice, label, "v1", "Service", slice.Namespace, name)) is { } missing)
            {
                findings.Report(
                    label,
                    $"{label.FieldPath} of {Wording.Named(slice)} is {Wording.Quoted(name)}, but this Service does not exist in the "
                        + $"namespace {Wording.Namespace(slice)}. No traffic is sent to these endpoints. {missing.WayOut(missing.Near)}",
                    MissingObject.Ends(missing.Near)
                );
            }
        }

        foreach (var endpoints in graph.OwnOfKind("Endpoints").Where(endpoints => endpoints.Group.Length == 0))
        {
            if (graph.Find("", "Service", endpoints.Namespace, endpoints.Name) is { } found)
            {
                foreach (var subset in endpoints.Root.List("subsets")?.Maps ?? [])
                {
                    JudgePorts(endpoints, subset.List("ports"), found, findings);
                }
            }
        }
    }

    /// <summary>One matching port is enough: a slice may have more ports than its Service.</summary>
    private static void JudgePorts(Resource endpoints, ListNode? list, Resource found, FindingSink findings)
    {
        if (
            list is null
            || ServiceView.Of(found) is not { IsExternalName: false } service
            || list.Maps.ToList() is not { Count: > 0 } ports
            || !service.Ports.Any()
        )
        {
            return;
        }

        if (
            ports.Exists(port =>
                service.Ports.Any(of => (of.Name ?? "") == (port.Text("name") ?? "") && of.Protocol == (port.Text("protocol") ?? "TCP"))
            )
        )
        {
            return;
        }

        var wrong = ports[0].Scalar("name") ?? (ResourceNode)ports[0];
        var said = ports[0].Text("name") is { Length: > 0 } name ? $"is {Wording.Quoted(name)}" : "has no name";
        var has = Wording.Ports(service.Ports.Select(port => (port.Number, port.Protocol, port.Name)));
        findings.Report(
            wrong,
            $"{wrong.FieldPath} of {Wording.Named(endpoints)} "
                + $"{said}{(ports[0].Text("protocol") is { } protocol ? $" for {protocol}" : "")}, but {Wording.Named(found)} has only "
                + $"{has}. Ports are matched by name and protocol, so no traffic is sent to these endpoints. Use the name of the "
                + $"Service's port{(service.Ports.All(port => port.Name is null) ? " (it has none: leave the name out)" : "")}.",
            found.Root
        );
    }
}
