using KubeNet.Resources;

namespace KubeNet.Rules.Api;

/// <summary>
/// The NodePort to use instead of one that is rejected. The API server allocates from the upper part of its range first and reserves the
/// lower part for explicit numbers (calculateRangeOffset in kubernetes/pkg/registry/core/service/portallocator/allocator.go; 30000-30085 of
/// the default range).
/// </summary>
internal sealed class FreeNodePort
{
    private readonly Lazy<long?> _number;

    public FreeNodePort(ResourceGraph graph) => _number = new Lazy<long?>(() => In(graph));

    /// <summary>
    /// The first number that no Service uses with any protocol; null if the whole range is used. Computed on first access.
    /// </summary>
    public long? Number => _number.Value;

    private static long? In(ResourceGraph graph)
    {
        var taken = new HashSet<long>(graph.Cluster.Services.SelectMany(service => service.NodePorts).Select(port => (long)port.Number));
        foreach (var service in ServiceView.In(graph.Visible))
        {
            taken.UnionWith(service.Ports.Select(port => port.NodePort?.Number).Append(service.HealthCheckNodePort?.Number).OfType<long>());
        }

        for (long number = graph.Cluster.NodePortFirst; number <= graph.Cluster.NodePortLast; number++)
        {
            if (!taken.Contains(number))
            {
                return number;
            }
        }

        return null;
    }
}
