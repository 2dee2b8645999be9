namespace KubeNet.Resources;

/// <summary>How many pods a workload may have.</summary>
/// <param name="Least">The smallest number, which an autoscaler keeps.</param>
/// <param name="Most">The largest number.</param>
/// <param name="Scaler">The autoscaler that sets the largest number; null if <c>spec.replicas</c> does.</param>
internal sealed record PodRange(long Least, long Most, Resource? Scaler)
{
    /// <summary>The field that sets the largest number.</summary>
    public string Field =>
        Scaler is null ? "replicas"
        : PodCounts.IsOfKeda(Scaler) ? "maxReplicaCount"
        : "maxReplicas";
}

/// <summary>
/// How many pods workloads have: <c>spec.replicas</c>, or what an autoscaler makes of it (a HorizontalPodAutoscaler, or KEDA's
/// ScaledObject, for which KEDA creates one; its minimum is 0 if it is not said, ScaledObjectSpec in keda/apis/keda/v1alpha1).
/// </summary>
internal sealed class PodCounts
{
    /// <summary>KEDA holds the pods at a number of its own with these annotations: <c>paused</c>, <c>paused-replicas</c>.</summary>
    private const string Paused = "autoscaling.keda.sh/paused";

    private readonly ILookup<ResourceIdentity, Resource> _scalers;

    /// <param name="resources">All that is declared; an autoscaler may be in another set or folder than its workload.</param>
    public PodCounts(IEnumerable<Resource> resources) =>
        _scalers = resources
            .Select(resource => (Resource: resource, Target: TargetOf(resource)))
            .Where(scaler => scaler.Target is not null)
            .ToLookup(scaler => scaler.Target!.Value, scaler => scaler.Resource);

    public static bool IsOfKeda(Resource resource) => resource is { Group: "keda.sh", Kind: "ScaledObject" };

    /// <summary>
    /// Whether <c>spec.replicas</c> is the number of pods, with 1 as its default. For a custom resource it may mean anything.
    /// </summary>
    public static bool HasReplicas(Resource workload) =>
        workload is { Group: "apps", Kind: "Deployment" or "StatefulSet" or "ReplicaSet" } or { Group: "", Kind: "ReplicationController" };

    /// <summary>The number of a workload's pods; null if it is unknown.</summary>
    public PodRange? Of(Resource workload)
    {
        if (!HasReplicas(workload))
        {
            return null;
        }

        var said =
            workload.Root.Map("spec")?["replicas"] is { } node && node is not ScalarNode { Value: null } ? (node as ScalarNode)?.Number : 1;
        PodRange? scaled = null;
        foreach (var scaler in _scalers[workload.Identity])
        {
            if (RangeOf(scaler) is not { } range)
            {
                return null;
            }

            scaled =
                scaled is null ? range
                : range.Most > scaled.Most ? range with { Least = Math.Min(range.Least, scaled.Least) }
                : scaled with { Least = Math.Min(range.Least, scaled.Least) };
        }

        return scaled switch
        {
            null => said is { } count ? new PodRange(count, count, null) : null,
            // Until the autoscaler acts, there are as many as the manifest says.
            _ when said > scaled.Most => new PodRange(scaled.Least, said.Value, null),
            _ => scaled,
        };
    }

    private static PodRange? RangeOf(Resource scaler)
    {
        var spec = scaler.Root.Map("spec");
        if (!IsOfKeda(scaler))
        {
            return spec?.Scalar("maxReplicas")?.Number is { } most && NumberOf(spec, "minReplicas", 1) is { } least
                ? new PodRange(Math.Min(least, most), most, scaler)
                : null;
        }

        if (scaler.Metadata.Map("annotations")?.Entries.Any(entry => entry.Key.StartsWith(Paused, StringComparison.Ordinal)) == true)
        {
            return null;
        }

        return spec?.Scalar("maxReplicaCount")?.Number is { } last && NumberOf(spec, "minReplicaCount", 0) is { } first
            ? new PodRange(Math.Min(NumberOf(spec, "idleReplicaCount", first) ?? 0, first), last, scaler)
            : null;
    }

    private static long? NumberOf(MapNode? spec, string field, long standard) =>
        spec?[field] is { } node && node is not ScalarNode { Value: null } ? (node as ScalarNode)?.Number : standard;

    /// <summary>What an autoscaler scales; null for anything else, and while it is not said.</summary>
    public static ResourceIdentity? TargetOf(Resource scaler)
    {
        var isOfKeda = IsOfKeda(scaler);
        if (
            (!isOfKeda && scaler is not { Group: "autoscaling", Kind: "HorizontalPodAutoscaler" })
            || scaler.Root.Map("spec.scaleTargetRef") is not { } target
            || target.Text("name") is not { Length: > 0 } name
            || (target.Text("kind") ?? (isOfKeda ? "Deployment" : null)) is not { Length: > 0 } kind
        )
        {
            return null;
        }

        var version = target.Text("apiVersion") ?? (isOfKeda ? "apps/v1" : "");
        return new ResourceIdentity(ResourceIdentity.GroupOf(version), kind, scaler.Namespace, name);
    }
}
