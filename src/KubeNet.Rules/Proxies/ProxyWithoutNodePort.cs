using KubeNet.Findings;
using KubeNet.Nginx;
using KubeNet.Resources;
using KubeNet.Rules.Proxies.Support;

namespace KubeNet.Rules.Proxies;

/// <summary>
/// KUBE2030: a reverse proxy in front of the nodes that refers to a Service without a port on them. Only the types NodePort and
/// LoadBalancer have node ports (ServiceType in kubernetes/staging/src/k8s.io/api/core/v1/types.go).
/// </summary>
internal sealed class ProxyWithoutNodePort : Rule
{
    public ProxyWithoutNodePort()
        : base("KUBE2030", "The proxy's Service has no NodePort", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var (proxy, location, target) in ProxyTargets.Of(graph))
        {
            var name = Wording.Quoted(location.ServiceName ?? "");
            var from = $"{ProxyTargets.Named(proxy, location)} forwards requests to Service {name}";
            switch (target)
            {
                case { Gap: NodePortGap.UnknownService }:
                    findings.Report(
                        location.ServiceNode,
                        $"{from}, which the set does not declare, so its NodePort is unknown. "
                            + "Declare the Service here, or use the set that declares it."
                    );
                    break;
                case { Gap: NodePortGap.NoNodePorts, Service: { } service }:
                    findings.Report(
                        location.ServiceNode,
                        $"{from}, which is of type "
                            + $"{service.Type}{(service.Type == "LoadBalancer" ? " with allocateLoadBalancerNodePorts: false" : "")} and "
                            + "has no port on the nodes. Add one with Expose(…, nodePort: "
                            + $"{graph.Cluster.NodePortFirst}), or forward to a Service that has one.",
                        service.Resource.Root
                    );
                    break;
                case { Gap: NodePortGap.NotTcp, Service: { } service, Port: { } port }:
                    findings.Report(
                        location.ServiceNode,
                        $"{from}, port {Wording.Quoted(port.Number ?? 0)}, which is {port.Protocol}. "
                            + "An HTTP proxy needs a NodePort with protocol TCP. Choose another port with Port(...).",
                        service.Resource.Root
                    );
                    break;
            }
        }
    }
}
