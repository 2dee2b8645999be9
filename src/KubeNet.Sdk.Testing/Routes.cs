using KubeNet.Routing;

namespace KubeNet.Testing;

/// <summary>
/// Tests of routes: <c>Routes.Of&lt;Shop&gt;().Get("http://example.com/cart").Reaches("cart", port: 80, path: "/")</c>. It works with every
/// test framework: a failed assertion throws a <see cref="RouteException"/>.
/// </summary>
public static class Routes
{
    /// <summary>Runs a set. No cluster is needed.</summary>
    /// <typeparam name="TSet">The set.</typeparam>
    /// <exception cref="ManifestException">The set is invalid. The message lists all problems.</exception>
    public static SetRoutes Of<TSet>()
        where TSet : ManifestSet, new() => Of(new TSet());

    /// <summary>Runs a set. No cluster is needed.</summary>
    /// <param name="set">The set.</param>
    /// <exception cref="ManifestException">The set is invalid. The message lists all problems.</exception>
    public static SetRoutes Of(ManifestSet set)
    {
        var resolver = RouteResolver.Of(set);
        return new SetRoutes(resolver, resolver.Resolve);
    }
}
