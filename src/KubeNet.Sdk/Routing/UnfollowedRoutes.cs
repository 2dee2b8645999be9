using KubeNet.Resources;

namespace KubeNet.Routing;

/// <summary>
/// Routes of other controllers, which are not followed: those of the Gateway API (<c>hostnames</c> in gateway-api/apis/v1/shared_types.go),
/// and custom resources of Traefik, Istio, Contour and OpenShift. It is only known for which hosts they are.
/// </summary>
internal sealed class UnfollowedRoutes
{
    private const string GatewayApi = "routes of the Gateway API are not followed";

    private static readonly string[] s_any = [""];

    private readonly List<(Resource Route, string Sentence, IReadOnlyList<string> Hosts)> _routes = [];

    public UnfollowedRoutes(ResourceGraph graph)
    {
        foreach (var resource in graph.Visible)
        {
            (string Sentence, IReadOnlyList<string> Hosts)? found = (resource.Group, resource.Kind) switch
            {
                ("gateway.networking.k8s.io", "HTTPRoute" or "GRPCRoute" or "TLSRoute") => (GatewayApi, HostsOf(graph, resource)),
                ("traefik.io" or "traefik.containo.us", "IngressRoute" or "IngressRouteTCP") => (
                    "routes of Traefik are not followed",
                    [
                        .. (resource.Root.List("spec.routes")?.Maps ?? []).SelectMany(route =>
                            TraefikMatch.HostsOf(route.Text("match") ?? "")
                        ),
                    ]
                ),
                ("networking.istio.io", "VirtualService") => ("routes of Istio are not followed", Texts(resource, "spec.hosts")),
                ("projectcontour.io", "HTTPProxy") => ("routes of Contour are not followed", Text(resource, "spec.virtualhost.fqdn")),
                ("route.openshift.io", "Route") => ("routes of OpenShift are not followed", Text(resource, "spec.host")),
                _ => null,
            };
            if (found is { } route)
            {
                _routes.Add((resource, route.Sentence, route.Hosts));
            }
        }
    }

    /// <summary>The sentence that says which route has the host; null if there is none.</summary>
    /// <param name="host">The host of the request.</param>
    public string? WithHost(string host) => First(hosts => hosts.Any(one => Fits(one, host)), "has this host");

    /// <summary>The same for a route that may be for every host.</summary>
    public string? ForAnyHost() => First(hosts => hosts.Any(IsAny), "may answer on any host");

    private string? First(Func<IReadOnlyList<string>, bool> isMeant, string says)
    {
        foreach (var (route, sentence, hosts) in _routes)
        {
            if (isMeant(hosts))
            {
                return $"{route.Kind} '{route.Name}' {says}; {sentence}";
            }
        }

        return null;
    }

    /// <summary>The hosts of a route; without them those of the listeners, of which any may be meant.</summary>
    private static IReadOnlyList<string> HostsOf(ResourceGraph graph, Resource route)
    {
        if (Texts(route, "spec.hostnames") is { Count: > 0 } hosts)
        {
            return hosts;
        }

        return
        [
            .. (route.Root.List("spec.parentRefs")?.Maps ?? [])
                .SelectMany(parent =>
                    graph
                        .Find(
                            parent.Text("group") ?? "gateway.networking.k8s.io",
                            parent.Text("kind") ?? "Gateway",
                            parent.Text("namespace") ?? route.Namespace,
                            parent.Text("name") ?? ""
                        )
                        ?.Root.List("spec.listeners")
                        ?.Maps.Select(listener => listener.Text("hostname") ?? "")
                    ?? s_any
                )
                .DefaultIfEmpty(""),
        ];
    }

    private static IReadOnlyList<string> Texts(Resource resource, string path) =>
        [.. (resource.Root.List(path)?.Items ?? []).OfType<ScalarNode>().Select(host => host.Text).OfType<string>()];

    private static IReadOnlyList<string> Text(Resource resource, string path) => [resource.Root.Text(path) ?? ""];

    private static bool Fits(string host, string request) => !IsAny(host) && HostMatching.Covers(host, request);

    private static bool IsAny(string host) => host is "" or "*";
}

/// <summary>The hosts in a <c>match</c> of Traefik: <c>Host(`a.test`, `b.test`) &amp;&amp; PathPrefix(`/api`)</c>.</summary>
internal static class TraefikMatch
{
    /// <summary>
    /// The arguments of <c>Host</c> and <c>HostSNI</c>; an empty text for a rule without them, or with what is not read: it may be for any
    /// host.
    /// </summary>
    public static IReadOnlyList<string> HostsOf(string match)
    {
        var hosts = new List<string>();
        foreach (var function in new[] { "Host(", "HostSNI(" })
        {
            for (var at = 0; (at = match.IndexOf(function, at, StringComparison.OrdinalIgnoreCase)) >= 0; )
            {
                var isWhole = at == 0 || !char.IsLetterOrDigit(match[at - 1]);
                var isNot = match.Substring(0, at).TrimEnd().EndsWith("!", StringComparison.Ordinal);
                at += function.Length;
                var end = match.IndexOf(')', at);
                if (isWhole && !isNot && end >= 0)
                {
                    hosts.AddRange(match.Substring(at, end - at).Split(',').Select(host => host.Trim(' ', '`', '"', '\'')));
                }
            }
        }

        // Any rule beside the host's may be for others.
        return hosts.Count == 0 || match.IndexOf("HostRegexp(", StringComparison.OrdinalIgnoreCase) >= 0 ? [.. hosts, ""] : hosts;
    }
}
