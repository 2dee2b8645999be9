using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// A LimitRange of the set (<c>v1</c>): what each container, Pod or claim of the namespace may request, and what a container gets that
/// requests nothing.
/// </summary>
public sealed class LimitRangeHandle : ResourceHandle<LimitRangeHandle>
{
    private LimitRangeHandle(SetRecording recording, Resource resource)
        : base(recording, resource) { }

    /// <summary>
    /// Sets the limits of a resource: <c>spec.limits</c>, one entry for each type. Setting a different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="type"><c>type</c>: what the limits apply to.</param>
    /// <param name="resource">The resource: <c>cpu</c>, <c>memory</c>, <c>storage</c>.</param>
    /// <param name="min"><c>min</c>: the smallest request. Default: not written.</param>
    /// <param name="max"><c>max</c>: the greatest limit. Default: not written.</param>
    /// <param name="defaultRequest"><c>defaultRequest</c>: the request of a container that has none. Default: not written.</param>
    /// <param name="default"><c>default</c>: the limit of a container that has none. Default: not written.</param>
    /// <param name="maxLimitRequestRatio"><c>maxLimitRequestRatio</c>: how many times the request a limit may be. Default: not
    /// written.</param>
    /// <example>
    /// <code>
    /// k8s.LimitRange("defaults")
    ///     .Limit(LimitType.Container, "memory", defaultRequest: "64Mi", @default: "256Mi", max: "2Gi")
    ///     .Limit(LimitType.PersistentVolumeClaim, "storage", max: "50Gi");
    /// </code>
    /// </example>
    public LimitRangeHandle Limit(
        LimitType type,
        string resource,
        string? min = null,
        string? max = null,
        string? defaultRequest = null,
        string? @default = null,
        string? maxLimitRequestRatio = null
    )
    {
        var of = CallSite.Arg(type);
        var name = CallSite.Text(resource);
        var amounts = new[]
        {
            ("min", CallSite.Arg(min)),
            ("max", CallSite.Arg(max)),
            ("defaultRequest", CallSite.Arg(defaultRequest)),
            ("default", CallSite.Arg(@default, nameof(@default))),
            ("maxLimitRequestRatio", CallSite.Arg(maxLimitRequestRatio)),
        };
        Recording.EnsureOpen();
        var limits = Root.GetOrAddMap("spec").GetOrAddList("limits");
        var kind = of.Value.ToString();
        var limit = limits.Maps.FirstOrDefault(earlier => earlier.Text("type") == kind);
        if (limit is null)
        {
            limit = limits.Add(new MapNode(FieldOrders.Limit, of.Origin));
            limit.Set("type", kind, of.Origin);
        }

        foreach (var (field, amount) in amounts)
        {
            if (amount.Value is { } said)
            {
                SetEntry(limit, field, name, amount.With(said));
            }
        }

        return this;
    }

    /// <summary>A resource of a set of another project.</summary>
    internal static LimitRangeHandle Of(SetRecording recording, Resource resource) => new(recording, resource);

    internal static LimitRangeHandle Declare(SetRecording recording, Sourced<string> name) =>
        new(recording, recording.Add(new Resource("v1", "LimitRange", name, recording.Namespace, FieldOrders.Resource)));
}
