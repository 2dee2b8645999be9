using KubeNet.Nginx;
using KubeNet.Resources;

namespace KubeNet.Routing;

/// <summary>
/// Resolves a URL with a set's manifests, before anything is deployed: which Pods would answer, which path they would receive, or at which
/// hop the route breaks. It uses no cluster and no network.
/// </summary>
/// <remarks>
/// <para>The host of a URL is looked up in this order: the host of an Ingress; the server name of a reverse proxy (<c>k8s.NginxProxy</c>);
/// a NodePort; a name in the cluster's DNS (<c>server</c>, <c>server.default</c>, <c>server.default.svc.cluster.local</c>, <c>db-0.db</c>);
/// a LoadBalancer, whose address is <c>loadBalancerIP</c>, one of <c>externalIPs</c>, or any IP address and <c>localhost</c> if none is
/// set; an Ingress without a host; a proxy without a server name. <see cref="ResolveFromPod"/> uses the cluster's DNS first,
/// <see cref="ResolveThrough"/> a proxy.</para>
/// <para>If the class's controller is <c>k8s.io/ingress-nginx</c>, paths are matched as that controller does it. For every other
/// controller, they are matched as in the specification.</para>
/// <para>Routes of the Gateway API and of Traefik, Istio, Contour and OpenShift are not followed. A host that only they have gives
/// <see cref="RouteOutcome.Unknown"/>.</para>
/// </remarks>
public sealed class RouteResolver
{
    private readonly ResourceGraph _graph;
    private readonly string _namespace;
    private readonly IReadOnlyList<IngressGroup> _groups;
    private readonly ServiceRoutes _services;
    private readonly ProxyRoutes _proxies;
    private readonly ClusterDns _dns;
    private readonly UnfollowedRoutes _unfollowed;

    internal RouteResolver(ResourceGraph graph, string @namespace)
    {
        _graph = graph;
        _namespace = @namespace;
        _groups = IngressGroup.Of(graph);
        _services = new ServiceRoutes(graph);
        _proxies = new ProxyRoutes(graph, _services);
        _dns = new ClusterDns(graph);
        _unfollowed = new UnfollowedRoutes(graph);
    }

    /// <summary>Runs a set and returns a resolver for its resources and those of the sets that it uses.</summary>
    /// <param name="set">The set.</param>
    /// <exception cref="ManifestException">The set, or one that it uses, is invalid. The message lists all problems.</exception>
    public static RouteResolver Of(ManifestSet set)
    {
        var graph = (set ?? throw new ArgumentNullException(nameof(set))).Run();
        return new RouteResolver(graph, set.Namespace);
    }

    /// <summary>Returns a description of the routes.</summary>
    /// <returns>A text with the set's namespace.</returns>
    public override string ToString() => $"the routes of namespace '{_namespace}'";

    /// <summary>
    /// Follows a request from a client outside the cluster. A name that exists only in the cluster's DNS is resolved in the set's
    /// namespace.
    /// </summary>
    /// <param name="url">The URL: <c>http://</c> or <c>https://</c>, a host, a port, a path. The path is used unchanged, percent-encoded or
    /// not.</param>
    /// <exception cref="FormatException">The URL is not a valid HTTP or HTTPS URL.</exception>
    public Route Resolve(string url)
    {
        var walk = Start(url);
        return Refused(walk) ?? FromOutside(walk) ?? FromDns(walk, _namespace) ?? Fallback(walk);
    }

    /// <summary>Follows a request from a Pod. The cluster's DNS is used first, with the search list of the Pod's namespace.</summary>
    /// <param name="url">As for <see cref="Resolve"/>.</param>
    /// <param name="namespace">The namespace of the calling Pod. Default: the set's namespace.</param>
    /// <exception cref="FormatException">The URL is not a valid HTTP or HTTPS URL.</exception>
    public Route ResolveFromPod(string url, string? @namespace = null)
    {
        var walk = Start(url);
        return Refused(walk) ?? FromDns(walk, @namespace ?? _namespace) ?? FromOutside(walk) ?? Fallback(walk);
    }

    /// <summary>Follows a request to a reverse proxy of the set, regardless of the URL's host.</summary>
    /// <param name="proxy">The proxy's name, as in <c>k8s.NginxProxy</c>.</param>
    /// <param name="url">As for <see cref="Resolve"/>; its host and port are ignored.</param>
    /// <exception cref="FormatException">The URL is not a valid HTTP or HTTPS URL.</exception>
    /// <exception cref="ArgumentException">The proxy does not exist.</exception>
    public Route ResolveThrough(string proxy, string url)
    {
        var walk = Start(url);
        foreach (var named in NginxProxyView.In(_graph.VisibleProxies))
        {
            if (named.Name == proxy)
            {
                return Refused(walk) ?? _proxies.FromProxy(walk, named);
            }
        }

        throw new ArgumentException($"There is no NginxProxy '{proxy}'.", nameof(proxy));
    }

