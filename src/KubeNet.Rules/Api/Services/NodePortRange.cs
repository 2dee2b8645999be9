using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Api.Services;

/// <summary>
/// KUBE1001: a NodePort that the API server's allocator rejects (PortAllocator in
/// kubernetes/pkg/registry/core/service/portallocator/allocator.go). A server-side dry run does not detect it.
/// The allocator only checks NodePort and LoadBalancer Services; KUBE1026 reports a nodePort on a ClusterIP Service.
/// </summary>
internal sealed class NodePortRange : Rule
{
    public NodePortRange()
        : base("KUBE1001", "The NodePort is outside the cluster's range", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var free = new FreeNodePort(graph);
        foreach (var service in ServiceView.In(graph.Own))
        {
            if (service.Type is not ("NodePort" or "LoadBalancer"))
            {
                continue;
            }

            foreach (var port in service.Ports)
            {
                Judge(service, port.NodePort, graph.Cluster, free, findings);
            }

            if (service is { Type: "LoadBalancer", ExternalTrafficPolicy: "Local" })
            {
                Judge(service, service.HealthCheckNodePort, graph.Cluster, free, findings);
            }
        }
    }

    private static void Judge(ServiceView service, ScalarNode? nodePort, ClusterProfile cluster, FreeNodePort free, FindingSink findings)
    {
        // 0 means that the server chooses a number.
        if (nodePort?.Number is not { } number || number == 0 || (number >= cluster.NodePortFirst && number <= cluster.NodePortLast))
        {
            return;
        }

        var field = nodePort.FieldPath;
        var range = FormattableString.Invariant($"{cluster.NodePortFirst}-{cluster.NodePortLast}");
        findings
            .Suggesting(free.Number)
            .Report(
                nodePort,
                $"{field} of {Wording.Named(service.Resource)} is {Wording.Quoted(number)}, and the API server rejects it: "
                    + $"provided port is not in the valid range. The range of valid ports is {range}. "
                    + "Choose a number in that range, or omit the field to let the cluster choose one. "
                    + "If your cluster has another range, set KubeNetNodePortRange."
            );
    }
}
