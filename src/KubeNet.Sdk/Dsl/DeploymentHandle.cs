using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// A Deployment of the set (<c>apps/v1</c>) with the label <c>app: &lt;name&gt;</c>, as <c>kubectl create deployment</c> creates it. Its
/// main container is named after the image: <c>nginx</c> for <c>docker.io/library/nginx:1.27</c>.
/// </summary>
public sealed partial class DeploymentHandle : ControllerHandle<DeploymentHandle>
{
    private DeploymentHandle(Workload workload, MapNode container)
        : base(workload, container) { }

    /// <summary>
    /// Sets the number of Pods: <c>spec.replicas</c>. Default: 1 (not written). Setting a different number later is an error (KUBE0005).
    /// </summary>
    /// <param name="replicas">0 or more.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").Replicas(3);</code></example>
    public DeploymentHandle Replicas(int replicas)
    {
        Recording.SetOnce(Workload.Spec, "replicas", CallSite.Arg(replicas));
        return this;
    }

    /// <summary>
    /// Sets how an update replaces the Pods, a few at a time: <c>spec.strategy.rollingUpdate</c>. This is the default of Kubernetes, with
    /// 25% each (not written). A different strategy later is an error (KUBE0005).
    /// </summary>
    /// <param name="maxSurge"><c>maxSurge</c>: the Pods in addition to <c>replicas</c>, as a number or a percentage. Default: 25% (not
    /// written).</param>
    /// <param name="maxUnavailable"><c>maxUnavailable</c>: the Pods that may be unavailable, as a number or a percentage. Default: 25% (not
    /// written). Both cannot be 0.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").Replicas(3).RollingUpdate(maxSurge: 1, maxUnavailable: 0);
    /// </code>
    /// </example>
    public DeploymentHandle RollingUpdate(PodCount? maxSurge = null, PodCount? maxUnavailable = null) =>
        SetStrategy(
            "strategy",
            "RollingUpdate",
            ("maxSurge", NodeOf(CallSite.Arg(maxSurge))),
            ("maxUnavailable", NodeOf(CallSite.Arg(maxUnavailable)))
        );

    /// <summary>
    /// Stops all Pods before an update creates new ones: <c>spec.strategy.type: Recreate</c>. For apps of which two versions must not run
    /// at the same time. A different strategy later is an error (KUBE0005).
    /// </summary>
    /// <example><code>k8s.Deployment("legacy", image: "nginx:1.27").Recreate();</code></example>
    public DeploymentHandle Recreate() => SetStrategy("strategy", "Recreate");

    /// <summary>
    /// Sets how long a rollout may make no progress until it counts as failed: <c>spec.progressDeadlineSeconds</c>. Default: 600 (not
    /// written). Setting a different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="seconds">Seconds, more than those of <c>MinReadySeconds</c>.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").ProgressDeadlineSeconds(120);</code></example>
    public DeploymentHandle ProgressDeadlineSeconds(int seconds)
    {
        Recording.SetOnce(Workload.Spec, "progressDeadlineSeconds", CallSite.Arg(seconds));
        return this;
    }

    /// <summary>A workload that exists.</summary>
    internal static DeploymentHandle Of(Workload workload, MapNode container) => new(workload, container);
}
