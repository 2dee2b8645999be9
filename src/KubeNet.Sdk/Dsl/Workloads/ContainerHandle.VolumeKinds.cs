using KubeNet.Resources;

namespace KubeNet;

// Volumes of the node, of drivers, and of facts about the Pod.
public abstract partial class ContainerHandle<TSelf>
{
    /// <summary>
    /// Mounts a folder or a file of the node: <c>hostPath</c>. The Pod Security Standards <i>baseline</i> and <i>restricted</i> refuse it.
    /// </summary>
    /// <param name="name">The volume's name, a lowercase RFC 1123 label. A name that a different volume already has is an error
    /// (KUBE0005).</param>
    /// <param name="path"><c>path</c> on the node.</param>
    /// <param name="mountPath"><c>mountPath</c>: the place in the container.</param>
    /// <param name="type"><c>type</c>: what must be there. Default: anything (not written).</param>
    /// <param name="readOnly"><c>readOnly</c> of the mount. Default: not written.</param>
    /// <param name="mountPropagation"><c>mountPropagation</c>: whether mounts inside it are seen on the other side. Default: None (not
    /// written).</param>
    /// <example>
    /// <code>
    /// k8s.DaemonSet("logs", image: "fluent/fluent-bit:3.2").HostPath("var-log", "/var/log", mountPath: "/var/log", readOnly: true);
    /// </code>
    /// </example>
    public TSelf HostPath(
        string name,
        string path,
        string mountPath,
        HostPathType? type = null,
        bool? readOnly = null,
        MountPropagation? mountPropagation = null
    )
    {
        var volume = CallSite.Text(name);
        var place = CallSite.Text(path);
        var kind = CallSite.Arg(type);
        var content = new MapNode(FieldOrders.HostPath, place.Origin);
        content.Set("path", place);
        if (kind.Value is { } said)
        {
            content.Set("type", kind.With(said.ToString()));
        }

        return MountNew("hostPath", content, volume, CallSite.Text(mountPath), CallSite.Arg(readOnly), CallSite.Arg(mountPropagation));
    }

    /// <summary>
    /// Mounts the volume of a PersistentVolumeClaim that already exists: <c>persistentVolumeClaim</c>. For one of the set, use
    /// <c>Volume(claim, …)</c>.
    /// </summary>
    /// <param name="claimName"><c>claimName</c>: the claim's name, in the same namespace. It is the volume's name as well.</param>
    /// <param name="mountPath"><c>mountPath</c>: the folder in the container.</param>
    /// <param name="subPath"><c>subPath</c>: the folder of the volume to mount. Default: the whole volume.</param>
    /// <param name="readOnly"><c>readOnly</c> of the mount. Default: not written.</param>
    /// <example>
    /// <code>
    /// k8s.External.PersistentVolumeClaim("uploads");
    /// k8s.Deployment("web", image: "nginx:1.27").PersistentVolumeClaim("uploads", mountPath: "/uploads");
    /// </code>
    /// </example>
    public TSelf PersistentVolumeClaim(string claimName, string mountPath, string? subPath = null, bool? readOnly = null)
    {
        var claim = CallSite.Text(claimName);
        var path = CallSite.Text(mountPath);
        Mount(VolumeOf(claim, default), path, CallSite.Arg(subPath), CallSite.Arg(readOnly));
        return Self;
    }

    /// <summary>Mounts a volume that a CSI driver makes for the Pod: <c>csi</c>.</summary>
    /// <param name="name">The volume's name, a lowercase RFC 1123 label. A name that a different volume already has is an error
    /// (KUBE0005).</param>
    /// <param name="driver"><c>driver</c>: the driver's name.</param>
    /// <param name="mountPath"><c>mountPath</c>: the folder in the container.</param>
    /// <param name="readOnly"><c>readOnly</c> of the volume and the mount. Default: not written.</param>
    /// <param name="configure">Sets attributes. Default: none.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").Csi("secrets", "secrets-store.csi.k8s.io", mountPath: "/mnt/secrets", readOnly: true,
    ///     configure: csi =&gt; csi.Attribute("secretProviderClass", "web"));
    /// </code>
    /// </example>
    public TSelf Csi(string name, string driver, string mountPath, bool? readOnly = null, Action<CsiVolume>? configure = null)
    {
        var volume = CallSite.Text(name);
        var by = CallSite.Text(driver);
        var path = CallSite.Text(mountPath);
        var flag = CallSite.Arg(readOnly);
        var content = new MapNode(FieldOrders.Csi, by.Origin);
        content.Set("driver", by);
        Recording.SetOnce(content, "readOnly", flag);
        configure?.Invoke(new CsiVolume(() => content, Recording));
        return MountNew("csi", content, volume, path, flag);
    }

    /// <summary>Mounts files with facts about the Pod: <c>downwardAPI</c>.</summary>
    /// <param name="name">The volume's name, a lowercase RFC 1123 label. A name that a different volume already has is an error
    /// (KUBE0005).</param>
    /// <param name="mountPath"><c>mountPath</c>: the folder in the container.</param>
    /// <param name="configure">Adds the files.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27")
    ///     .DownwardApi("info", mountPath: "/etc/info", info =&gt; info.Field("labels", "metadata.labels"));
    /// </code>
    /// </example>
    public TSelf DownwardApi(string name, string mountPath, Action<DownwardApiVolume> configure)
    {
        var volume = CallSite.Text(name);
        var path = CallSite.Text(mountPath);
        var content = new MapNode(origin: volume.Origin);
        (configure ?? throw new ArgumentNullException(nameof(configure)))(new DownwardApiVolume(() => content.GetOrAddList("items")));
        return MountNew("downwardAPI", content, volume, path, default);
    }

    /// <summary>Mounts one folder with files of ConfigMaps, Secrets, tokens and facts about the Pod: <c>projected</c>.</summary>
    /// <param name="name">The volume's name, a lowercase RFC 1123 label. A name that a different volume already has is an error
    /// (KUBE0005).</param>
    /// <param name="mountPath"><c>mountPath</c>: the folder in the container.</param>
    /// <param name="configure">Adds the sources.</param>
    /// <example>
    /// <code>
    /// var settings = k8s.ConfigMap("settings").Data("region", "eu");
    /// k8s.Deployment("web", image: "nginx:1.27").Projected("all", mountPath: "/etc/all", all =&gt; all
    ///     .ConfigMap(settings).Secret(k8s.External.Secret("db")).ServiceAccountToken("vault", audience: "vault"));
    /// </code>
    /// </example>
    public TSelf Projected(string name, string mountPath, Action<ProjectedVolume> configure)
    {
        var volume = CallSite.Text(name);
        var path = CallSite.Text(mountPath);
        var content = new MapNode(origin: volume.Origin);
        (configure ?? throw new ArgumentNullException(nameof(configure)))(new ProjectedVolume(() => content.GetOrAddList("sources")));
        return MountNew("projected", content, volume, path, default);
    }

    private TSelf MountNew(
        string kind,
        MapNode content,
        Sourced<string> volume,
        Sourced<string> path,
        Sourced<bool?> readOnly,
        Sourced<MountPropagation?> propagation = default
    )
    {
        Mount(VolumeOf(kind, content, volume, volume.With<string?>(volume.Value), ""), path, default, readOnly, propagation);
        return Self;
    }
}
