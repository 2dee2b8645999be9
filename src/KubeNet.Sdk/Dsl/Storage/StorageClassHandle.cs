using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// A StorageClass of the set (<c>storage.k8s.io/v1</c>): how the volumes of claims are provided. It is cluster-scoped.
/// </summary>
public sealed class StorageClassHandle : ResourceHandle<StorageClassHandle>
{
    private const string DefaultAnnotation = "storageclass.kubernetes.io/is-default-class";

    private StorageClassHandle(SetRecording recording, Resource resource)
        : base(recording, resource) { }

    /// <summary>
    /// Makes it the class of claims that do not specify one: the annotation <c>storageclass.kubernetes.io/is-default-class: "true"</c>.
    /// </summary>
    /// <example><code>k8s.StorageClass("standard", provisioner: "ebs.csi.aws.com").Default();</code></example>
    public StorageClassHandle Default()
    {
        var call = CallSite.Here;
        SetEntry(Resource.Metadata, "annotations", new Sourced<string>(DefaultAnnotation, call), new Sourced<string>("true", call));
        return this;
    }

    /// <summary>
    /// Adds a parameter for the provisioner: <c>parameters</c>. Default: none. Setting the same key to a different value is an error
    /// (KUBE0005).
    /// </summary>
    /// <param name="key">The parameter, which the provisioner defines.</param>
    /// <param name="value">Its value. Numbers and booleans are text, too.</param>
    /// <example><code>k8s.StorageClass("fast", provisioner: "ebs.csi.aws.com").Parameter("type", "gp3");</code></example>
    public StorageClassHandle Parameter(string key, string value)
    {
        SetEntry(Root, "parameters", CallSite.Text(key), CallSite.Text(value));
        return this;
    }

    /// <summary>
    /// Sets what happens to a volume when its claim is deleted: <c>reclaimPolicy</c>. Default: Delete (not written). Setting a different
    /// value later is an error (KUBE0005).
    /// </summary>
    /// <param name="policy">The policy.</param>
    /// <example><code>k8s.StorageClass("archive", provisioner: "ebs.csi.aws.com").ReclaimPolicy(ReclaimPolicy.Retain);</code></example>
    public StorageClassHandle ReclaimPolicy(ReclaimPolicy policy)
    {
        var said = CallSite.Arg(policy);
        Recording.SetOnce(Root, "reclaimPolicy", said.With(said.Value.ToString()));
        return this;
    }

    /// <summary>
    /// Sets when a volume is provided: <c>volumeBindingMode</c>. Default: Immediate (not written). Setting a different value later is an
    /// error (KUBE0005).
    /// </summary>
    /// <param name="mode">The mode.</param>
    /// <example>
    /// <code>
    /// k8s.StorageClass("local", provisioner: "kubernetes.io/no-provisioner").VolumeBindingMode(VolumeBindingMode.WaitForFirstConsumer);
    /// </code>
    /// </example>
    public StorageClassHandle VolumeBindingMode(VolumeBindingMode mode)
    {
        var said = CallSite.Arg(mode);
        Recording.SetOnce(Root, "volumeBindingMode", said.With(said.Value.ToString()));
        return this;
    }

    /// <summary>
    /// Sets whether claims can be enlarged later: <c>allowVolumeExpansion</c>. Default: they cannot (not written). Setting a different
    /// value later is an error (KUBE0005).
    /// </summary>
    /// <param name="allow">Whether they can.</param>
    /// <example><code>k8s.StorageClass("fast", provisioner: "ebs.csi.aws.com").AllowVolumeExpansion();</code></example>
    public StorageClassHandle AllowVolumeExpansion(bool allow = true)
    {
        Recording.SetOnce(Root, "allowVolumeExpansion", CallSite.Arg<bool?>(allow, nameof(allow)));
        return this;
    }

    /// <summary>
    /// Sets the options with which the volumes are mounted: <c>mountOptions</c>. Default: none. Setting different ones later is an error
    /// (KUBE0005).
    /// </summary>
    /// <param name="options">The options. A volume with an invalid one cannot be mounted.</param>
    /// <example><code>k8s.StorageClass("shared", provisioner: "nfs.csi.k8s.io").MountOptions("nfsvers=4.1", "hard");</code></example>
    public StorageClassHandle MountOptions(params string[] options)
    {
        Recording.SetOnce(Root, "mountOptions", CallSite.Args(options).ToList(CallSite.Here));
        return this;
    }

    /// <summary>A resource of a set of another project.</summary>
    internal static StorageClassHandle Of(SetRecording recording, Resource resource) => new(recording, resource);

    internal static StorageClassHandle Declare(SetRecording recording, Sourced<string> name, Sourced<string> provisioner)
    {
        var resource = recording.Add(new Resource("storage.k8s.io/v1", "StorageClass", name, null, FieldOrders.StorageClass));
        resource.Root.Set("provisioner", provisioner);
        return new StorageClassHandle(recording, resource);
    }
}
