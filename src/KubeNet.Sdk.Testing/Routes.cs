using KubeNet.Routing;

namespace KubeNet.Testing;

/// <summary>
/// Tests of routes: <c>Routes.Of&lt;Shop&gt;().Get("http://example.com/cart").Reaches("cart", port: 80, path: "/")</c>. It works in every
/// test framework: what is not so throws a <see cref="RouteException"/>.
/// </summary>
public static class Routes
{
    /// <summary>Runs a set, here and now; no cluster is asked.</summary>
    /// <typeparam name="TSet">The set.</typeparam>
    /// <exception cref="ManifestException">The set contradicts itself; the message lists everything that is wrong.</exception>
    public static SetRoutes Of<TSet>()
        where TSet : ManifestSet, new() => Of(new TSet());

    /// <summary>Runs a set, here and now; no cluster is asked.</summary>
    /// <param name="set">The set.</param>
    /// <exception cref="ManifestException">The set contradicts itself; the message lists everything that is wrong.</exception>
    public static SetRoutes Of(ManifestSet set)
    {
        var resolver = RouteResolver.Of(set);
        return new SetRoutes(resolver, resolver.Resolve);
    }
}
