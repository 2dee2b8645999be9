namespace KubeNet;

/// <summary>
/// Who can mount a volume: <c>accessModes</c> of a PersistentVolumeClaim. The members have the names of the values in Kubernetes.
/// </summary>
public enum AccessMode
{
    /// <summary>Pods of one node, to read and write.</summary>
    ReadWriteOnce,

    /// <summary>Pods of many nodes, to read.</summary>
    ReadOnlyMany,

    /// <summary>Pods of many nodes, to read and write.</summary>
    ReadWriteMany,

    /// <summary>One Pod, to read and write.</summary>
    ReadWriteOncePod,
}
