namespace KubeNet;

/// <summary>
/// Whether the kubelet restarts a container that ended: <c>restartPolicy</c>. The members have the names of the values in Kubernetes.
/// </summary>
public enum RestartPolicy
{
    /// <summary>Always. The default of Kubernetes, and the only one of Deployments and the like. Jobs cannot have it.</summary>
    Always,

    /// <summary>If it failed.</summary>
    OnFailure,

    /// <summary>Never. A Job then creates another Pod.</summary>
    Never,
}
