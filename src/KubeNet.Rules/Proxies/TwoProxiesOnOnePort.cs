using KubeNet.Findings;
using KubeNet.Nginx;
using KubeNet.Resources;

namespace KubeNet.Rules.Proxies;

/// <summary>
/// KUBE2033: two reverse proxies that listen on the same port. Each is a separate program, and the second cannot bind the port. In one
/// NGINX, the second of two with a common server name is ignored ("conflicting server name").
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
            + $"which NginxProxy {Wording.Quoted(earlier.Name)} already uses";
        var shared = NamesOf(proxy).FirstOrDefault(name => NamesOf(earlier).Contains(name, StringComparer.OrdinalIgnoreCase));
        return shared is null
            ? $"{says}. On one machine, the second cannot start. Set another port with Listen(...), or put all paths into one proxy."
            : $"{says}, also for {(shared.Length == 0 ? "every host" : $"the same host {Wording.Quoted(shared)}")}. "
                + "The second cannot start, and in one NGINX it is ignored. "
                + "Set another port with Listen(...), or put all paths into one proxy.";
    }

    /// <summary>The names, or an empty one: a proxy without a name answers for all hosts that no other proxy has.</summary>
    private static IEnumerable<string> NamesOf(NginxProxyView proxy) =>
        proxy.ServerNames.Select(name => name.Text ?? "").DefaultIfEmpty("");

    private static ResourceNode PlaceOf(NginxProxyView proxy) => (ResourceNode?)proxy.ListenNode ?? proxy.Proxy.Root;
}
