namespace KubeNet;

/// <summary>
/// Whether a StatefulSet starts and stops its Pods one after the other: <c>spec.podManagementPolicy</c>. The members have the names of the
/// values in Kubernetes.
/// </summary>
public enum PodManagementPolicy
{
    /// <summary>One after the other, each when the one before is ready. The default of Kubernetes.</summary>
    OrderedReady,

    /// <summary>All at once.</summary>
    Parallel,
}
