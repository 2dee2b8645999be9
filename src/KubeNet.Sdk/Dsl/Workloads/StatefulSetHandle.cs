using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// A StatefulSet of the set (<c>apps/v1</c>) with the label <c>app: &lt;name&gt;</c>. Its main container is named after the image. Its
/// first <c>Expose</c> creates the headless Service that gives each Pod its name in DNS (<c>db-0.db.shop.svc.cluster.local</c>), and sets
/// <c>spec.serviceName</c>.
/// </summary>
public sealed partial class StatefulSetHandle : ControllerHandle<StatefulSetHandle>
{
    private StatefulSetHandle(Workload workload, MapNode container)
        : base(workload, container) { }

    /// <summary>
    /// Sets the number of Pods: <c>spec.replicas</c>. Default: 1 (not written). Setting a different number later is an error (KUBE0005).
    /// </summary>
    /// <param name="replicas">0 or more.</param>
    /// <example><code>k8s.StatefulSet("db", image: "postgres:17").Replicas(3).Expose(port: 5432);</code></example>
    public StatefulSetHandle Replicas(int replicas)
    {
        Recording.SetOnce(Workload.Spec, "replicas", CallSite.Arg(replicas));
        return this;
    }

    /// <summary>
    /// Gives each Pod a volume of its own that outlives it, and mounts it in the main container: an entry of
    /// <c>spec.volumeClaimTemplates</c> and of <c>volumeMounts</c>. Other containers mount it with <c>VolumeMount</c>. A name that another
    /// volume already has is an error (KUBE0005).
    /// </summary>
    /// <param name="name">The volume's name, a lowercase RFC 1123 label.</param>
    /// <param name="storage"><c>resources.requests.storage</c>, bytes: <c>10Gi</c>.</param>
    /// <param name="mountPath"><c>mountPath</c>: the folder in the container.</param>
    /// <param name="storageClass"><c>storageClassName</c>. Default: the cluster's default class (not written).</param>
    /// <param name="accessMode"><c>accessModes</c>. Default: ReadWriteOnce (Pods of one node).</param>
    /// <param name="subPath"><c>subPath</c>: the folder of the volume to mount. Default: the whole volume.</param>
    /// <example>
    /// <code>
    /// k8s.StatefulSet("db", image: "postgres:17").ContainerPort(5432)
    ///     .VolumeClaim("data", storage: "10Gi", mountPath: "/var/lib/postgresql/data", subPath: "pgdata").Expose();
    /// </code>
    /// </example>
    public StatefulSetHandle VolumeClaim(
        string name,
        string storage,
        string mountPath,
        string? storageClass = null,
        AccessMode accessMode = AccessMode.ReadWriteOnce,
        string? subPath = null
    ) =>
        AddClaim(
            CallSite.Text(name),
            CallSite.Text(storage),
            CallSite.Text(mountPath),
            CallSite.Arg(storageClass),
            CallSite.Arg(accessMode),
            CallSite.Arg(subPath)
        );

    /// <summary>
    /// Gives each Pod a volume of its own that outlives it, of a StorageClass of the set, and mounts it in the main container: an entry of
    /// <c>spec.volumeClaimTemplates</c> and of <c>volumeMounts</c>. Other containers mount it with <c>VolumeMount</c>. A name that another
    /// volume already has is an error (KUBE0005).
    /// </summary>
    /// <param name="name">The volume's name, a lowercase RFC 1123 label.</param>
    /// <param name="storage"><c>resources.requests.storage</c>, bytes: <c>10Gi</c>.</param>
    /// <param name="mountPath"><c>mountPath</c>: the folder in the container.</param>
    /// <param name="storageClass"><c>storageClassName</c>: the class.</param>
    /// <param name="accessMode"><c>accessModes</c>. Default: ReadWriteOnce (Pods of one node).</param>
    /// <param name="subPath"><c>subPath</c>: the folder of the volume to mount. Default: the whole volume.</param>
    /// <example>
    /// <code>
    /// var fast = k8s.StorageClass("fast", provisioner: "ebs.csi.aws.com");
    /// k8s.StatefulSet("db", image: "postgres:17").ContainerPort(5432)
    ///     .VolumeClaim("data", storage: "10Gi", mountPath: "/var/lib/postgresql/data", fast, subPath: "pgdata").Expose();
    /// </code>
    /// </example>
    public StatefulSetHandle VolumeClaim(
        string name,
        string storage,
        string mountPath,
        StorageClassHandle storageClass,
        AccessMode accessMode = AccessMode.ReadWriteOnce,
        string? subPath = null
    )
    {
        var named = CallSite.Arg(storageClass).Named(one => one.Name);
        return AddClaim(
            CallSite.Text(name),
            CallSite.Text(storage),
            CallSite.Text(mountPath),
            named.With<string?>(named.Value),
            CallSite.Arg(accessMode),
            CallSite.Arg(subPath)
        );
    }

