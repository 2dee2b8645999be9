using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Controllers;

/// <summary>
/// KUBE3001: on a single node, all LoadBalancers share the machine's ports (ServiceLB of k3s: a DaemonSet with host ports; Docker Desktop:
/// the host's ports). The first Service with a port gets it, the others stay pending. Only if the project sets <c>single-node</c>.
/// </summary>
internal sealed class TakenLoadBalancerPort : Rule
{
    public TakenLoadBalancerPort()
        : base("KUBE3001", "Two LoadBalancers need one port of a single node", Severity.Warning) { }

    /// <summary>A Service that exists uses its port, whatever else is unknown.</summary>
    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        if (graph.Cluster.Kind != ClusterKind.SingleNode)
        {
            return;
        }

        var holders = new Dictionary<ClusterPort, (string Holder, ResourceNode[] Place)>();
        foreach (var service in graph.Cluster.Services.Where(service => service.Type == "LoadBalancer"))
        {
            foreach (
                var port in service.Ports.Where(port =>
                    graph.Find("", "Service", service.Namespace, service.Name) is null && !holders.ContainsKey(port)
                )
            )
            {
                holders.Add(port, ($"the cluster's Service '{service.Namespace}/{service.Name}'", []));
            }
        }

        // A used set is applied separately, so its Services come first.
        foreach (var service in ServiceView.In(graph.Visible.Skip(graph.Own.Count).Concat(graph.Own)).Where(IsServed))
        {
            Judge(service, isOwn: graph.Own.Contains(service.Resource), holders, findings);
        }
    }

    private static void Judge(
        ServiceView service,
        bool isOwn,
        Dictionary<ClusterPort, (string Holder, ResourceNode[] Place)> holders,
        FindingSink findings
    )
    {
        var name = $"'{service.Resource.Namespace}/{service.Resource.Name}'";
        foreach (var port in service.Resource.Root.List("spec.ports")?.Maps ?? [])
        {
            if (port.Scalar("port") is not { Number: { } number and >= 1 and <= 65535 } node)
            {
                continue;
            }

            var wanted = new ClusterPort((int)number, port.Text("protocol") ?? "TCP");
            if (!holders.TryGetValue(wanted, out var held))
            {
                holders.Add(wanted, ($"Service {name}", [node]));
            }
            else if (isOwn && held.Holder != $"Service {name}") // the API server rejects a port that one Service has twice
            {
                findings.Report(
                    node,
                    $"{node.FieldPath} of {Wording.Named(service.Resource)} is {Wording.Quoted(number)}/{wanted.Protocol}, "
                        + $"but on a single node {held.Holder} already uses that port. This LoadBalancer stays pending without an address. "
                        + "Use another port, a ClusterIP behind an Ingress, or a NodePort. "
                        + "If each LoadBalancer gets its own address (MetalLB), set KubeNetCluster to cloud.",
                    held.Place
                );
            }
        }
    }

    /// <summary>A Service with its own class is not served by the cluster's default.</summary>
    private static bool IsServed(ServiceView service) =>
        service.Type == "LoadBalancer" && service.Resource.Root.At("spec.loadBalancerClass") is null;
}
