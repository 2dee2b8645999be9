using KubeNet.Nginx;
using KubeNet.Resources;

namespace KubeNet.Rules.Proxies.Support;

/// <summary>The locations of a set's own proxies that refer to a Service, and what is missing for them.</summary>
internal static class ProxyTargets
{
    public static IEnumerable<(NginxProxyView Proxy, NginxLocationView Location, NodePortTarget Target)> Of(ResourceGraph graph) =>
        from proxy in NginxProxyView.In(graph.Proxies)
        from location in proxy.Locations
        where location.ServiceName is not null
        select (proxy, location, NodePortTarget.Of(location, graph));

    /// <summary><c>NginxProxy 'acme' ('/api')</c></summary>
    public static string Named(NginxProxyView proxy, NginxLocationView location) =>
        $"NginxProxy {Wording.Quoted(proxy.Name)} ({Wording.Quoted(location.Path?.Text ?? "")})";
}
