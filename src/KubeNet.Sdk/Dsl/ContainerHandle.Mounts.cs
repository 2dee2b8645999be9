namespace KubeNet;

// Mounts of volumes that the Pod already has.
public abstract partial class ContainerHandle<TSelf>
{
    /// <summary>
    /// Mounts a volume that the Pod already has: an entry of <c>volumeMounts</c>. For a second container, or for a volume that
    /// <c>VolumeClaim</c> of a StatefulSet declares.
    /// </summary>
    /// <param name="name"><c>name</c>: the volume's name.</param>
    /// <param name="mountPath"><c>mountPath</c>: the folder in the container.</param>
    /// <param name="subPath"><c>subPath</c>: the folder or file of the volume to mount. Default: the whole volume.</param>
    /// <param name="readOnly"><c>readOnly</c>. Default: not written.</param>
    /// <param name="mountPropagation"><c>mountPropagation</c>: whether mounts inside it are seen on the other side. Default: None (not
    /// written).</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").EmptyDir("cache", mountPath: "/var/cache/nginx")
    ///     .Container("warm-up", "busybox:1.36", warmUp =&gt; warmUp.VolumeMount("cache", mountPath: "/cache"));
    /// </code>
    /// </example>
    public TSelf VolumeMount(
        string name,
        string mountPath,
        string? subPath = null,
        bool? readOnly = null,
        MountPropagation? mountPropagation = null
    )
    {
        Recording.EnsureOpen();
        Mount(CallSite.Text(name), CallSite.Text(mountPath), CallSite.Arg(subPath), CallSite.Arg(readOnly), CallSite.Arg(mountPropagation));
        return Self;
    }
}

/// <summary>
/// Whether mounts inside a volume are seen on the other side: <c>mountPropagation</c>. The members have the names of the values in
/// Kubernetes.
/// </summary>
public enum MountPropagation
{
    /// <summary>On neither side. The default of Kubernetes.</summary>
    None,

    /// <summary>The container sees those of the node.</summary>
    HostToContainer,

    /// <summary>Each sees those of the other. Only for privileged containers.</summary>
    Bidirectional,
}
