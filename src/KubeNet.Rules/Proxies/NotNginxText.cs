using KubeNet.Findings;
using KubeNet.Nginx;
using KubeNet.Resources;

namespace KubeNet.Rules.Proxies;

/// <summary>KUBE2035: a value of a reverse proxy that NGINX would not take, or would take for something else.</summary>
internal sealed class NotNginxText : Rule
{
    public NotNginxText()
        : base("KUBE2035", "The value is not allowed in an NGINX configuration", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var proxy in NginxProxyView.In(graph.Proxies))
        {
            var owner = $"of NginxProxy {Wording.Quoted(proxy.Name)}";
            if (proxy.Name.Length == 0)
            {
                findings.Report(proxy.Proxy.Root, "An NginxProxy needs a name: its file is called after it.");
            }

            if (proxy.ListenNode is { Number: { } port } listen && !NginxText.IsPort(port))
            {
                findings.Report(listen, $"The port {owner} is {Wording.Quoted(port)}; a port is 1-65535.");
            }

            foreach (var name in proxy.ServerNames)
            {
                if (!NginxText.IsServerName(name.Text ?? ""))
                {
                    findings.Report(
                        name,
                        $"{Shown(name)} {owner} is not a host name. "
                            + "Write a DNS name, one that begins with '*.' or one that ends with '.*', without scheme, port and path."
                    );
                }
            }

            foreach (var node in proxy.Nodes)
            {
                if (!NginxText.IsNode(node.Text ?? ""))
                {
                    findings.Report(
                        node,
                        $"{Shown(node)} {owner} is no address of a node. "
                            + "Write an IPv4 or IPv6 address without brackets, or a DNS name, and no port: the NodePort is added."
                    );
                }
            }

            foreach (var location in proxy.Locations)
            {
                if (location.Path is { } path && !NginxText.IsPath(path.Text ?? ""))
                {
                    findings.Report(
                        path,
                        $"{Shown(path)} {owner} is no path. It begins with '/', has no '?', '#' or control characters, "
                            + "and is compared letter by letter."
                    );
                }
            }
        }
    }

    private static string Shown(ScalarNode value) =>
        Wording.Quoted(new string([.. (value.Text ?? "").Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c)]));
}
