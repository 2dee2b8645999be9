namespace KubeNet;

/// <summary>
/// What a CronJob does if its last Job still runs: <c>spec.concurrencyPolicy</c>. The members have the names of the values in Kubernetes.
/// </summary>
public enum ConcurrencyPolicy
{
    /// <summary>Both run. The default of Kubernetes.</summary>
    Allow,

    /// <summary>The new one is left out.</summary>
    Forbid,

    /// <summary>The new one replaces the running one.</summary>
    Replace,
}