    /// <summary>
    /// Sets how an update replaces the Pods, from the last to the first: <c>spec.updateStrategy.rollingUpdate</c>. Default: all of them,
    /// one at a time (not written). A different strategy later is an error (KUBE0005).
    /// </summary>
    /// <param name="partition"><c>partition</c>: only Pods with this number or a higher one are updated. Default: 0 (not written).</param>
    /// <param name="maxUnavailable"><c>maxUnavailable</c>: the Pods that may be unavailable, as a number or a percentage. It needs
    /// Kubernetes 1.35 or a feature gate. Default: 1 (not written).</param>
    /// <example>
    /// <code>
    /// k8s.StatefulSet("db", image: "postgres:17").ContainerPort(5432).Replicas(3).RollingUpdate(partition: 2).Expose();
    /// </code>
    /// </example>
    public StatefulSetHandle RollingUpdate(int? partition = null, PodCount? maxUnavailable = null)
    {
        var first = CallSite.Arg(partition);
        return SetStrategy(
            "updateStrategy",
            "RollingUpdate",
            ("partition", first.Value is { } number ? new ScalarNode(number, first.Origin) : null),
            ("maxUnavailable", NodeOf(CallSite.Arg(maxUnavailable)))
        );
    }

    /// <summary>
    /// Updates a Pod only when it is deleted: <c>spec.updateStrategy.type: OnDelete</c>. A different strategy later is an error (KUBE0005).
    /// </summary>
    /// <example><code>k8s.StatefulSet("db", image: "postgres:17").ContainerPort(5432).OnDelete().Expose();</code></example>
    public StatefulSetHandle OnDelete() => SetStrategy("updateStrategy", "OnDelete");

    /// <summary>
    /// Sets whether Pods start one after the other: <c>spec.podManagementPolicy</c>. Default: OrderedReady (not written). Setting a
    /// different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="policy">The policy.</param>
    /// <example>
    /// <code>
    /// k8s.StatefulSet("cache", image: "redis:7.4").ContainerPort(6379).Replicas(3)
    ///     .PodManagementPolicy(PodManagementPolicy.Parallel).Expose();
    /// </code>
    /// </example>
    public StatefulSetHandle PodManagementPolicy(PodManagementPolicy policy)
    {
        var said = CallSite.Arg(policy);
        Recording.SetOnce(Workload.Spec, "podManagementPolicy", said.With(said.Value.ToString()));
        return this;
    }

    /// <summary>
    /// Sets what happens to the volumes of Pods that are removed: <c>spec.persistentVolumeClaimRetentionPolicy</c>. Setting a different
    /// value later is an error (KUBE0005).
    /// </summary>
    /// <param name="whenDeleted"><c>whenDeleted</c>: when the StatefulSet is deleted. Default: Retain (not written).</param>
    /// <param name="whenScaled"><c>whenScaled</c>: when there are fewer replicas. Default: Retain (not written).</param>
    /// <example>
    /// <code>
    /// k8s.StatefulSet("cache", image: "redis:7.4").ContainerPort(6379).VolumeClaim("data", storage: "1Gi", mountPath: "/data")
    ///     .PersistentVolumeClaimRetentionPolicy(whenDeleted: ClaimRetention.Delete).Expose();
    /// </code>
    /// </example>
    public StatefulSetHandle PersistentVolumeClaimRetentionPolicy(ClaimRetention? whenDeleted = null, ClaimRetention? whenScaled = null)
    {
        foreach (var (field, value) in new[] { ("whenDeleted", CallSite.Arg(whenDeleted)), ("whenScaled", CallSite.Arg(whenScaled)) })
        {
            if (value.Value is { } said)
            {
                var policy = Workload.Spec.GetOrAddMap("persistentVolumeClaimRetentionPolicy");
                Recording.SetOnce(policy, field, value.With(said.ToString()));
            }
        }

        return this;
    }

    /// <summary>
    /// Sets the headless Service that gives each Pod its name in DNS: <c>spec.serviceName</c>. Default: the Service of the first
    /// <c>Expose</c> without <c>type</c> and node port. Setting a different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="serviceName">The Service's name, in the same namespace.</param>
    /// <example>
    /// <code>
    /// var db = k8s.StatefulSet("db", image: "postgres:17").ContainerPort(5432).ServiceName("db-pods");
    /// k8s.Service("db-pods").Headless().Selector(db).Ports(new ServicePort(5432));
    /// </code>
    /// </example>
    public StatefulSetHandle ServiceName(string serviceName)
    {
        Recording.SetOnce(Workload.Spec, "serviceName", CallSite.Text(serviceName));
        return this;
    }

    /// <summary>A workload that exists.</summary>
    internal static StatefulSetHandle Of(Workload workload, MapNode container) => new(workload, container);

    private StatefulSetHandle AddClaim(
        Sourced<string> volume,
        Sourced<string> storage,
        Sourced<string> path,
        Sourced<string?> storageClass,
        Sourced<AccessMode> mode,
        Sourced<string?> subPath
    )
    {
        var template = ClaimOf(volume, storage, storageClass, mode);
        Recording.EnsureOpen();
        _ = ContainerNode; // it must exist, before a volume is added that nothing would mount
        Workload.AddClaimTemplate(volume, template);
        Mount(volume, path, subPath, default);
        return this;
    }

    private static MapNode ClaimOf(Sourced<string> name, Sourced<string> storage, Sourced<string?> storageClass, Sourced<AccessMode> mode)
    {
        var template = new MapNode(FieldOrders.PodTemplate, name.Origin);
        template.Set("metadata", new MapNode()).Set("name", name);
        var spec = template.Set("spec", new MapNode(FieldOrders.ClaimSpec));
        spec.Set("accessModes", new ListNode()).Add(new ScalarNode(mode.Value.ToString(), mode.Origin.Or(name.Origin)));
        if (storageClass.Value is { } said)
        {
            spec.Set("storageClassName", said, storageClass.Origin);
        }

        spec.Set("resources", new MapNode()).Set("requests", new MapNode()).Set("storage", storage);
        return template;
    }
}
