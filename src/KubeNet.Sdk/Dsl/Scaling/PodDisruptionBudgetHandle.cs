using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// A PodDisruptionBudget of the set (<c>policy/v1</c>): how many Pods must stay when nodes are drained. It needs a <c>Selector</c>, and
/// <c>MinAvailable</c> or <c>MaxUnavailable</c>.
/// </summary>
public sealed class PodDisruptionBudgetHandle : ResourceHandle<PodDisruptionBudgetHandle>
{
    private PodDisruptionBudgetHandle(SetRecording recording, Resource resource)
        : base(recording, resource) { }

    private MapNode Spec => Root.GetOrAddMap("spec", FieldOrders.DisruptionBudgetSpec);

    /// <summary>
    /// Sets how many Pods must be available: <c>spec.minAvailable</c>. A different value later, or <see cref="MaxUnavailable"/> as well, is
    /// an error (KUBE0005).
    /// </summary>
    /// <param name="minAvailable">A number of Pods, or a percentage of them: <c>1</c>, <c>"50%"</c>.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").Replicas(3);
    /// k8s.PodDisruptionBudget("web").Selector(web).MinAvailable("50%");
    /// </code>
    /// </example>
    public PodDisruptionBudgetHandle MinAvailable(PodCount minAvailable)
    {
        var least = CallSite.Arg(minAvailable);
        SetAmount("minAvailable", least.With<PodCount?>(least.Value ?? throw new ArgumentNullException(nameof(minAvailable))));
        return this;
    }

    /// <summary>
    /// Sets how many Pods may be unavailable: <c>spec.maxUnavailable</c>. A different value later, or <see cref="MinAvailable"/> as well,
    /// is an error (KUBE0005).
    /// </summary>
    /// <param name="maxUnavailable">A number of Pods, or a percentage of them: <c>1</c>, <c>"50%"</c>.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").Replicas(3);
    /// k8s.PodDisruptionBudget("web").Selector(web).MaxUnavailable(1);
    /// </code>
    /// </example>
    public PodDisruptionBudgetHandle MaxUnavailable(PodCount maxUnavailable)
    {
        var most = CallSite.Arg(maxUnavailable);
        SetAmount("maxUnavailable", most.With<PodCount?>(most.Value ?? throw new ArgumentNullException(nameof(maxUnavailable))));
        return this;
    }

    /// <summary>Protects the Pods of a workload: <c>spec.selector.matchLabels</c>, by the label that its Services select by.</summary>
    /// <param name="workload">The workload, of any kind.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").Replicas(3);
    /// k8s.PodDisruptionBudget("web").Selector(web).MaxUnavailable(1);
    /// </code>
    /// </example>
    public PodDisruptionBudgetHandle Selector(IWorkload workload)
    {
        var selected = CallSite.Arg(workload);
        SelectBy(WorkloadOf.Handle(selected.Value, nameof(workload)), selected.Origin);
        return this;
    }

    /// <summary>
    /// Protects Pods by their labels: <c>spec.selector</c>, as <c>kubectl create pdb --selector</c>. Setting the same label to a different
    /// value is an error (KUBE0005).
    /// </summary>
    /// <param name="selector">The labels in kubectl's form: <c>app=web,tier in (front,back),!canary</c>.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").Replicas(3).Label("tier", "front");
    /// k8s.PodDisruptionBudget("front").Selector("tier=front").MaxUnavailable(1);
    /// </code>
    /// </example>
    public PodDisruptionBudgetHandle Selector(string selector)
    {
        SelectorText.AddTo(Recording, Spec, "selector", CallSite.Text(selector));
        return this;
    }

    /// <summary>
    /// Sets whether Pods that are not ready can be evicted: <c>spec.unhealthyPodEvictionPolicy</c>. Default: IfHealthyBudget (not written).
    /// Setting a different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="policy">The policy.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").Replicas(3);
    /// k8s.PodDisruptionBudget("web").Selector(web).MaxUnavailable(1)
    ///     .UnhealthyPodEvictionPolicy(UnhealthyPodEvictionPolicy.AlwaysAllow);
    /// </code>
    /// </example>
    public PodDisruptionBudgetHandle UnhealthyPodEvictionPolicy(UnhealthyPodEvictionPolicy policy)
    {
        SetEvictionPolicy(CallSite.Arg(policy));
        return this;
    }

    /// <summary>A resource of a set of another project.</summary>
    internal static PodDisruptionBudgetHandle Of(SetRecording recording, Resource resource) => new(recording, resource);

    internal static PodDisruptionBudgetHandle Declare(SetRecording recording, Sourced<string> name)
    {
        var handle = new PodDisruptionBudgetHandle(
            recording,
            recording.Add(new Resource("policy/v1", "PodDisruptionBudget", name, recording.Namespace, FieldOrders.Resource))
        );
        recording.AtEnd(Phase.Backends, handle.ReportMissing);
        return handle;
    }

    internal void SelectBy(IExposed workload, Origin origin)
    {
        Recording.EnsureOpen();
        workload.SelectBy(Spec.GetOrAddMap("selector").GetOrAddMap("matchLabels"), origin);
    }

    /// <summary>Sets one of the two amounts, which exclude each other.</summary>
    internal void SetEvictionPolicy(Sourced<UnhealthyPodEvictionPolicy> policy) =>
        Recording.SetOnce(Spec, "unhealthyPodEvictionPolicy", policy.With(policy.Value.ToString()));

    internal void SetAmount(string field, Sourced<PodCount?> amount)
    {
        if (amount.Value is not { } said)
        {
            return;
        }

        var other = field == "minAvailable" ? "maxUnavailable" : "minAvailable";
        var node = said.ToNode(amount.Origin);
        if (Spec.Scalar(other) is { } earlier)
        {
            Recording.Contradiction(
                $"PodDisruptionBudget '{Name}' has minAvailable and maxUnavailable, but only one is allowed. Remove one of them.",
                node.Origin,
                earlier.NearestOrigin
            );
            return;
        }

        Recording.SetOnce(Spec, field, node);
    }

    private void ReportMissing()
    {
        if (Spec["selector"] is null)
        {
            Recording.Missing($"PodDisruptionBudget '{Name}' selects no Pods, so it has no effect. Call Selector(...).", Resource.Origin);
        }

        if (Spec["minAvailable"] is null && Spec["maxUnavailable"] is null)
        {
            Recording.Missing(
                $"PodDisruptionBudget '{Name}' says neither minAvailable nor maxUnavailable. Specify one of them.",
                Resource.Origin
            );
        }
    }
}
