using KubeNet.Routing;

namespace KubeNet.Testing;

/// <summary>The routes of one set, as one client sees them.</summary>
public sealed class SetRoutes
{
    private readonly RouteResolver _resolver;
    private readonly Func<string, Route> _resolve;

    internal SetRoutes(RouteResolver resolver, Func<string, Route> resolve)
    {
        _resolver = resolver;
        _resolve = resolve;
    }

    /// <summary>The same routes as a Pod sees them, which asks the cluster's DNS first. Default: a client outside of the cluster.</summary>
    /// <param name="namespace">The Pod's namespace. Default: the set's.</param>
    public SetRoutes FromPod(string? @namespace = null) => new(_resolver, url => _resolver.ResolveFromPod(url, @namespace));

    /// <summary>The same routes through a reverse proxy of the set, whatever else their hosts may lead to.</summary>
    /// <param name="proxy">The name that <c>k8s.NginxProxy</c> gave it; there being no such proxy is an <see cref="ArgumentException"/> of
    /// <see cref="Get"/>.</param>
    public SetRoutes Through(string proxy) => new(_resolver, url => _resolver.ResolveThrough(proxy, url));

    /// <summary>Says whose routes these are.</summary>
    /// <returns>The set's namespace in words.</returns>
    public override string ToString() => _resolver.ToString();

    /// <summary>Follows a request. Nothing is asserted yet.</summary>
    /// <param name="url">The URL: <c>http://localhost/server/a.css</c>.</param>
    /// <exception cref="FormatException">It is no URL of HTTP or HTTPS.</exception>
    public RouteAssertion Get(string url) => new(_resolve(url));
}
