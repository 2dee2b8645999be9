using KubeNet.Resources;

namespace KubeNet.Rules.Wiring;

/// <summary>Who decides how many pods a workload has.</summary>
internal sealed class Autoscaling
{
    private const string Scaler = "HorizontalPodAutoscaler";

    private readonly Dictionary<Resource, Resource> _scalers = [];
    private readonly HashSet<(string? Namespace, string? Name)> _byKeda;

    /// <summary>Who scales may be applied by itself, from another set or folder; so all of the project are asked.</summary>
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

    /// <summary>The autoscalers of a graph with the workloads that they scale, as far as those are declared.</summary>
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
    /// Whether <c>spec.replicas</c> is the number of its pods, and 1 where it is not said; a custom resource's may be anything.
    /// </summary>
    public static bool HasReplicas(Resource workload) =>
        workload is { Group: "apps", Kind: "Deployment" or "StatefulSet" or "ReplicaSet" } or { Group: "", Kind: "ReplicationController" };

    /// <summary>The most pods that a workload may have; null where that is not known.</summary>
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
