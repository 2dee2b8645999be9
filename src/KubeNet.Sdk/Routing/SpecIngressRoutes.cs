using KubeNet.Resources;

namespace KubeNet.Routing;

/// <summary>
/// The route of a request through a controller that follows the specification (pathType in
/// kubernetes/staging/src/k8s.io/api/networking/v1/types.go): the most specific host, Exact before Prefix, the longest path, a prefix of
/// whole path elements. ImplementationSpecific is treated as Prefix.
/// </summary>
internal sealed class SpecIngressRoutes
{
    private readonly ServiceRoutes _services;

    public SpecIngressRoutes(ServiceRoutes services) => _services = services;

    public Route Follow(RouteWalk walk, IngressGroup group)
    {
        if (Best(group, walk.Url) is { } row)
        {
            walk.Ingress = row.Ingress.Name;
            walk.Pass(HopKind.Path, $"path '{(row.Said.Length == 0 ? "/" : row.Said)}' ({row.Type}) of Ingress '{row.Ingress.Name}'");
            if (row.Type == "ImplementationSpecific")
            {
                walk.Caution("pathType ImplementationSpecific is the controller's to read; it is taken as Prefix here");
            }

            return row.Service is { } service
                ? _services.FromBackend(walk, row.Ingress.Namespace, new IngressBackendView(service, ""), isNginx: false)
                : walk.Elsewhere(HopKind.Path, "the backend is no Service");
        }

        var byDefault = group.Ingresses.LastOrDefault(ingress => IngressPath.DefaultBackendOf(ingress) is not null);
        if (byDefault is null)
        {
            return walk.Break(
                HopKind.Path,
                $"no path of host '{walk.Url.Host}' matches '{RequestUrl.Text(walk.Url.Path!)}', and there is no default backend; "
                    + "the controller answers 404",
                null,
                404
            );
        }

        walk.Ingress = byDefault.Name;
        walk.Pass(HopKind.Path, $"the default backend of Ingress '{byDefault.Name}'");
        return _services.FromBackend(
            walk,
            byDefault.Namespace,
            new IngressBackendView(IngressPath.DefaultBackendOf(byDefault)!, ""),
            isNginx: false
        );
    }

    private static IngressPath? Best(IngressGroup group, RequestUrl url)
    {
        // The most specific host decides; what it does not have goes to the default backend, not to a less specific host.
        var hosts = group.Ingresses.SelectMany(IngressPath.HostsOf).Select(host => HostMatching.Of(host, url.Host)).ToList();
        var match = hosts.Count == 0 ? HostMatch.None : hosts.Min();
        IngressPath? best = null;
        foreach (var row in group.Ingresses.SelectMany(IngressPath.Of))
        {
            if (
                HostMatching.Of(row.Host, url.Host) == match
                && match != HostMatch.None
                && Matches(row, url.Path!)
                && (best is null || Compare(row, best) > 0)
            )
            {
                best = row;
            }
        }

        return best;
    }

    /// <summary>Whether a rule's path matches a request's path, both as bytes.</summary>
    internal static bool Matches(IngressPath row, string path)
    {
        if (row.Type == "Exact")
        {
            return row.Path == path;
        }

        // A slash at the end of either does not count: /a/ takes /a, and /a takes /a/.
        var prefix = row.Path.TrimEnd('/');
        return path.StartsWith(prefix, StringComparison.Ordinal) && (path.Length == prefix.Length || path[prefix.Length] == '/');
    }

    private static int Compare(IngressPath a, IngressPath b) =>
        a.Type == "Exact" != (b.Type == "Exact")
            ? (a.Type == "Exact" ? 1 : -1)
            : a.Path.TrimEnd('/').Length.CompareTo(b.Path.TrimEnd('/').Length);
}
