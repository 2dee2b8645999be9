using KubeNet.Resources;

namespace KubeNet.Rules.Wiring.Support;

/// <summary>The HorizontalPodAutoscalers of a graph, and what they scale.</summary>
internal static class Autoscaling
{
    /// <summary>The autoscalers of a graph and the workloads that they scale, if those are declared.</summary>
    public static IEnumerable<(Resource Scaler, Resource Target)> In(ResourceGraph graph)
    {
        foreach (var scaler in graph.VisibleOfKind("HorizontalPodAutoscaler").Where(resource => resource.Group == "autoscaling"))
        {
            if (TargetOf(graph, scaler) is { } target)
            {
                yield return (scaler, target);
            }
        }
    }

    public static Resource? TargetOf(ResourceGraph graph, Resource scaler) =>
        PodCounts.TargetOf(scaler) is { } target ? graph.Find(target) : null;
}
