using KubeNet.Resources;

namespace KubeNet;

/// <summary>A HorizontalPodAutoscaler of the set (<c>autoscaling/v2</c>): the cluster sets the number of Pods of a workload.</summary>
public sealed partial class HorizontalPodAutoscalerHandle : ResourceHandle<HorizontalPodAutoscalerHandle>
{
    private HorizontalPodAutoscalerHandle(SetRecording recording, Resource resource)
        : base(recording, resource) { }

    private MapNode Spec => Root.GetOrAddMap("spec", FieldOrders.AutoscalerSpec);

    /// <summary>
    /// Scales so that the Pods use this part of the CPU that they request: a metric of type Resource. A different one later is an error
    /// (KUBE0005).
    /// </summary>
    /// <param name="averageUtilization"><c>averageUtilization</c>: a percentage of the containers' CPU requests, 1 or more.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").Requests(cpu: "100m");
    /// k8s.HorizontalPodAutoscaler("web", web, min: 2, max: 10).Cpu(70);
    /// </code>
    /// </example>
    public HorizontalPodAutoscalerHandle Cpu(int averageUtilization)
    {
        var share = CallSite.Arg(averageUtilization);
        AddShare("cpu", share);
        return this;
    }

    /// <summary>
    /// Scales so that the Pods use this part of the memory that they request: a metric of type Resource. A different one later is an error
    /// (KUBE0005).
    /// </summary>
    /// <param name="averageUtilization"><c>averageUtilization</c>: a percentage of the containers' memory requests, 1 or more.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").Requests(memory: "128Mi");
    /// k8s.HorizontalPodAutoscaler("web", web, min: 2, max: 10).Memory(80);
    /// </code>
    /// </example>
    public HorizontalPodAutoscalerHandle Memory(int averageUtilization)
    {
        var share = CallSite.Arg(averageUtilization);
        AddShare("memory", share);
        return this;
    }

    /// <summary>
    /// Limits how fast Pods are added: <c>spec.behavior.scaleUp</c>. Default: at most 4 Pods or 100 % in 15 seconds, whichever is more.
    /// Calls add policies; a different window or selection later is an error (KUBE0005), and so is a call without any of the limits.
    /// </summary>
    /// <param name="stabilizationWindowSeconds"><c>stabilizationWindowSeconds</c>: the lowest recommendation of this time counts, 0-3600
    /// seconds. Default: 0 (not written).</param>
    /// <param name="pods">A policy of type Pods: at most this number of Pods in each period. Default: none.</param>
    /// <param name="percent">A policy of type Percent: at most this percentage of the Pods in each period. Default: none.</param>
    /// <param name="periodSeconds"><c>periodSeconds</c> of these policies: 1-1800 seconds.</param>
    /// <param name="selectPolicy"><c>selectPolicy</c>: which of several policies counts. Default: Max (not written).</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").Requests(cpu: "100m")
    ///     .Autoscale(min: 2, max: 10, cpu: 70, configure: scaler =&gt; scaler.ScaleUp(pods: 2, periodSeconds: 60));
    /// </code>
    /// </example>
    public HorizontalPodAutoscalerHandle ScaleUp(
        int? stabilizationWindowSeconds = null,
        int? pods = null,
        int? percent = null,
        int periodSeconds = 60,
        ScalingPolicySelect? selectPolicy = null
    )
    {
        var window = CallSite.Arg(stabilizationWindowSeconds);
        AddBehavior("scaleUp", window, CallSite.Arg(pods), CallSite.Arg(percent), CallSite.Arg(periodSeconds), CallSite.Arg(selectPolicy));
        return this;
    }

    /// <summary>
    /// Limits how fast Pods are removed: <c>spec.behavior.scaleDown</c>. Default: all at once, by the highest recommendation of the last
    /// 300 seconds. Calls add policies; a different window or selection later is an error (KUBE0005), and so is a call without any of the
    /// limits.
    /// </summary>
    /// <param name="stabilizationWindowSeconds"><c>stabilizationWindowSeconds</c>: the highest recommendation of this time counts, 0-3600
    /// seconds. Default: 300 (not written).</param>
    /// <param name="pods">A policy of type Pods: at most this number of Pods in each period. Default: none.</param>
    /// <param name="percent">A policy of type Percent: at most this percentage of the Pods in each period. Default: none.</param>
    /// <param name="periodSeconds"><c>periodSeconds</c> of these policies: 1-1800 seconds.</param>
    /// <param name="selectPolicy"><c>selectPolicy</c>: which of several policies counts. Default: Max (not written).</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").Requests(cpu: "100m")
    ///     .Autoscale(min: 2, max: 10, cpu: 70, configure: scaler =&gt; scaler.ScaleDown(stabilizationWindowSeconds: 600, percent: 10));
    /// </code>
    /// </example>
    public HorizontalPodAutoscalerHandle ScaleDown(
        int? stabilizationWindowSeconds = null,
        int? pods = null,
        int? percent = null,
        int periodSeconds = 60,
        ScalingPolicySelect? selectPolicy = null
    )
    {
        var window = CallSite.Arg(stabilizationWindowSeconds);
        AddBehavior(
            "scaleDown",
            window,
            CallSite.Arg(pods),
            CallSite.Arg(percent),
            CallSite.Arg(periodSeconds),
            CallSite.Arg(selectPolicy)
        );
        return this;
    }

