namespace KubeNet;

/// <summary>What a taint of a node does: <c>effect</c>. The members have the names of the values in Kubernetes.</summary>
public enum TaintEffect
{
    /// <summary>No new Pods.</summary>
    NoSchedule,

    /// <summary>New Pods only if no other node has room.</summary>
    PreferNoSchedule,

    /// <summary>No new Pods, and those that run are stopped.</summary>
    NoExecute,
}

/// <summary>
/// What happens to a Pod that cannot be spread evenly: <c>whenUnsatisfiable</c>. The members have the names of the values in Kubernetes.
/// </summary>
public enum WhenUnsatisfiable
{
    /// <summary>It starts where it fits.</summary>
    ScheduleAnyway,

    /// <summary>It waits.</summary>
    DoNotSchedule,
}
