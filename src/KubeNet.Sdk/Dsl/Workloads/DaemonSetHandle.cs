using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// A DaemonSet of the set (<c>apps/v1</c>), one Pod on each node, with the label <c>app: &lt;name&gt;</c>. Its main container is named
/// after the image.
/// </summary>
public sealed class DaemonSetHandle : ControllerHandle<DaemonSetHandle>
{
    private DaemonSetHandle(Workload workload, MapNode container)
        : base(workload, container) { }

    /// <summary>
    /// Sets how an update replaces the Pods, node by node: <c>spec.updateStrategy.rollingUpdate</c>. Default: one node at a time (not
    /// written). A different strategy later is an error (KUBE0005).
    /// </summary>
    /// <param name="maxUnavailable"><c>maxUnavailable</c>: the nodes that may be without a running Pod, as a number or a percentage.
    /// Default: 1 (not written).</param>
    /// <param name="maxSurge"><c>maxSurge</c>: the nodes that may have two Pods, as a number or a percentage. Default: 0 (not
    /// written).</param>
    /// <example><code>k8s.DaemonSet("agent", image: "fluent/fluent-bit:3.2").RollingUpdate(maxUnavailable: "10%");</code></example>
    public DaemonSetHandle RollingUpdate(PodCount? maxUnavailable = null, PodCount? maxSurge = null) =>
        SetStrategy(
            "updateStrategy",
            "RollingUpdate",
            ("maxUnavailable", NodeOf(CallSite.Arg(maxUnavailable))),
            ("maxSurge", NodeOf(CallSite.Arg(maxSurge)))
        );

    /// <summary>
    /// Updates a Pod only when it is deleted: <c>spec.updateStrategy.type: OnDelete</c>. A different strategy later is an error (KUBE0005).
    /// </summary>
    /// <example><code>k8s.DaemonSet("agent", image: "fluent/fluent-bit:3.2").OnDelete();</code></example>
    public DaemonSetHandle OnDelete() => SetStrategy("updateStrategy", "OnDelete");

    /// <summary>A workload that exists.</summary>
    internal static DaemonSetHandle Of(Workload workload, MapNode container) => new(workload, container);
}
