namespace KubeNet.Resources;

/// <summary>A ServiceMonitor or PodMonitor of the Prometheus operator (monitoring.coreos.com), read from its tree.</summary>
internal readonly struct MonitorView
{
    private MonitorView(Resource resource) => Resource = resource;

    public Resource Resource { get; }

    public bool IsForServices => Resource.Kind == "ServiceMonitor";

    /// <summary>The labels of the Services or pods that it is for; null where it says none.</summary>
    public MapNode? SelectorNode => Resource.Root.Map("spec.selector") is { Count: > 0 } selector ? selector : null;

    /// <summary>The namespaces that it looks into: by default its own; null for all.</summary>
    public IReadOnlyList<string>? Namespaces
    {
        get
        {
            var selector = Resource.Root.Map("spec.namespaceSelector");
            if (selector?.Scalar("any")?.Flag == true)
            {
                return null;
            }

            var names = (selector?.List("matchNames")?.Items ?? [])
                .OfType<ScalarNode>()
                .Select(name => name.Text)
                .OfType<string>()
                .ToList();
            return names.Count > 0 ? names : [Resource.Namespace ?? ""];
        }
    }

    /// <summary>What is scraped of each Service or pod.</summary>
    public IEnumerable<MapNode> Endpoints => Resource.Root.List(IsForServices ? "spec.endpoints" : "spec.podMetricsEndpoints")?.Maps ?? [];

    /// <summary>The names of the ports that are scraped: of the Services, or of the pods' containers.</summary>
    public IEnumerable<ScalarNode> Ports =>
        Endpoints.Select(endpoint => endpoint.Scalar("port")).OfType<ScalarNode>().Where(port => port.Text is { Length: > 0 });

    /// <summary>The monitors among some resources, in their order.</summary>
    public static IEnumerable<MonitorView> In(IEnumerable<Resource> resources)
    {
        foreach (var resource in resources)
        {
            if (resource is { Group: "monitoring.coreos.com", Kind: "ServiceMonitor" or "PodMonitor" })
            {
                yield return new MonitorView(resource);
            }
        }
    }
}
