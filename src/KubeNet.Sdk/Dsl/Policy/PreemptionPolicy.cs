namespace KubeNet;

/// <summary>
/// Whether Pods of a PriorityClass may replace others: <c>preemptionPolicy</c>. The members have the names of the values in Kubernetes.
/// </summary>
public enum PreemptionPolicy
{
    /// <summary>Pods with a lower priority are removed if there is no room. The default of Kubernetes.</summary>
    PreemptLowerPriority,

    /// <summary>The Pods wait for room, before those with a lower priority.</summary>
    Never,
}
