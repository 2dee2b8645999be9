namespace KubeNet;

/// <summary>
/// Which Pods a ResourceQuota counts: <c>scopes</c>. The members have the names of the values in Kubernetes.
/// </summary>
public enum QuotaScope
{
    /// <summary>Pods with <c>activeDeadlineSeconds</c>.</summary>
    Terminating,

    /// <summary>Pods without <c>activeDeadlineSeconds</c>.</summary>
    NotTerminating,

    /// <summary>Pods without requests and limits.</summary>
    BestEffort,

    /// <summary>Pods with a request or a limit.</summary>
    NotBestEffort,

    /// <summary>Pods with a priority class.</summary>
    PriorityClass,

    /// <summary>Pods with affinity terms for other namespaces.</summary>
    CrossNamespacePodAffinity,
}
