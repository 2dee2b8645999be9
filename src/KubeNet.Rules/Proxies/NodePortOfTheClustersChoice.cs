using KubeNet.Findings;
using KubeNet.Nginx;
using KubeNet.Resources;
using KubeNet.Rules.Proxies.Support;

namespace KubeNet.Rules.Proxies;

/// <summary>
/// KUBE2032: a reverse proxy to a Service whose NodePort the cluster chooses when the Service is created
/// (initNodePorts in kubernetes/pkg/registry/core/service/storage/alloc.go). A file that is written earlier cannot contain it.
/// </summary>
internal sealed class NodePortOfTheClustersChoice : Rule
{
    public NodePortOfTheClustersChoice()
        : base("KUBE2032", "The proxy needs a fixed NodePort", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var (proxy, location, target) in ProxyTargets.Of(graph))
        {
            if (target is { Gap: NodePortGap.ChosenByCluster, Service: { } service, Port: { } port })
            {
                findings.Report(
                    location.ServiceNode,
                    $"{ProxyTargets.Named(proxy, location)} forwards requests to {Wording.Named(service.Resource)}, "
                        + $"port {Wording.Quoted(port.Number ?? 0)}, but the cluster chooses its NodePort, so the proxy cannot know it. "
                        + $"Set nodePort: to a number of {graph.Cluster.NodePortFirst}-{graph.Cluster.NodePortLast}.",
                    service.Resource.Root
                );
            }
        }
    }
}
