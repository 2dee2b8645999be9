using KubeNet.Findings;
using KubeNet.Nginx;
using KubeNet.Resources;

namespace KubeNet.Rules.Proxies;

/// <summary>KUBE2035: a value of a reverse proxy that NGINX would reject or misinterpret.</summary>
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
                findings.Report(proxy.Proxy.Root, "An NginxProxy has no name. Its file is named after it. Add a name.");
            }

            if (proxy.ListenNode is { Number: { } port } listen && !NginxText.IsPort(port))
            {
                findings.Report(listen, $"The port {owner} is {Wording.Quoted(port)}. A port must be in the range 1-65535.");
            }

            foreach (var name in proxy.ServerNames)
            {
                if (!NginxText.IsServerName(name.Text ?? ""))
                {
                    findings.Report(
                        name,
                        $"{Shown(name)} {owner} is not a valid host name. "
                            + "Write a DNS name, or one that starts with '*.' or ends with '.*', without scheme, port or path."
                    );
                }
            }

            foreach (var node in proxy.Nodes)
            {
                if (!NginxText.IsNode(node.Text ?? ""))
                {
                    findings.Report(
                        node,
                        $"{Shown(node)} {owner} is not a valid node address. "
                            + "Write an IPv4 or IPv6 address without brackets, or a DNS name, without a port: the NodePort is added."
                    );
                }
            }

            foreach (var location in proxy.Locations)
            {
                if (location.Path is { } path && !NginxText.IsPath(path.Text ?? ""))
                {
                    findings.Report(
                        path,
                        $"{Shown(path)} {owner} is not a valid path. It must start with '/' and cannot contain '?', '#' or control "
                            + "characters. It is compared literally."
                    );
                }
            }
        }
    }

    private static string Shown(ScalarNode value) =>
        Wording.Quoted(new string([.. (value.Text ?? "").Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c)]));
}