    private static RouteWalk Start(string url) => new(url ?? throw new ArgumentNullException(nameof(url)), RequestUrl.Parse(url));

    private static Route? Refused(RouteWalk walk) =>
        walk.Url.Path is null
            ? walk.Break(HopKind.Entry, "the path has a bad escape, or leads above the root; servers answer 400", null, 400)
            : null;

    private Route? FromOutside(RouteWalk walk)
    {
        var url = walk.Url;
        if (FromIngress(walk, HostMatch.Wildcard) is { } ingress)
        {
            return ingress;
        }

        if (_proxies.Find(url, byName: true) is { } proxy)
        {
            return _proxies.FromProxy(walk, proxy);
        }

        return !ClusterDns.IsClusterName(url.Host) && _proxies.FindNodePort(url.Port) is var (service, port)
            ? _proxies.FromNodePort(walk, service, port, url.Port)
            : null;
    }

    private Route? FromDns(RouteWalk walk, string @namespace)
    {
        var url = walk.Url;
        if (_dns.Find(url.Host, @namespace) is { } answer)
        {
            walk.IsFromPod = true;
            walk.Pass(HopKind.Entry, $"'{url.Host}' is '{answer.FullName}' in the cluster's DNS");
            return answer.Pod is null
                ? _services.FromPort(walk, answer.Service, url.Port)
                : _services.FromHeadless(walk, answer.Service, url.Port, $"Pod '{answer.Pod}'");
        }

        return ClusterDns.IsClusterName(url.Host)
            ? walk.Break(HopKind.Entry, $"the cluster's DNS has no name '{url.Host}': no such Service is declared")
            : null;
    }

    private Route Fallback(RouteWalk walk)
    {
        var url = walk.Url;
        if (_unfollowed.WithHost(url.Host) is { } other)
        {
            return walk.Unknown(other);
        }

        if (_proxies.FindLoadBalancers(url) is { Count: > 0 } balancers)
        {
            return _proxies.FromLoadBalancer(walk, balancers);
        }

        return FromIngress(walk, HostMatch.Any)
            ?? (_proxies.Find(url, byName: false) is { } proxy ? _proxies.FromProxy(walk, proxy) : null)
            ?? (_unfollowed.ForAnyHost() is { } any ? walk.Unknown(any) : null)
            ?? walk.Break(
                HopKind.Entry,
                $"nothing answers on '{url.Authority}': no host of an Ingress, no proxy, no NodePort, no name of a Service, no LoadBalancer"
            );
    }

    private static string UnservedId(IngressGroup group) =>
        group.ClassName is null ? RuleIds.ClasslessIngress : RuleIds.UnknownIngressClass;

    /// <summary>The Ingresses that match the host at least this well, or null if there are none.</summary>
    private Route? FromIngress(RouteWalk walk, HostMatch atLeast)
    {
        var url = walk.Url;
        var fitting = _groups
            .Select(group => (Group: group, Match: group.Match(url.Host)))
            .Where(fit => fit.Match <= atLeast)
            .OrderBy(fit => fit.Group.IsServed ? 0 : 1)
            .ThenBy(fit => fit.Match)
            .ToList();
        if (!url.HasOrdinaryPort || fitting.Count == 0)
        {
            return null;
        }

        var (group, match) = fitting[0];
        if (!group.IsServed && _groups.FirstOrDefault(other => other.IsServed && other.Match(url.Host) == HostMatch.Any) is { } forAll)
        {
            // The host's own Ingress is not there for any controller; what is for every host answers instead.
            walk.Caution(
                $"host '{url.Host}' is that of Ingress '{group.Ingresses[0].Name}' ({group}), which no controller serves",
                UnservedId(group)
            );
            (group, match) = (forAll, HostMatch.Any);
        }

        walk.Ingress =
            group
                .Ingresses.FirstOrDefault(ingress => IngressPath.HostsOf(ingress).Any(host => HostMatching.Of(host, url.Host) == match))
                ?.Name
            ?? group.Ingresses[0].Name;
        walk.Pass(HopKind.Entry, $"host '{url.Host}' of Ingress '{walk.Ingress}' ({group})");
        if (!group.IsServed)
        {
            return walk.Break(
                HopKind.Entry,
                group.ClassName is null
                    ? "the Ingress names no class and none is the default, so no controller serves it"
                    : $"no IngressClass '{group.ClassName}' is declared, so no controller serves it",
                UnservedId(group)
            );
        }

        if (_unfollowed.WithHost(url.Host) is { } other)
        {
            walk.Caution(other);
        }

        if (group.Controller is null)
        {
            walk.Caution("it is not known which controller serves it; one that keeps to the specification is assumed");
        }

        if (fitting.Exists(other => other.Group != group && other.Group.IsServed && other.Match == match))
        {
            walk.Caution("Ingresses of another class have the host too; which of them answers depends on the address that the client uses");
        }

        return group.IsNginx ? new NginxIngressRoutes(_services).Follow(walk, group) : new SpecIngressRoutes(_services).Follow(walk, group);
    }
}
