using KubeNet.Resources;

namespace KubeNet.Rules.Wiring.Support;

/// <summary>
/// The route that a mistake interrupts, as the last sentence of a message:
/// <c>The route breaks here: Ingress 'shop' (localhost/cart) → Service 'cart:80' → targetPort '8080'.</c>
/// </summary>
internal static class BrokenRoute
{
    private const int MostRoutes = 3;

    /// <summary>The route of one backend, which ends at a Service or port that does not exist.</summary>
    public static string Sentence(IngressView ingress, IngressBackendView backend) =>
        $" The route breaks here: {Entry(ingress, backend)} → Service {Service(backend.ServiceName?.Text ?? "", backend.Port)}.";

    /// <summary>
    /// The routes of all Ingresses to a Service (or to one of its ports, if given) that stop after it; empty if there are none.
    /// </summary>
    public static string Sentence(ResourceGraph graph, ServiceView service, ServicePortView? port, string end)
    {
        var routes = To(graph, service, port)
            .Select(route =>
                $"{Entry(route.Ingress, route.Backend)} → Service {Service(service.Resource.Name, route.Backend.Port)} → {end}"
            )
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var shown = string.Join("; ", routes.Take(MostRoutes));
        return routes.Count switch
        {
            0 => "",
            <= MostRoutes => $" The route breaks here: {shown}.",
            _ => FormattableString.Invariant($" The route breaks here: {shown}; and {routes.Count - MostRoutes} more."),
        };
    }

    /// <summary>The first backends of these routes, to be marked.</summary>
    public static IEnumerable<ResourceNode> Backends(ResourceGraph graph, ServiceView service, ServicePortView? port) =>
        To(graph, service, port).Select(route => (ResourceNode?)route.Backend.ServiceName).OfType<ResourceNode>().Take(MostRoutes);

    private static IEnumerable<(IngressView Ingress, IngressBackendView Backend)> To(
        ResourceGraph graph,
        ServiceView service,
        ServicePortView? port
    ) =>
        from route in graph.Traffic.RoutesTo(service.Resource)
        where
            port is not { } one
            || route.Backend.Port is not { } named
            || (named.Number is { } number ? one.Number == number : one.Name == named.Text)
        select route;

    private static string Entry(IngressView ingress, IngressBackendView backend) => $"{Wording.Named(ingress.Resource)} ({backend.Route})";

    private static string Service(string name, ScalarNode? port) =>
        Wording.Quoted(
            port is null ? name : $"{name}:{(port.Number is { } number ? FormattableString.Invariant($"{number}") : port.Text)}"
        );
}
