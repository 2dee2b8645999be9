using KubeNet.Findings;
using KubeNet.Nginx;
using KubeNet.Resources;

namespace KubeNet.Rules.Proxies;

/// <summary>KUBE2034: a reverse proxy without nodes or without paths.</summary>
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
                    $"NginxProxy {Wording.Quoted(proxy.Name)} has no nodes to send requests to. "
                        + "Add the addresses of the cluster's nodes with Nodes(...). kubectl get node -o wide lists them."
                );
            }
            else if (!proxy.Locations.Any())
            {
                findings.Report(
                    proxy.Proxy.Root,
                    $"NginxProxy {Wording.Quoted(proxy.Name)} forwards no path to a Service. Add a path with Proxy(\"/\", service)."
                );
            }
        }
    }
}
