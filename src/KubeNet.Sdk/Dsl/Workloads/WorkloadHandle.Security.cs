using KubeNet.Resources;

namespace KubeNet;

// Security of the Pod as a whole.
public abstract partial class WorkloadHandle<TSelf>
{
    private protected override MapNode SharedSecurityContext => Workload.SecurityContext;

    /// <summary>
    /// Sets everything that the Pod Security Standard <i>restricted</i> requires. On the Pod: <c>runAsNonRoot: true</c> and
    /// <c>seccompProfile.type: RuntimeDefault</c>. On each container, also on those that are declared later:
    /// <c>allowPrivilegeEscalation: false</c> and <c>capabilities.drop: [ALL]</c>. What you set yourself takes precedence, before or after
    /// this call.
    /// </summary>
    /// <param name="user"><c>runAsUser</c>: the user's id, 1-2147483647. Default: the user of the app that the workload was declared with,
    /// or that of the image (not written). An image that runs as root does not start; 0 is an error (KUBE0005).</param>
    /// <param name="group"><c>runAsGroup</c>: the id of the primary group, 0-2147483647. Default: the group of that user in the image (not
    /// written), or 0 if the image does not have the user.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("redis", image: "redis:7.4").Restricted(user: 999, group: 1000);
    /// k8s.Deployment(new App("orders-api", "shop/orders-api:1.4.2", [8080], user: 1654)).Restricted();   // runAsUser: 1654
    /// </code>
    /// </example>
    public TSelf Restricted(int? user = null, int? group = null)
    {
        Workload.Restrict(CallSite.Arg(user), CallSite.Arg(group), CallSite.Here);
        return Self;
    }

    /// <summary>
    /// Sets the group that owns the files of the Pod's volumes, so that its containers can write to them:
    /// <c>spec.securityContext.fsGroup</c>. Default: not written. Setting a different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="group">The group's id, 0-2147483647.</param>
    /// <param name="changePolicy"><c>fsGroupChangePolicy</c>. Default: Always (not written), which can take long on large volumes.</param>
    /// <example>
    /// <code>
    /// k8s.StatefulSet("db", image: "postgres:17").ContainerPort(5432).RunAsUser(999).FsGroup(999)
    ///     .VolumeClaim("data", storage: "10Gi", mountPath: "/var/lib/postgresql/data").Expose();
    /// </code>
    /// </example>
    public TSelf FsGroup(int group, FsGroupChangePolicy? changePolicy = null)
    {
        var id = CallSite.Arg(group);
        var policy = CallSite.Arg(changePolicy);
        Recording.SetOnce(Workload.SecurityContext, "fsGroup", id);
        if (policy.Value is { } said)
        {
            Recording.SetOnce(Workload.SecurityContext, "fsGroupChangePolicy", policy.With(said.ToString()));
        }

        return Self;
    }

    /// <summary>
    /// Adds groups to those of the processes: <c>spec.securityContext.supplementalGroups</c>. Several calls add all of them.
    /// </summary>
    /// <param name="groups">The groups' ids, 0-2147483647.</param>
    /// <example><code>k8s.Deployment("media", image: "shop/media:1.4.2").SupplementalGroups(44, 109);</code></example>
    public TSelf SupplementalGroups(params int[] groups)
    {
        Recording.EnsureOpen();
        foreach (var group in CallSite.Args(groups))
        {
            var list = Workload.SecurityContext.GetOrAddList("supplementalGroups");
            if (!list.Items.OfType<ScalarNode>().Any(earlier => earlier.Number == group.Value))
            {
                list.Add(new ScalarNode(group.Value, group.Origin));
            }
        }

        return Self;
    }
}
