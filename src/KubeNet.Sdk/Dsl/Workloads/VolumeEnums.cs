namespace KubeNet;

/// <summary>Where an empty folder is: <c>emptyDir.medium</c>. The members have the names of the values in Kubernetes.</summary>
public enum EmptyDirMedium
{
    /// <summary>In memory, which counts as that of the container.</summary>
    Memory,

    /// <summary>In huge pages.</summary>
    HugePages,
}

/// <summary>
/// What must be at a path of the node: <c>hostPath.type</c>. The members have the names of the values in Kubernetes.
/// </summary>
public enum HostPathType
{
    /// <summary>A folder. It is created if it is missing.</summary>
    DirectoryOrCreate,

    /// <summary>A folder.</summary>
    Directory,

    /// <summary>A file. It is created if it is missing.</summary>
    FileOrCreate,

    /// <summary>A file.</summary>
    File,

    /// <summary>A UNIX socket.</summary>
    Socket,

    /// <summary>A character device.</summary>
    CharDevice,

    /// <summary>A block device.</summary>
    BlockDevice,
}
