using KubeNet.Resources;

namespace KubeNet;

/// <summary>A PriorityClass of the set (<c>scheduling.k8s.io/v1</c>): which Pods are scheduled first. It is cluster-scoped.</summary>
public sealed class PriorityClassHandle : ResourceHandle<PriorityClassHandle>
{
    private PriorityClassHandle(SetRecording recording, Resource resource)
        : base(recording, resource) { }

    /// <summary>Makes it the class of Pods that do not specify one: <c>globalDefault: true</c>. Default: false (not written).</summary>
    /// <example><code>k8s.PriorityClass("normal", 1000).GlobalDefault();</code></example>
    public PriorityClassHandle GlobalDefault()
    {
        Recording.SetOnce(Root, "globalDefault", new Sourced<bool?>(true, CallSite.Here));
        return this;
    }

    /// <summary>
    /// Sets whether Pods of the class replace others: <c>preemptionPolicy</c>. Default: PreemptLowerPriority (not written). Setting a
    /// different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="policy">The policy.</param>
    /// <example><code>k8s.PriorityClass("batch", 100).PreemptionPolicy(PreemptionPolicy.Never);</code></example>
    public PriorityClassHandle PreemptionPolicy(PreemptionPolicy policy)
    {
        var said = CallSite.Arg(policy);
        Recording.SetOnce(Root, "preemptionPolicy", said.With(said.Value.ToString()));
        return this;
    }

    /// <summary>
    /// Says when to use the class: <c>description</c>. Default: none. Setting a different text later is an error (KUBE0005).
    /// </summary>
    /// <param name="description">Any text.</param>
    /// <example><code>k8s.PriorityClass("critical", 1000000).Description("For services that customers see.");</code></example>
    public PriorityClassHandle Description(string description)
    {
        Recording.SetOnce(Root, "description", CallSite.Text(description));
        return this;
    }

    /// <summary>A resource of a set of another project.</summary>
    internal static PriorityClassHandle Of(SetRecording recording, Resource resource) => new(recording, resource);

    internal static PriorityClassHandle Declare(SetRecording recording, Sourced<string> name, Sourced<int> value)
    {
        var resource = recording.Add(new Resource("scheduling.k8s.io/v1", "PriorityClass", name, null, FieldOrders.PriorityClass));
        resource.Root.Set("value", value.Value, value.Origin);
        return new PriorityClassHandle(recording, resource);
    }
}
