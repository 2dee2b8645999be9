namespace KubeNet.Resources;

/// <summary>
/// Pods and endpoints that no source declares and that may be there all the same: an operator makes them, an EndpointSlice is written by
/// hand, a workload is said to live elsewhere. Who finds no pods asks here before it says so.
/// </summary>
internal sealed class PodsElsewhere
{
    private const string ServiceNameLabel = "kubernetes.io/service-name";

    private readonly ResourceGraph _graph;
    private readonly HashSet<(string?, string?)> _byHand;

    public PodsElsewhere(ResourceGraph graph)
    {
        _graph = graph;
        _byHand =
        [
            .. graph
                .VisibleOfKind("EndpointSlice")
                .Select(slice => (slice.Namespace, (slice.Metadata.Map("labels")?[ServiceNameLabel] as ScalarNode)?.Text)),
        ];
    }

    /// <summary>Whether somebody else may make the endpoints of a Service whose selector matches no declared pods.</summary>
    public bool MakesEndpointsOf(ServiceView service) =>
        _byHand.Contains((service.Resource.Namespace, service.Resource.Name))
        || (service.Selector is { } pairs && HasPodsOf(service.Resource.Namespace, LabelSelector.OfPairs(pairs)));

    /// <summary>
    /// Whether there may be pods that a selector matches: an operator's, or those of a workload elsewhere whose name is one of the values.
    /// </summary>
    public bool HasPodsOf(string? @namespace, LabelSelector selector) =>
        _graph.Operators.MayMakePods(@namespace, selector)
        || selector
            .Requirements.SelectMany(pair => pair.Values)
            .Any(value =>
                _graph.IsExternal("", "Pod", @namespace, value)
                || _graph.IsExternal("apps", "Deployment", @namespace, value)
                || _graph.IsExternal("apps", "StatefulSet", @namespace, value)
                || _graph.IsExternal("apps", "DaemonSet", @namespace, value)
            );
}
