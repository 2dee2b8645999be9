using KubeNet.Resources;

namespace KubeNet;

/// <summary>A PersistentVolumeClaim that a container can mount: from this set, from a used set, or an external one.</summary>
public interface IPersistentVolumeClaim
{
    /// <summary>The claim's name: <c>metadata.name</c>.</summary>
    /// <example>
    /// <code>
    /// IPersistentVolumeClaim data = k8s.PersistentVolumeClaim("data", storage: "10Gi");
    /// k8s.ConfigMap("notes").Data("claim", data.Name);
    /// </code>
    /// </example>
    string Name { get; }
}

/// <summary>
/// A PersistentVolumeClaim of the set (<c>v1</c>): storage that outlives the Pods that mount it. Its access mode is ReadWriteOnce until
/// <see cref="AccessModes"/> sets others.
/// </summary>
public sealed class PersistentVolumeClaimHandle : ResourceHandle<PersistentVolumeClaimHandle>, IPersistentVolumeClaim
{
    private PersistentVolumeClaimHandle(SetRecording recording, Resource resource)
        : base(recording, resource) { }

    private MapNode Spec => Root.GetOrAddMap("spec", FieldOrders.VolumeClaimSpec);

    /// <summary>
    /// Sets how the volume can be mounted: <c>spec.accessModes</c>. Default: ReadWriteOnce (Pods of one node). Setting different ones later
    /// is an error (KUBE0005).
    /// </summary>
    /// <param name="modes">The modes. The volume's driver must support them.</param>
    /// <example>
    /// <code>
    /// var uploads = k8s.PersistentVolumeClaim("uploads", storage: "50Gi").AccessModes(AccessMode.ReadWriteMany);
    /// k8s.Deployment("web", image: "nginx:1.27").Replicas(2).Volume(uploads, mountPath: "/uploads");
    /// </code>
    /// </example>
    public PersistentVolumeClaimHandle AccessModes(params AccessMode[] modes)
    {
        Recording.SetOnce(Spec, "accessModes", CallSite.Args(modes).ToNames(CallSite.Here));
        return this;
    }

    /// <summary>
    /// Sets which kind of storage is provided: <c>spec.storageClassName</c>. Default: the cluster's default class (not written). Setting a
    /// different one later is an error (KUBE0005).
    /// </summary>
    /// <param name="storageClass">The name of a StorageClass. An empty text means a volume that exists already.</param>
    /// <example>
    /// <code>
    /// var data = k8s.PersistentVolumeClaim("data", storage: "10Gi").StorageClass("fast");
    /// k8s.Deployment("web", image: "nginx:1.27").Volume(data, mountPath: "/data");
    /// </code>
    /// </example>
    public PersistentVolumeClaimHandle StorageClass(string storageClass)
    {
        Recording.SetOnce(Spec, "storageClassName", CallSite.Text(storageClass));
        return this;
    }

    /// <summary>
    /// Sets which kind of storage is provided: <c>spec.storageClassName</c>. Default: the cluster's default class (not written). Setting a
    /// different one later is an error (KUBE0005).
    /// </summary>
    /// <param name="storageClass">The class.</param>
    /// <example>
    /// <code>
    /// var fast = k8s.StorageClass("fast", provisioner: "ebs.csi.aws.com");
    /// var data = k8s.PersistentVolumeClaim("data", storage: "10Gi").StorageClass(fast);
    /// k8s.Deployment("web", image: "nginx:1.27").Volume(data, mountPath: "/data");
    /// </code>
    /// </example>
    public PersistentVolumeClaimHandle StorageClass(StorageClassHandle storageClass)
    {
        Recording.SetOnce(Spec, "storageClassName", CallSite.Arg(storageClass).Named(one => one.Name));
        return this;
    }

    /// <summary>
    /// Sets whether the Pods get a folder or a device: <c>spec.volumeMode</c>. Default: Filesystem (not written). Setting a different one
    /// later is an error (KUBE0005).
    /// </summary>
    /// <param name="mode">The mode. A container gets a device with <c>VolumeDevice</c>.</param>
    /// <example>
    /// <code>
    /// var disk = k8s.PersistentVolumeClaim("disk", storage: "100Gi").VolumeMode(VolumeMode.Block);
    /// k8s.Deployment("db", image: "example/blockdb:3").VolumeDevice(disk, devicePath: "/dev/data");
    /// </code>
    /// </example>
    public PersistentVolumeClaimHandle VolumeMode(VolumeMode mode)
    {
        var said = CallSite.Arg(mode);
        Recording.SetOnce(Spec, "volumeMode", said.With(said.Value.ToString()));
        return this;
    }

    /// <summary>
    /// Claims one volume that exists already: <c>spec.volumeName</c>. Default: any that fits (not written). Setting a different one later
    /// is an error (KUBE0005).
    /// </summary>
    /// <param name="volumeName">The name of a PersistentVolume.</param>
    /// <example>
    /// <code>
    /// k8s.External.Resource("v1", "PersistentVolume", "archive-2024");
    /// var archive = k8s.PersistentVolumeClaim("archive", storage: "1Ti").StorageClass("").VolumeName("archive-2024");
    /// k8s.Deployment("web", image: "nginx:1.27").Volume(archive, mountPath: "/archive", readOnly: true);
    /// </code>
    /// </example>
    public PersistentVolumeClaimHandle VolumeName(string volumeName)
    {
        Recording.SetOnce(Spec, "volumeName", CallSite.Text(volumeName));
        return this;
    }

    /// <summary>A resource of a set of another project.</summary>
    internal static PersistentVolumeClaimHandle Of(SetRecording recording, Resource resource) => new(recording, resource);

    internal static PersistentVolumeClaimHandle Declare(SetRecording recording, Sourced<string> name, Sourced<string> storage)
    {
        var handle = new PersistentVolumeClaimHandle(
            recording,
            recording.Add(new Resource("v1", "PersistentVolumeClaim", name, recording.Namespace, FieldOrders.Resource))
        );
        var modes = new ListNode(name.Origin);
        modes.Add(new ScalarNode(nameof(AccessMode.ReadWriteOnce), name.Origin));
        recording.Assume(handle.Spec, "accessModes", modes);
        handle.Spec.GetOrAddMap("resources", FieldOrders.Resources).GetOrAddMap("requests").Set("storage", storage);
        return handle;
    }
}

/// <summary>A PersistentVolumeClaim that exists in the cluster and is not declared in the set.</summary>
public sealed class ExternalPersistentVolumeClaim : IPersistentVolumeClaim
{
    internal ExternalPersistentVolumeClaim(string name) => Name = name;

    /// <inheritdoc/>
    /// <example><code>k8s.ConfigMap("notes").Data("claim", k8s.External.PersistentVolumeClaim("archive").Name);</code></example>
    public string Name { get; }

    /// <summary>The claim's name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
