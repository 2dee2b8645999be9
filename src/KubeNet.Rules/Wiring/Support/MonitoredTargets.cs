using KubeNet.Resources;

namespace KubeNet.Rules.Wiring.Support;

/// <summary>
/// The Services (by their own labels) or pods that monitors select. Services are indexed by label, so that many monitors stay cheap.
/// </summary>
internal sealed class MonitoredTargets
{
    private readonly ResourceGraph _graph;
    private readonly Dictionary<(string Namespace, string Key, string Value), List<ServiceView>> _byLabel = [];
    private readonly Dictionary<string, List<ServiceView>> _byNamespace = new(StringComparer.Ordinal);

    public MonitoredTargets(ResourceGraph graph)
    {
        _graph = graph;
        foreach (var service in ServiceView.In(graph.Visible))
        {
            var space = service.Resource.Namespace ?? "";
            Add(_byNamespace, space, service);
            foreach (var label in service.Resource.Metadata.Map("labels")?.Entries ?? [])
            {
                if (label.Value is ScalarNode { Text: { } value })
                {
                    Add(_byLabel, (space, label.Key, value), service);
                }
            }
        }
    }

    /// <summary>
    /// Whether each of a monitor's namespaces declares something of the selected kind, so that a missing match is a mistake.
    /// </summary>
    public bool AreKnown(MonitorView monitor) =>
        monitor.Namespaces is { } spaces
        && spaces.All(space => monitor.IsForServices ? _byNamespace.ContainsKey(space) : _graph.PodsIn(space).Count > 0);

    public IReadOnlyList<ServiceView> Services(MonitorView monitor, LabelSelector selector) =>
        [
            .. (monitor.Namespaces ?? [.. _byNamespace.Keys.OrderBy(space => space, StringComparer.Ordinal)])
                .SelectMany(space => Candidates(space, selector))
                .Where(service => selector.Matches(service.Resource.Metadata.Map("labels"))),
        ];

    public IReadOnlyList<PodTemplateView> Pods(MonitorView monitor, LabelSelector selector) =>
        [.. (monitor.Namespaces ?? []).SelectMany(space => _graph.PodsSelectedBy(space, selector))];

    /// <summary>The labels of the Services in a monitor's namespaces, for a message.</summary>
    public IEnumerable<(Resource Service, MapNode Labels)> Labels(MonitorView monitor) =>
        from space in monitor.Namespaces ?? []
        where _byNamespace.ContainsKey(space)
        from service in _byNamespace[space]
        let labels = service.Resource.Metadata.Map("labels")
        where labels is { Count: > 0 }
        select (service.Resource, labels);

    private List<ServiceView> Candidates(string space, LabelSelector selector)
    {
        foreach (var requirement in selector.Requirements)
        {
            if (requirement is { Operator: LabelOperator.In, Values.Count: 1 })
            {
                return _byLabel.TryGetValue((space, requirement.Key, requirement.Values[0]), out var having) ? having : [];
            }
        }

        return _byNamespace.TryGetValue(space, out var all) ? all : [];
    }

    private static void Add<TKey>(Dictionary<TKey, List<ServiceView>> index, TKey key, ServiceView service)
    {
        if (!index.TryGetValue(key, out var services))
        {
            index.Add(key, services = []);
        }

        services.Add(service);
    }
}
