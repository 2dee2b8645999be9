namespace KubeNet;

/// <summary>
/// Whether a PodDisruptionBudget also protects Pods that are not ready: <c>unhealthyPodEvictionPolicy</c>. The members have the names of
/// the values in Kubernetes.
/// </summary>
public enum UnhealthyPodEvictionPolicy
{
    /// <summary>They can be evicted only while enough others are healthy. The default of Kubernetes.</summary>
    IfHealthyBudget,

    /// <summary>They can always be evicted, so that a node with broken Pods can be drained.</summary>
    AlwaysAllow,
}
