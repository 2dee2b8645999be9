using KubeNet.Resources;

namespace KubeNet.Rules.Wiring.Support;

/// <summary>What sets the number of a workload's pods.</summary>
internal sealed class Autoscaling
{
    private const string Scaler = "HorizontalPodAutoscaler";

    private readonly Dictionary<Resource, Resource> _scalers = [];
    private readonly HashSet<(string? Namespace, string? Name)> _byKeda;

    /// <summary>An autoscaler may be in another set or folder, so all sets of the project are searched.</summary>
    public Autoscaling(ResourceGraph graph)
    {
        foreach (var (scaler, target) in In(graph, graph.OthersOfKind(Scaler).Concat(graph.VisibleOfKind(Scaler))))
        {
            _scalers[target] = scaler;
        }

        _byKeda =
        [
            .. graph
                .VisibleOfKind("ScaledObject")
                .Concat(graph.OthersOfKind("ScaledObject"))
                .Select(scaled => (scaled.Namespace, scaled.Root.Text("spec.scaleTargetRef.name"))),
        ];
    }

    /// <summary>The autoscalers of a graph and the workloads that they scale, if those are declared.</summary>
    public static IEnumerable<(Resource Scaler, Resource Target)> In(ResourceGraph graph) => In(graph, graph.VisibleOfKind(Scaler));

    private static IEnumerable<(Resource Scaler, Resource Target)> In(ResourceGraph graph, IEnumerable<Resource> scalers)
    {
        foreach (var scaler in scalers.Where(resource => resource.Group == "autoscaling"))
        {
            if (TargetOf(graph, scaler) is { } target)
            {
                yield return (scaler, target);
            }
        }
    }

    public static Resource? TargetOf(ResourceGraph graph, Resource scaler)
    {
        if (
            scaler.Root.Map("spec.scaleTargetRef") is not { } reference
            || reference.Text("name") is not { Length: > 0 } name
            || reference.Text("kind") is not { Length: > 0 } kind
        )
        {
            return null;
        }

        return graph.Find(ResourceIdentity.GroupOf(reference.Text("apiVersion") ?? ""), kind, scaler.Namespace, name);
    }

    /// <summary>
    /// Whether <c>spec.replicas</c> is the number of pods, with 1 as its default. For a custom resource it may mean anything.
    /// </summary>
    public static bool HasReplicas(Resource workload) =>
        workload is { Group: "apps", Kind: "Deployment" or "StatefulSet" or "ReplicaSet" } or { Group: "", Kind: "ReplicationController" };

    /// <summary>The maximum number of a workload's pods; null if it is unknown.</summary>
    public long? MostPodsOf(Resource workload)
    {
        if (!HasReplicas(workload) || _byKeda.Contains((workload.Namespace, workload.Name)))
        {
            return null;
        }

        var said = workload.Root.At("spec.replicas") is { } replicas ? (replicas as ScalarNode)?.Number : 1;
        return !_scalers.TryGetValue(workload, out var scaler) ? said
            : scaler.Root.Scalar("spec.maxReplicas")?.Number is { } most ? Math.Max(most, said ?? 0)
            : null;
    }
}
