using KubeNet.Routing;

namespace KubeNet.Testing;

/// <summary>The routes of one set for one client.</summary>
public sealed class SetRoutes
{
    private readonly RouteResolver _resolver;
    private readonly Func<string, Route> _resolve;

    internal SetRoutes(RouteResolver resolver, Func<string, Route> resolve)
    {
        _resolver = resolver;
        _resolve = resolve;
    }

    /// <summary>Returns the same routes for a Pod, which uses the cluster's DNS first. Default: a client outside the cluster.</summary>
    /// <param name="namespace">The Pod's namespace. Default: the set's namespace.</param>
    public SetRoutes FromPod(string? @namespace = null) => new(_resolver, url => _resolver.ResolveFromPod(url, @namespace));

    /// <summary>Returns the same routes through a reverse proxy of the set, regardless of the hosts of the URLs.</summary>
    /// <param name="proxy">The proxy's name, as in <c>k8s.NginxProxy</c>. If it does not exist, <see cref="Get"/> throws an
    /// <see cref="ArgumentException"/>.</param>
    public SetRoutes Through(string proxy) => new(_resolver, url => _resolver.ResolveThrough(proxy, url));

    /// <summary>Returns a description of the routes.</summary>
    /// <returns>A text with the set's namespace.</returns>
    public override string ToString() => _resolver.ToString();

    /// <summary>Follows a request. This asserts nothing yet.</summary>
    /// <param name="url">The URL: <c>http://localhost/server/a.css</c>.</param>
    /// <exception cref="FormatException">The URL is not a valid HTTP or HTTPS URL.</exception>
    public RouteAssertion Get(string url) => new(_resolve(url));
}
