namespace KubeNet.Resources;

/// <summary>
/// Pods and endpoints that no source declares and that may be there all the same: an operator makes them, an EndpointSlice is written by
/// hand, a workload is declared to exist elsewhere. A rule that finds no pods asks here before it reports that.
/// </summary>
internal sealed class PodsElsewhere
{
    private const string ServiceNameLabel = "kubernetes.io/service-name";

    private readonly ResourceGraph _graph;
    private readonly HashSet<(string?, string?)> _byHand;
    private readonly Lazy<HashSet<string>> _partsOfKeys;

    public PodsElsewhere(ResourceGraph graph)
    {
        _graph = graph;
        _byHand =
        [
            .. graph
                .VisibleOfKind("EndpointSlice")
                .Select(slice => (slice.Namespace, (slice.Metadata.Map("labels")?[ServiceNameLabel] as ScalarNode)?.Text)),
        ];
        _partsOfKeys = new(PartsOfDeclaredKeys);
    }

    /// <summary>Whether something else may create the endpoints of a Service whose selector matches no declared pods.</summary>
    public bool MakesEndpointsOf(ServiceView service) =>
        _byHand.Contains((service.Resource.Namespace, service.Resource.Name))
        || (service.Selector is { } pairs && HasPodsOf(service.Resource.Namespace, LabelSelector.OfPairs(pairs)));

    /// <summary>
    /// Whether there may be pods that a selector matches: an operator's, another controller's, or those of a workload elsewhere whose
    /// name is one of the values.
    /// </summary>
    public bool HasPodsOf(string? @namespace, LabelSelector selector) =>
        _graph.Operators.MayMakePods(@namespace, selector)
        || selector.Requirements.Any(IsOfAnotherController)
        || selector
            .Requirements.SelectMany(pair => pair.Values)
            .Any(value =>
                _graph.IsExternal("", "Pod", @namespace, value)
                || _graph.IsExternal("apps", "Deployment", @namespace, value)
                || _graph.IsExternal("apps", "StatefulSet", @namespace, value)
                || _graph.IsExternal("apps", "DaemonSet", @namespace, value)
            );

    /// <summary>
    /// Whether a label is one that only the pods of a controller outside the sources have: <c>acme.cert-manager.io/http01-solver</c>. Its
    /// prefix is the controller's, and no declared pod has a label of that prefix, or of that name with another or no prefix, which would
    /// make a mistake likely.
    /// </summary>
    private bool IsOfAnotherController(LabelRequirement requirement)
    {
        var slash = requirement.Key.IndexOf('/');
        if (slash <= 0 || requirement.Operator is LabelOperator.NotIn or LabelOperator.DoesNotExist)
        {
            return false;
        }

        var prefix = requirement.Key.Substring(0, slash);
        return !prefix.EndsWith("kubernetes.io", StringComparison.Ordinal)
            && !prefix.EndsWith("k8s.io", StringComparison.Ordinal)
            && !_partsOfKeys.Value.Contains(prefix)
            && !_partsOfKeys.Value.Contains(requirement.Key.Substring(slash + 1));
    }

    private HashSet<string> PartsOfDeclaredKeys()
    {
        var parts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in _graph.Visible)
        {
            foreach (var label in PodTemplateView.Of(resource)?.Labels?.Entries ?? [])
            {
                parts.UnionWith(label.Key.Split('/'));
            }
        }

        return parts;
    }
}
