using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Api.Services;

/// <summary>
/// KUBE1002: another Service of the set, or of a set that it uses, has the same NodePort and protocol. The allocator (PortAllocator in
/// kubernetes/pkg/registry/core/service/portallocator/allocator.go) works for the whole cluster, so the namespace does not matter.
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
                else if (holder.Service.Identity != resource.Identity) // KUBE1024 reports duplicates within one Service
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
        // KUBE1026 reports a ClusterIP Service with a nodePort.
        if (ServiceView.Of(resource) is not { Type: "NodePort" or "LoadBalancer" } service)
        {
            yield break;
        }

        foreach (var port in service.Ports)
        {
            // A number outside the range is never allocated (KUBE1001).
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
                + $"which {Wording.Named(holder)} in the namespace {Wording.Namespace(holder)} already uses ({held.FieldPath}). "
                + "A NodePort is unique in the cluster, so the API server rejects the second one: provided port is already allocated. "
                + "Choose another number, or omit the field to let the cluster choose a free one.",
            held
        );
    }
}
