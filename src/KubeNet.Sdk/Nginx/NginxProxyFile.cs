using System.Globalization;
using System.Text;
using KubeNet.Resources;
using KubeNet.Yaml;

namespace KubeNet.Nginx;

/// <summary>
/// Writes a reverse proxy as a file for the <c>http</c> block of an NGINX: an <c>upstream</c> a NodePort, and one <c>server</c>.
/// What NGINX cannot take is left out, and a location whose NodePort is not known answers 503. Rules say so before; a build that
/// suppresses them still gets no configuration that means something else.
/// </summary>
internal static class NginxProxyFile
{
    public static ManifestFile Of(NginxProxyView proxy, ResourceGraph graph)
    {
        var path = FileNames.OfProxy(proxy.Proxy);
        var text = new StringBuilder();
        var port = NginxText.IsPort(proxy.Listen) ? proxy.Listen : NginxProxyView.DefaultPort;
        Head(text, path, Number(port));
        var locations = proxy
            .Locations.Where(location => location.Path is { Text: { } said } && NginxText.IsPath(said))
            .Select(location => (Path: location.Path!.Text!, Target: NodePortTarget.Of(location, graph)))
            .ToList();
        var nodes = proxy.NodeAddresses.ToList();
        foreach (var nodePort in locations.Select(location => location.Target.NodePort).OfType<long>().Distinct())
        {
            if (nodes.Count > 0)
            {
                Upstream(text, proxy, nodePort, nodes);
            }
        }

        text.Append("\nserver {\n");
        text.Append("    listen ").Append(Number(port)).Append(";\n");
        text.Append("    listen [::]:").Append(Number(port)).Append(";\n");
        var names = proxy
            .ServerNames.Select(name => name.Text ?? "")
            .Where(NginxText.IsServerName)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        if (names.Count > 0)
        {
            text.Append("    server_name ").Append(string.Join(" ", names)).Append(";\n");
        }

        foreach (var (at, target) in locations)
        {
            Location(text, proxy, at, nodes.Count > 0 ? target : default);
        }

        return new ManifestFile(path, text.Append("}\n").ToString());
    }

    private static void Head(StringBuilder text, string path, string port)
    {
        text.Append("# A reverse proxy in front of the cluster's nodes. It runs outside of the cluster; from the folder above this one:\n");
        text.Append("#   docker run --rm -p ")
            .Append(port)
            .Append(':')
            .Append(port)
            .Append(" -v \"$PWD/")
            .Append(path)
            .Append(":/etc/nginx/conf.d/default.conf:ro\" nginx:1.27\n");
        text.Append("# or, with an nginx of this machine (a port below 1024 needs root):\n");
        text.Append("#   printf 'events {}\\nhttp { include \"%s\"; }\\n' \"$PWD/")
            .Append(path)
            .Append("\" > /tmp/nginx.conf && nginx -c /tmp/nginx.conf -g 'daemon off;'\n");
    }

    private static void Upstream(StringBuilder text, NginxProxyView proxy, long nodePort, IEnumerable<string> nodes)
    {
        text.Append("\nupstream ").Append(UpstreamName(proxy, nodePort)).Append(" {\n");
        foreach (var node in nodes)
        {
            text.Append("    server ").Append(NginxText.Address(node, nodePort)).Append(";\n");
        }

        text.Append("}\n");
    }

    private static void Location(StringBuilder text, NginxProxyView proxy, string path, NodePortTarget target)
    {
        text.Append("\n    location ").Append(NginxText.Word(path)).Append(" {\n");
        if (target is { Gap: NodePortGap.None, NodePort: { } nodePort, Port: { } port })
        {
            text.Append("        proxy_pass ")
                .Append(port.IsHttps ? "https" : "http")
                .Append("://")
                .Append(UpstreamName(proxy, nodePort))
                .Append(";\n");
            text.Append("        proxy_redirect off;\n");
            text.Append("        proxy_set_header Host $http_host;\n");
            text.Append("        proxy_set_header X-Real-IP $remote_addr;\n");
            text.Append("        proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;\n");
            text.Append("        proxy_set_header X-Forwarded-Proto $scheme;\n");
        }
        else
        {
            text.Append("        return 503; # it is not known on which port of which node the Service answers\n");
        }

        text.Append("    }\n");
    }

    /// <summary>One a proxy and NodePort, so that the files of several proxies can be included together.</summary>
    private static string UpstreamName(NginxProxyView proxy, long nodePort) => EscapedName.Of(proxy.Name) + "-" + Number(nodePort);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
