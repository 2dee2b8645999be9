namespace KubeNet;

/// <summary>
/// What happens to a volume when its claim is deleted: <c>reclaimPolicy</c> of a StorageClass. The members have the names of the values in
/// Kubernetes.
/// </summary>
public enum ReclaimPolicy
{
    /// <summary>The volume and its content are deleted. The default of Kubernetes.</summary>
    Delete,

    /// <summary>The volume is kept, and must be deleted by hand.</summary>
    Retain,
}
