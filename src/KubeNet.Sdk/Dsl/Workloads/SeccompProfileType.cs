namespace KubeNet;

/// <summary>
/// Which system calls a container may make: <c>seccompProfile.type</c>. The members have the names of the values in Kubernetes.
/// </summary>
public enum SeccompProfileType
{
    /// <summary>Those of the container runtime's default profile.</summary>
    RuntimeDefault,

    /// <summary>Those of a profile on the node, <c>localhostProfile</c>.</summary>
    Localhost,

    /// <summary>All.</summary>
    Unconfined,
}
