using KubeNet.Resources;

namespace KubeNet.Rules.Api;

/// <summary>
/// The NodePort to choose instead of one that is refused. The API server keeps the lower part of its range for numbers that people write
/// (calculateRangeOffset in kubernetes/pkg/registry/core/service/portallocator/allocator.go; 30000-30085 of the usual range) and gives out
/// those of the upper part by itself first.
/// </summary>
internal sealed class FreeNodePort
{
    private readonly Lazy<long?> _number;

    public FreeNodePort(ResourceGraph graph) => _number = new Lazy<long?>(() => In(graph));

    /// <summary>
    /// The first number that nobody here asks for, under any protocol; null where the whole range is taken. Looked for when it is asked
    /// for.
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
