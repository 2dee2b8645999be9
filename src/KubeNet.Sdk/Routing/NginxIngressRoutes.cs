using KubeNet.Resources;

namespace KubeNet.Routing;

/// <summary>The route of a request through ingress-nginx.</summary>
internal sealed class NginxIngressRoutes
{
    private readonly ServiceRoutes _services;

    public NginxIngressRoutes(ServiceRoutes services) => _services = services;

    public Route Follow(RouteWalk walk, IngressGroup group)
    {
        var host = HostOf(group, walk.Url.Host);
        var server = NginxServer.Of(group, host);
        var url = walk.Url;
        if (
            server.Locations.Select(location => location.Annotations.AppRoot).FirstOrDefault(root => root is not null) is { } appRoot
            && url.Path == "/"
        )
        {
            return walk.Redirect($"the host's app-root: 302 to '{appRoot}'", 302, $"{url.Scheme}://{url.Authority}{appRoot}");
        }

        var match = NginxMatch.Of(server, url.Path!);
        if (match.IsUnknown)
        {
            return walk.Unknown(
                $"whether '{match.Location?.Row?.Said}' of Ingress '{match.Location?.Ingress.Name}' matches: "
                    + "it is no regular expression that can be judged here"
            );
        }

        if (match.Location is not { } location)
        {
            return walk.Break(
                HopKind.Path,
                $"no path of {Named(host)} matches '{RequestUrl.Text(url.Path!)}'; ingress-nginx answers 404",
                null,
                404
            );
        }

        walk.Ingress = location.Service is null ? walk.Ingress : location.Ingress.Name;
        if (location.Annotations.HasSnippet)
        {
            walk.Caution($"Ingress '{location.Ingress.Name}' has a snippet or an auth-url of its own, which may answer otherwise");
        }

        if (server.Duplicate is { } duplicate && duplicate.Path == location.Row?.Path)
        {
            walk.Caution(
                $"Ingress '{duplicate.Ingress.Name}' says '{duplicate.Said}' too; the older of the two is taken",
                RuleIds.PathCollision
            );
        }

        if (match.IsSlashMissing)
        {
            return walk.Redirect(
                $"Ingress '{location.Ingress.Name}' has only '{RequestUrl.Text(location.Path)}': 301 to it",
                301,
                $"{url.Scheme}://{url.Authority}{NginxRewrite.Encode(location.Path)}{url.Query}"
            );
        }

        walk.Pass(HopKind.Path, PathText(location, server));
        if (location.Annotations.RedirectTo is { } elsewhere)
        {
            return walk.Redirect(
                $"the Ingress's redirect: {location.Annotations.RedirectStatus} to '{elsewhere}'",
                location.Annotations.RedirectStatus,
                elsewhere
            );
        }

        if (Rewrite(walk, location, match) is { } ended)
        {
            return ended;
        }

        if (url.Scheme == "http" && (location.Annotations.ForceSslRedirect || (location.Annotations.SslRedirect && server.HasTls)))
        {
            var why = location.Annotations.ForceSslRedirect
                ? "force-ssl-redirect"
                : "the host has TLS, and ssl-redirect is on unless it is said otherwise";
            return walk.Redirect($"308 to HTTPS: {why}", 308, $"https://{url.Host}{url.RawPath}{url.Query}");
        }

        return location.Service is { } service
            ? _services.FromBackend(walk, location.Ingress.Namespace, new IngressBackendView(service, ""), isNginx: true)
            : walk.Break(HopKind.Path, $"no path of {Named(host)} matches; ingress-nginx's own backend answers 404", null, 404);
    }

    /// <summary>The host as it is in the rules: exact before wildcard, then an alias that is not itself a server, or none.</summary>
    private static string HostOf(IngressGroup group, string request)
    {
        var hosts = group
            .Ingresses.Where(ingress => !new NginxAnnotations(ingress).IsCanary)
            .SelectMany(IngressPath.HostsOf)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (hosts.Contains(request))
        {
            return request;
        }

        // An alias stands at each host of its Ingress; of several servers with one name NGINX takes the first, and they are sorted by host.
        var aliased = group
            .Ingresses.Select(ingress => (Ingress: ingress, Annotations: new NginxAnnotations(ingress)))
            .Where(of =>
                !of.Annotations.IsCanary && of.Annotations.Aliases.Any(alias => HostMatching.Of(alias, request) == HostMatch.Exact)
            )
            .SelectMany(of => IngressPath.HostsOf(of.Ingress))
            .OrderBy(host => host.Length == 0 ? "_" : host, StringComparer.Ordinal)
            .FirstOrDefault();
        if (aliased is not null)
        {
            return aliased;
        }

        return hosts.Find(host => HostMatching.Of(host, request) == HostMatch.Wildcard) ?? "";
    }

    private static string PathText(NginxLocation location, NginxServer server)
    {
        var says =
            location.Row is { } row ? $"path '{(row.Said.Length == 0 ? "/" : row.Said)}' ({row.Type}) of Ingress '{location.Ingress.Name}'"
            : location.Service is null ? "no path of the host"
            : $"the default backend of Ingress '{location.Ingress.Name}'";
        return server.IsRegex ? $"{says}, as a regular expression without regard to case" : says;
    }

    /// <summary>Changes the path that is passed on. Returns a route if the rewrite ends it.</summary>
    private static Route? Rewrite(RouteWalk walk, NginxLocation location, NginxMatch match)
    {
        if (!location.IsRewritten)
        {
            return null;
        }

        var target = location.Annotations.RewriteTarget;
        if (target.StartsWith("http://", StringComparison.Ordinal) || target.StartsWith("https://", StringComparison.Ordinal))
        {
            return NginxRewrite.Expand(target, match) is { } to
                ? walk.Redirect($"the rewrite-target is an address: 302 to '{RequestUrl.Text(to)}'", 302, to)
                : walk.Unknown($"the rewrite-target '{target}' has variables that cannot be known here");
        }

        if (NginxRewrite.PathOf(target, match) is not { } path)
        {
            return walk.Unknown($"the rewrite-target '{target}' has variables that cannot be known here");
        }

        walk.Path = path;
        walk.Pass(HopKind.Path, $"rewritten by '{target}' to '{path}'");
        return null;
    }

    private static string Named(string host) => host.Length == 0 ? "the rules without a host" : $"host '{host}'";
}
