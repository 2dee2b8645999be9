namespace KubeNet;

// The number of Pods, when an autoscaler sets it.
public sealed partial class StatefulSetHandle : IScalable
{
    /// <summary>
    /// Lets the number of Pods follow their load, as <c>kubectl autoscale</c> does: a HorizontalPodAutoscaler (<c>autoscaling/v2</c>) with
    /// the StatefulSet's name. The StatefulSet then has no <c>replicas</c>: a number that <see cref="Replicas"/> sets is an error
    /// (KUBE0005), because each apply would reset it. Without <paramref name="cpu"/>, <paramref name="memory"/> and metrics of your own,
    /// the cluster uses 80 % of the CPU request.
    /// </summary>
    /// <param name="min"><c>minReplicas</c>: the least number of Pods, 1 or more.</param>
    /// <param name="max"><c>maxReplicas</c>: the greatest number of Pods, at least <paramref name="min"/>.</param>
    /// <param name="cpu"><c>averageUtilization</c> of <c>cpu</c>: a percentage of the containers' CPU requests. Default: not
    /// written.</param>
    /// <param name="memory"><c>averageUtilization</c> of <c>memory</c>: a percentage of the containers' memory requests. Default: not
    /// written.</param>
    /// <param name="configure">Configures the autoscaler further: other metrics, and how fast it scales. Default: nothing.</param>
    /// <example>
    /// <code>
    /// k8s.StatefulSet("cache", image: "redis:7.4").ContainerPort(6379).Requests(cpu: "100m").Autoscale(min: 3, max: 9, cpu: 70).Expose();
    /// </code>
    /// </example>
    public StatefulSetHandle Autoscale(
        int min,
        int max,
        int? cpu = null,
        int? memory = null,
        Action<HorizontalPodAutoscalerHandle>? configure = null
    )
    {
        var scaler = HorizontalPodAutoscalerHandle.Of(
            Workload,
            CallSite.Arg(min),
            CallSite.Arg(max),
            CallSite.Arg(cpu),
            CallSite.Arg(memory)
        );
        configure?.Invoke(scaler);
        return this;
    }
}
