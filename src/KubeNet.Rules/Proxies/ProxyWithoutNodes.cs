using KubeNet.Findings;
using KubeNet.Nginx;
using KubeNet.Resources;

namespace KubeNet.Rules.Proxies;

/// <summary>KUBE2034: a reverse proxy without nodes to send requests to, or without a path to send on.</summary>
internal sealed class ProxyWithoutNodes : Rule
{
    public ProxyWithoutNodes()
        : base("KUBE2034", "The proxy has no nodes or no paths", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var proxy in NginxProxyView.In(graph.Proxies))
        {
            if (!proxy.Nodes.Any())
            {
                findings.Report(
                    proxy.Proxy.Root,
                    $"NginxProxy {Wording.Quoted(proxy.Name)} has no node to send requests to. "
                        + "Say the addresses of the cluster's nodes with Nodes(...); kubectl get node -o wide lists them."
                );
            }
            else if (!proxy.Locations.Any())
            {
                findings.Report(
                    proxy.Proxy.Root,
                    $"NginxProxy {Wording.Quoted(proxy.Name)} passes no path on to a Service. Say which with Proxy(\"/\", service)."
                );
            }
        }
    }
}
