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

    /// <summary>A workload of a set of another project.</summary>
    internal static PodHandle Of(Workload workload, MapNode container) => new(workload, container);

    internal static PodHandle Declare(SetRecording recording, Sourced<string> name, Sourced<string> image, Sourced<string?> containerName)
    {
        var resource = recording.Add(new Resource("v1", "Pod", name, recording.Namespace, FieldOrders.Resource));
        var workload = new Workload(recording, resource, "run", name, hasTemplate: false);
        return new PodHandle(
            workload,
            workload.AddContainer("containers", containerName.Value is { } said ? containerName.With(said) : name, image)
        );
    }
}
