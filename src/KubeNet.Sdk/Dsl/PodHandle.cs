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

    /// <summary>A workload that exists.</summary>
    internal static PodHandle Of(Workload workload, MapNode container) => new(workload, container);
}
