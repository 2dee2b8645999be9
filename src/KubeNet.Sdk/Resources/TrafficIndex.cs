namespace KubeNet.Resources;

/// <summary>
/// Where traffic comes from, asked backwards: the Services in front of a workload, and the Ingress routes that end at a Service.
/// </summary>
internal sealed class TrafficIndex
{
    private readonly Dictionary<Resource, List<ServiceView>> _services = [];
    private readonly Dictionary<Resource, List<(IngressView Ingress, IngressBackendView Backend)>> _routes = [];

    public TrafficIndex(ResourceGraph graph)
    {
        foreach (var service in ServiceView.In(graph.Visible))
        {
            if (service.IsExternalName || service.Selector is not { } selector)
            {
                continue;
            }

            foreach (var pod in graph.PodsSelectedBy(service.Resource.Namespace, selector))
            {
                Add(_services, pod.Workload, service);
            }
        }

        foreach (var ingress in IngressView.In(graph.Visible))
        {
            foreach (var backend in ingress.ServiceBackends)
            {
                if (backend.ServiceName?.Text is { } name && graph.Find("", "Service", ingress.Resource.Namespace, name) is { } service)
                {
                    Add(_routes, service, (ingress, backend));
                }
            }
        }
    }

    /// <summary>The Services that select a workload's pods.</summary>
    public IReadOnlyList<ServiceView> ServicesBefore(Resource workload) =>
        _services.TryGetValue(workload, out var services) ? services : [];

    /// <summary>The backends of Ingresses that are a Service.</summary>
    public IReadOnlyList<(IngressView Ingress, IngressBackendView Backend)> RoutesTo(Resource service) =>
        _routes.TryGetValue(service, out var routes) ? routes : [];

    private static void Add<T>(Dictionary<Resource, List<T>> index, Resource at, T value)
    {
        if (!index.TryGetValue(at, out var values))
        {
            index.Add(at, values = []);
        }

        values.Add(value);
    }
}
