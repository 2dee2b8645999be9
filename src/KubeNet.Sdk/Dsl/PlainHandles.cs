using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// The handles that are nothing but their resource. A set of another project opens them again from its topology. A further kind is one row.
/// </summary>
internal static class PlainHandles
{
    private static readonly Dictionary<string, Func<SetRecording, Resource, object>> s_open = new(StringComparer.Ordinal)
    {
        [nameof(HorizontalPodAutoscalerHandle)] = HorizontalPodAutoscalerHandle.Of,
        [nameof(PodDisruptionBudgetHandle)] = PodDisruptionBudgetHandle.Of,
        [nameof(PriorityClassHandle)] = PriorityClassHandle.Of,
        [nameof(ResourceQuotaHandle)] = ResourceQuotaHandle.Of,
        [nameof(LimitRangeHandle)] = LimitRangeHandle.Of,
        [nameof(ServiceMonitorHandle)] = ServiceMonitorHandle.Of,
        [nameof(PodMonitorHandle)] = PodMonitorHandle.Of,
        [nameof(NetworkPolicyHandle)] = NetworkPolicyHandle.Of,
        [nameof(PersistentVolumeClaimHandle)] = PersistentVolumeClaimHandle.Of,
        [nameof(StorageClassHandle)] = StorageClassHandle.Of,
        [nameof(ServiceAccountHandle)] = ServiceAccountHandle.Of,
        [nameof(RoleHandle)] = RoleHandle.Of,
        [nameof(ClusterRoleHandle)] = ClusterRoleHandle.Of,
        [nameof(RoleBindingHandle)] = RoleBindingHandle.Of,
        [nameof(ClusterRoleBindingHandle)] = ClusterRoleBindingHandle.Of,
    };

    public static bool Contains(object handle) => s_open.ContainsKey(handle.GetType().Name);

    /// <summary>The handle of a resource by the name of the handle's type; null if it is not one of these.</summary>
    public static object? Open(string handle, SetRecording recording, Resource resource) =>
        s_open.TryGetValue(handle, out var open) ? open(recording, resource) : null;
}