    /// <summary>A resource of a set of another project.</summary>
    internal static HorizontalPodAutoscalerHandle Of(SetRecording recording, Resource resource) => new(recording, resource);

    /// <summary>The autoscaler of a workload, with the workload's name.</summary>
    internal static HorizontalPodAutoscalerHandle Of(
        Workload workload,
        Sourced<int> min,
        Sourced<int> max,
        Sourced<int?> cpu,
        Sourced<int?> memory
    )
    {
        var call = CallSite.Here;
        var handle = Declare(workload.Recording, workload.Resource.NameAt(call), new(workload, call), min, max);
        foreach (var (resource, share) in new[] { ("cpu", cpu), ("memory", memory) })
        {
            if (share.Value is { } percentage)
            {
                handle.AddShare(resource, share.With(percentage));
            }
        }

        return handle;
    }

    internal static HorizontalPodAutoscalerHandle Declare(
        SetRecording recording,
        Sourced<string> name,
        Sourced<Workload> target,
        Sourced<int> min,
        Sourced<int> max
    )
    {
        var resource = recording.Add(
            new Resource("autoscaling/v2", "HorizontalPodAutoscaler", name, recording.Namespace, FieldOrders.Resource)
        );
        var handle = new HorizontalPodAutoscalerHandle(recording, resource);
        var scaled = target.Value.Resource;
        var reference = handle.Spec.Set("scaleTargetRef", new MapNode(origin: target.Origin));
        reference.Set("apiVersion", target.With(scaled.ApiVersion));
        reference.Set("kind", target.With(scaled.Kind));
        reference.Set("name", scaled.NameAt(target.Origin));
        handle.Spec.Set("minReplicas", min.Value, min.Origin);
        handle.Spec.Set("maxReplicas", max.Value, max.Origin);
        recording.AtEnd(Phase.Backends, () => handle.RefuseReplicas(target.Value.Resource));
        return handle;
    }

    /// <summary>
    /// The workload's own number of Pods would win at each apply, until the autoscaler sets it again. 0 turns the autoscaler off, and the
    /// only number that it allows does no harm.
    /// </summary>
    private void RefuseReplicas(Resource workload)
    {
        if (
            workload.Root.Scalar("spec.replicas") is not { Number: { } number and > 0 } replicas
            || (Root.Scalar("spec.minReplicas")?.Number == number && Root.Scalar("spec.maxReplicas")?.Number == number)
        )
        {
            return;
        }

        Recording.Contradiction(
            FormattableString.Invariant($"'spec.replicas' of {workload.Kind} '{workload.Name}' is set to {number}, but ")
                + $"HorizontalPodAutoscaler '{Name}' sets the number of its Pods. Remove Replicas(...); the least number is 'min:' of the "
                + "autoscaler.",
            replicas.NearestOrigin,
            Root.Scalar("spec.minReplicas")?.NearestOrigin ?? Resource.Origin
        );
        replicas.Detach();
    }

    private void AddBehavior(
        string direction,
        Sourced<int?> window,
        Sourced<int?> pods,
        Sourced<int?> percent,
        Sourced<int> period,
        Sourced<ScalingPolicySelect?> select
    )
    {
        Recording.EnsureOpen();
        if (window.Value is null && pods.Value is null && percent.Value is null && select.Value is null)
        {
            Recording.Contradiction(
                $"'{direction}' of HorizontalPodAutoscaler '{Name}' has no limit, so it has no effect. "
                    + "Specify at least one of stabilizationWindowSeconds, pods, percent and selectPolicy.",
                period.Origin
            );
            return;
        }

        var rules = Spec.GetOrAddMap("behavior", FieldOrders.AutoscalerBehavior).GetOrAddMap(direction, FieldOrders.ScalingRules);
        Recording.SetOnce(rules, "stabilizationWindowSeconds", window);
        if (select.Value is { } chosen)
        {
            Recording.SetOnce(rules, "selectPolicy", select.With(chosen.ToString()));
        }

        foreach (var (type, limit) in new[] { ("Pods", pods), ("Percent", percent) })
        {
            if (limit.Value is { } value)
            {
                var policy = rules.GetOrAddList("policies").Add(new MapNode(FieldOrders.ScalingPolicy, limit.Origin));
                policy.Set("type", type, limit.Origin);
                policy.Set("value", value, limit.Origin);
                policy.Set("periodSeconds", period.Value, period.Origin);
            }
        }
    }
}
