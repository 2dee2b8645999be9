namespace KubeNet;

// Storage that outlives Pods.
public sealed partial class Manifests
{
    /// <summary>
    /// Declares a PersistentVolumeClaim with the access mode ReadWriteOnce. For a volume for each Pod of a StatefulSet, use its
    /// <c>VolumeClaim</c>.
    /// </summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1123 subdomain.</param>
    /// <param name="storage"><c>spec.resources.requests.storage</c>, bytes: <c>10Gi</c>.</param>
    /// <example>
    /// <code>
    /// var data = k8s.PersistentVolumeClaim("data", storage: "10Gi");
    /// k8s.Deployment("web", image: "nginx:1.27").Volume(data, mountPath: "/data");
    /// </code>
    /// </example>
    public PersistentVolumeClaimHandle PersistentVolumeClaim(string name, string storage) =>
        PersistentVolumeClaimHandle.Declare(Recording, CallSite.Text(name), CallSite.Text(storage));

    /// <summary>Declares a StorageClass.</summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1123 subdomain.</param>
    /// <param name="provisioner"><c>provisioner</c>: the driver that provides the volumes: <c>ebs.csi.aws.com</c>.</param>
    /// <example>
    /// <code>
    /// var fast = k8s.StorageClass("fast", provisioner: "ebs.csi.aws.com").Parameter("type", "gp3").AllowVolumeExpansion();
    /// var data = k8s.PersistentVolumeClaim("data", storage: "10Gi").StorageClass(fast);
    /// k8s.Deployment("web", image: "nginx:1.27").Volume(data, mountPath: "/data");
    /// </code>
    /// </example>
    public StorageClassHandle StorageClass(string name, string provisioner) =>
        StorageClassHandle.Declare(Recording, CallSite.Text(name), CallSite.Text(provisioner));
}
