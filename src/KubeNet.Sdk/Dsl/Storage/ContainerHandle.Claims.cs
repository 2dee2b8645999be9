using KubeNet.Resources;

namespace KubeNet;

// Claims: declared in the Pod as a volume, mounted in the container.
public abstract partial class ContainerHandle<TSelf>
{
    /// <summary>Mounts a PersistentVolumeClaim. Adds a volume to the Pod and an entry to <c>volumeMounts</c>.</summary>
    /// <param name="claim">The claim, in the same namespace.</param>
    /// <param name="mountPath"><c>mountPath</c>: the folder in the container.</param>
    /// <param name="name">The volume's name. Default: the name of the claim. A name that another volume already has is an error
    /// (KUBE0005).</param>
    /// <param name="subPath"><c>subPath</c>: the folder of the volume to mount. Default: the whole volume.</param>
    /// <param name="readOnly"><c>readOnly</c>. Default: not written.</param>
    /// <example>
    /// <code>
    /// var data = k8s.PersistentVolumeClaim("data", storage: "10Gi");
    /// k8s.Deployment("web", image: "nginx:1.27").Volume(data, mountPath: "/data");
    /// </code>
    /// </example>
    public TSelf Volume(IPersistentVolumeClaim claim, string mountPath, string? name = null, string? subPath = null, bool? readOnly = null)
    {
        var source = CallSite.Arg(claim).Named(c => c.Name);
        var path = CallSite.Text(mountPath);
        var volume = CallSite.Arg(name);
        Mount(VolumeOf(source, volume), path, CallSite.Arg(subPath), CallSite.Arg(readOnly));
        return Self;
    }

    /// <summary>
    /// Gives the container a PersistentVolumeClaim with the mode Block as a device. Adds a volume to the Pod and an entry to
    /// <c>volumeDevices</c>.
    /// </summary>
    /// <param name="claim">The claim, in the same namespace.</param>
    /// <param name="devicePath"><c>devicePath</c>: the device in the container.</param>
    /// <param name="name">The volume's name. Default: the name of the claim. A name that another volume already has is an error
    /// (KUBE0005).</param>
    /// <example>
    /// <code>
    /// var disk = k8s.PersistentVolumeClaim("disk", storage: "100Gi").VolumeMode(VolumeMode.Block);
    /// k8s.Deployment("db", image: "example/blockdb:3").VolumeDevice(disk, devicePath: "/dev/data");
    /// </code>
    /// </example>
    public TSelf VolumeDevice(IPersistentVolumeClaim claim, string devicePath, string? name = null)
    {
        var source = CallSite.Arg(claim).Named(c => c.Name);
        var path = CallSite.Text(devicePath);
        var device = new MapNode(FieldOrders.VolumeMount, path.Origin);
        device.Set("name", VolumeOf(source, CallSite.Arg(name)));
        device.Set("devicePath", path);
        var devices = ContainerNode.GetOrAddList("volumeDevices");
        if (!devices.Maps.Any(earlier => NodeComparison.AreEqual(earlier, device)))
        {
            devices.Add(device);
        }

        return Self;
    }

    private Sourced<string> VolumeOf(Sourced<string> claim, Sourced<string?> volume)
    {
        var content = new MapNode(origin: claim.Origin);
        content.Set("claimName", claim);
        return VolumeOf("persistentVolumeClaim", content, claim, volume, "-claim");
    }
}
