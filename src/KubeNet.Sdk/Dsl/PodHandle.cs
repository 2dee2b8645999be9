using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// A Pod of the set (<c>v1</c>) with the label <c>run: &lt;name&gt;</c>, as <c>kubectl run</c> creates it. Its main container has the Pod's
/// name.
/// </summary>
public sealed class PodHandle : WorkloadHandle<PodHandle>
{
    private PodHandle(Workload workload, MapNode container)
        : base(workload, container) { }

    /// <summary>
    /// Sets whether a container that ended is restarted: <c>spec.restartPolicy</c>. Default: Always (not written). Setting a different
    /// value later is an error (KUBE0005).
    /// </summary>
    /// <param name="policy">The policy.</param>
    /// <example><code>k8s.Pod("check", image: "busybox:1.36").Command("true").RestartPolicy(RestartPolicy.Never);</code></example>
    public PodHandle RestartPolicy(RestartPolicy policy)
    {
        Workload.SetRestartPolicy(CallSite.Arg(policy));
        return this;
    }

    /// <summary>A workload that exists.</summary>
    internal static PodHandle Of(Workload workload, MapNode container) => new(workload, container);
}
