using KubeNet.Findings;
using KubeNet.Nginx;
using KubeNet.Resources;

namespace KubeNet.Rules.Proxies;

/// <summary>
/// KUBE2033: two reverse proxies that listen on one port. Each is a program of its own, and the second cannot bind the port; in one NGINX
/// the second of two with a server name in common is ignored there ("conflicting server name").
/// </summary>
internal sealed class TwoProxiesOnOnePort : Rule
{
    public TwoProxiesOnOnePort()
        : base("KUBE2033", "Two proxies listen on the same port", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var first = new Dictionary<long, NginxProxyView>();
        foreach (var used in NginxProxyView.In(graph.VisibleProxies.Skip(graph.Proxies.Count)))
        {
            first[used.Listen] = used;
        }

        foreach (var proxy in NginxProxyView.In(graph.Proxies))
        {
            if (first.TryGetValue(proxy.Listen, out var earlier))
            {
                findings.Report(PlaceOf(proxy), Message(proxy, earlier), PlaceOf(earlier));
            }
            else
            {
                first.Add(proxy.Listen, proxy);
            }
        }
    }

    private static string Message(NginxProxyView proxy, NginxProxyView earlier)
    {
        var says =
            $"NginxProxy {Wording.Quoted(proxy.Name)} listens on port {Wording.Quoted(proxy.Listen)}, "
            + $"as NginxProxy {Wording.Quoted(earlier.Name)} does already";
        var shared = NamesOf(proxy).FirstOrDefault(name => NamesOf(earlier).Contains(name, StringComparer.OrdinalIgnoreCase));
        return shared is null
            ? $"{says}: run on one machine, the second cannot start. Say another port with Listen(...), or put all paths into one proxy."
            : $"{says}, and for {(shared.Length == 0 ? "every host" : $"the same host {Wording.Quoted(shared)}")} too: "
                + "the second cannot start, and in one NGINX it is ignored. "
                + "Say another port with Listen(...), or put all paths into one proxy.";
    }

    /// <summary>The names, or the empty one: without a name a proxy answers for whatever no other has.</summary>
    private static IEnumerable<string> NamesOf(NginxProxyView proxy) =>
        proxy.ServerNames.Select(name => name.Text ?? "").DefaultIfEmpty("");

    private static ResourceNode PlaceOf(NginxProxyView proxy) => (ResourceNode?)proxy.ListenNode ?? proxy.Proxy.Root;
}
