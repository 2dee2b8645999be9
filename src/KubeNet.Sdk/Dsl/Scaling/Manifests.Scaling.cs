namespace KubeNet;

// How many Pods there are.
public sealed partial class Manifests
{
    /// <summary>
    /// Declares a HorizontalPodAutoscaler (<c>autoscaling/v2</c>) for a workload. <c>Autoscale</c> of the workload is shorter. The workload
    /// then has no <c>replicas</c>: setting it is an error (KUBE0005). Without metrics, the cluster uses 80 % of the CPU request.
    /// </summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1123 subdomain.</param>
    /// <param name="target"><c>scaleTargetRef</c>: the workload.</param>
    /// <param name="min"><c>minReplicas</c>: the least number of Pods, 1 or more.</param>
    /// <param name="max"><c>maxReplicas</c>: the greatest number of Pods, at least <paramref name="min"/>.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").Requests(cpu: "100m");
    /// k8s.HorizontalPodAutoscaler("web", web, min: 2, max: 10).Cpu(70).ScaleDown(stabilizationWindowSeconds: 600);
    /// </code>
    /// </example>
    public HorizontalPodAutoscalerHandle HorizontalPodAutoscaler(string name, IScalable target, int min, int max)
    {
        var scaled = CallSite.Arg(target);
        return HorizontalPodAutoscalerHandle.Declare(
            Recording,
            CallSite.Text(name),
            scaled.With(WorkloadOf.Handle(scaled.Value, nameof(target))),
            CallSite.Arg(min),
            CallSite.Arg(max)
        );
    }

    /// <summary>
    /// Declares a PodDisruptionBudget (<c>policy/v1</c>). It needs a <c>Selector</c>, and <c>MinAvailable</c> or <c>MaxUnavailable</c>. For
    /// one workload, its <c>DisruptionBudget</c> is shorter.
    /// </summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1123 subdomain.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").Replicas(3);
    /// k8s.PodDisruptionBudget("web").Selector(web).MinAvailable(2);
    /// </code>
    /// </example>
    public PodDisruptionBudgetHandle PodDisruptionBudget(string name) => PodDisruptionBudgetHandle.Declare(Recording, CallSite.Text(name));
}
