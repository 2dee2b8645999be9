namespace KubeNet;

/// <summary>
/// When the owner of a volume's files is changed: <c>fsGroupChangePolicy</c>. The members have the names of the values in Kubernetes.
/// </summary>
public enum FsGroupChangePolicy
{
    /// <summary>Each time that the volume is mounted. The default of Kubernetes.</summary>
    Always,

    /// <summary>Only if the volume's top folder has another one.</summary>
    OnRootMismatch,
}
