using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Api;

/// <summary>
/// KUBE1002: a NodePort that another Service of the set, or of a set that it uses, asks for with the same protocol. The allocator
/// (PortAllocator in kubernetes/pkg/registry/core/service/portallocator/allocator.go) is the cluster's, so namespaces do not part them.
/// </summary>
internal sealed class NodePortCollision : Rule
{
    public NodePortCollision()
        : base("KUBE1002", "The NodePort is already used by another Service", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var free = new FreeNodePort(graph);
        var taken = new Dictionary<(long Number, string Protocol), (Resource Service, ScalarNode NodePort)>();
        foreach (var resource in graph.Visible.Skip(graph.Own.Count))
        {
            foreach (var (key, nodePort) in NodePortsOf(resource, graph.Cluster))
            {
                taken[key] = (resource, nodePort);
            }
        }

        foreach (var resource in graph.Own)
        {
            foreach (var (key, nodePort) in NodePortsOf(resource, graph.Cluster))
            {
                if (!taken.TryGetValue(key, out var holder))
                {
                    taken.Add(key, (resource, nodePort));
                }
                else if (holder.Service.Identity != resource.Identity) // twice in one Service is KUBE1024
                {
                    Report(resource, key.Protocol, nodePort, holder.Service, holder.NodePort, findings.Suggesting(free.Number));
                }
            }
        }
    }

    private static IEnumerable<((long Number, string Protocol) Key, ScalarNode NodePort)> NodePortsOf(
        Resource resource,
        ClusterProfile cluster
    )
    {
        // A ClusterIP Service with a nodePort is another mistake.
        if (ServiceView.Of(resource) is not { Type: "NodePort" or "LoadBalancer" } service)
        {
            yield break;
        }

        foreach (var port in service.Ports)
        {
            // A number outside the range is allocated to nobody (KUBE1001).
            if (port.NodePort is { Number: { } number } nodePort && number >= cluster.NodePortFirst && number <= cluster.NodePortLast)
            {
                yield return ((number, port.Protocol), nodePort);
            }
        }
    }

    private static void Report(
        Resource service,
        string protocol,
        ScalarNode nodePort,
        Resource holder,
        ScalarNode held,
        FindingSink findings
    )
    {
        findings.Report(
            nodePort,
            $"{nodePort.FieldPath} of {Wording.Named(service)} is {Wording.Quoted(nodePort)}/{protocol}, "
                + $"and {Wording.Named(holder)} in the namespace {Wording.Namespace(holder)} has that already ({held.FieldPath}); "
                + "NodePorts are the whole cluster's, and the API server refuses the second: provided port is already allocated. "
                + "Choose another number, or leave it out and the cluster chooses a free one.",
            held
        );
    }
}
