using KubeNet.Resources;
using KubeNet.Routing;

namespace KubeNet.Rules.Wiring.Support;

/// <summary>
/// Whether a listener of a Gateway takes a route: by the route's namespace (AllowedRoutes in apis/v1/gateway_types.go of the Gateway
/// API; the default is <c>Same</c>) and by its hostnames (Listener.hostname and HTTPRouteSpec.hostnames).
/// </summary>
internal static class ListenerMatch
{
    /// <summary>The listeners to which a reference attaches the route, as far as names and ports tell.</summary>
    public static IReadOnlyList<MapNode> Of(Resource gateway, MapNode parent) =>
        [
            .. (gateway.Root.List("spec.listeners")?.Maps ?? []).Where(listener =>
                (parent.Text("sectionName") is not { Length: > 0 } name || listener.Text("name") == name)
                && (parent.Scalar("port") is not { Number: { } port } || listener.Scalar("port")?.Number == port)
            ),
        ];

    /// <summary>A selector is taken to select the namespace: its labels may be given to it elsewhere.</summary>
    public static bool TakesNamespace(MapNode listener, Resource gateway, Resource route) =>
        (listener.Text("allowedRoutes.namespaces.from") ?? "Same") switch
        {
            "Same" => route.Namespace == gateway.Namespace,
            "None" => false,
            _ => true,
        };

    public static bool TakesHost(MapNode listener, string host) =>
        listener.Text("hostname") is not { Length: > 0 } own || HostMatching.Covers(own, host) || HostMatching.Covers(host, own);
}
