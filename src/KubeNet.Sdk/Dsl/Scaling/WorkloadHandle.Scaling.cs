using KubeNet.Resources;

namespace KubeNet;

// How many Pods stay when nodes are drained.
public abstract partial class WorkloadHandle<TSelf>
{
    /// <summary>
    /// Keeps enough Pods running when nodes are drained, as <c>kubectl create pdb</c> does: a PodDisruptionBudget (<c>policy/v1</c>) with
    /// the workload's name and selector. Specify one of the two. A second budget of the workload is an error (KUBE0006).
    /// </summary>
    /// <param name="minAvailable"><c>minAvailable</c>: the Pods that must be available, as a number or a percentage: <c>1</c>,
    /// <c>"50%"</c>. Default: not written.</param>
    /// <param name="maxUnavailable"><c>maxUnavailable</c>: the Pods that may be unavailable, as a number or a percentage. Default: not
    /// written.</param>
    /// <param name="unhealthyPodEvictionPolicy"><c>unhealthyPodEvictionPolicy</c>: whether Pods that are not ready are protected too.
    /// Default: not written, which means IfHealthyBudget: a node with broken Pods may be impossible to drain.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").Replicas(3).DisruptionBudget(maxUnavailable: 1);</code></example>
    public TSelf DisruptionBudget(
        PodCount? minAvailable = null,
        PodCount? maxUnavailable = null,
        UnhealthyPodEvictionPolicy? unhealthyPodEvictionPolicy = null
    )
    {
        var least = CallSite.Arg(minAvailable);
        var most = CallSite.Arg(maxUnavailable);
        var policy = CallSite.Arg(unhealthyPodEvictionPolicy);
        var call = CallSite.Here;
        var budget = PodDisruptionBudgetHandle.Declare(Recording, Resource.NameAt(call));
        budget.SetAmount("minAvailable", least);
        budget.SetAmount("maxUnavailable", most);
        budget.SelectBy(Workload, call);
        if (policy.Value is { } said)
        {
            budget.SetEvictionPolicy(policy.With(said));
        }

        return Self;
    }
}
