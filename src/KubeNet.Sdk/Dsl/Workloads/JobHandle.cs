using KubeNet.Resources;

namespace KubeNet;

/// <summary>The common members of a Job and a CronJob: how often its Pods run, and when it fails.</summary>
/// <typeparam name="TSelf">The handle's own type.</typeparam>
public abstract class JobHandle<TSelf> : WorkloadHandle<TSelf>
    where TSelf : JobHandle<TSelf>
{
    private protected JobHandle(Workload workload, MapNode container)
        : base(workload, container) { }

    /// <summary>
    /// Sets how many failed Pods make the Job fail: <c>backoffLimit</c>. Default: 6 retries (not written). Setting a different value later
    /// is an error (KUBE0005).
    /// </summary>
    /// <param name="retries">0 or more.</param>
    /// <example><code>k8s.Job("migrate", image: "shop/migrations:1.4.2").BackoffLimit(3);</code></example>
    public TSelf BackoffLimit(int retries) => SetNumber("backoffLimit", CallSite.Arg(retries));

    /// <summary>
    /// Sets how many Pods must succeed: <c>completions</c>. Default: 1 (not written). Setting a different value later is an error
    /// (KUBE0005).
    /// </summary>
    /// <param name="pods">0 or more.</param>
    /// <example><code>k8s.Job("import", image: "shop/import:1.4.2").Completions(10).Parallelism(2);</code></example>
    public TSelf Completions(int pods) => SetNumber("completions", CallSite.Arg(pods));

    /// <summary>
    /// Sets how many Pods run at the same time: <c>parallelism</c>. Default: 1 (not written). Setting a different value later is an error
    /// (KUBE0005).
    /// </summary>
    /// <param name="pods">0 or more.</param>
    /// <example><code>k8s.Job("import", image: "shop/import:1.4.2").Completions(10).Parallelism(2);</code></example>
    public TSelf Parallelism(int pods) => SetNumber("parallelism", CallSite.Arg(pods));

    /// <summary>
    /// Sets what completes the Job: <c>completionMode</c>. Default: NonIndexed (not written). Setting a different value later is an error
    /// (KUBE0005).
    /// </summary>
    /// <param name="mode">The mode. Indexed needs <see cref="Completions"/>.</param>
    /// <example>
    /// <code>
    /// k8s.Job("import", image: "shop/import:1.4.2").Completions(10).CompletionMode(CompletionMode.Indexed);
    /// </code>
    /// </example>
    public TSelf CompletionMode(CompletionMode mode)
    {
        var said = CallSite.Arg(mode);
        Recording.SetOnce(Workload.JobSpec, "completionMode", said.With(said.Value.ToString()));
        return Self;
    }

    /// <summary>
    /// Sets how long the Job may run, with all retries: <c>activeDeadlineSeconds</c>. Then its Pods are stopped and it fails. Default:
    /// unlimited (not written). Setting a different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="seconds">Seconds, 0 or more.</param>
    /// <example><code>k8s.Job("migrate", image: "shop/migrations:1.4.2").ActiveDeadlineSeconds(600);</code></example>
    public TSelf ActiveDeadlineSeconds(int seconds) => SetNumber("activeDeadlineSeconds", CallSite.Arg(seconds));

    /// <summary>
    /// Sets how long the finished Job is kept: <c>ttlSecondsAfterFinished</c>. Then it is deleted with its Pods and their logs. Default: it
    /// is kept (not written). Setting a different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="seconds">Seconds, 0 or more.</param>
    /// <example><code>k8s.Job("migrate", image: "shop/migrations:1.4.2").TtlSecondsAfterFinished(3600);</code></example>
    public TSelf TtlSecondsAfterFinished(int seconds) => SetNumber("ttlSecondsAfterFinished", CallSite.Arg(seconds));

    /// <summary>
    /// Sets whether a failed container is restarted in its Pod: <c>restartPolicy</c> of the Pods. Default, as with kubectl: Never for a
    /// Job, OnFailure for a CronJob. Setting a different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="policy">OnFailure or Never.</param>
    /// <example>
    /// <code>
    /// k8s.Job("migrate", image: "shop/migrations:1.4.2").RestartPolicy(RestartPolicy.OnFailure);
    /// </code>
    /// </example>
    public TSelf RestartPolicy(RestartPolicy policy)
    {
        Workload.SetRestartPolicy(CallSite.Arg(policy));
        return Self;
    }

    private TSelf SetNumber(string field, Sourced<int> value)
    {
        Recording.SetOnce(Workload.JobSpec, field, value);
        return Self;
    }
}

/// <summary>
/// A Job of the set (<c>batch/v1</c>), as <c>kubectl create job</c> creates it: its Pods run to completion. Its main container has the
/// Job's name. A Job cannot be changed once it is in the cluster: give it a name with the version in it, or delete it before.
/// </summary>
public sealed class JobHandle : JobHandle<JobHandle>
{
    private JobHandle(Workload workload, MapNode container)
        : base(workload, container) { }

    /// <summary>
    /// Sets whether the Job waits until it is resumed: <c>spec.suspend</c>. Default: no (not written). Setting a different value later is
    /// an error (KUBE0005).
    /// </summary>
    /// <param name="suspend">True: no Pods are created yet.</param>
    /// <example><code>k8s.Job("migrate", image: "shop/migrations:1.4.2").Suspend();</code></example>
    public JobHandle Suspend(bool suspend = true)
    {
        var said = CallSite.Arg(suspend);
        Recording.SetOnce(Workload.Spec, "suspend", new ScalarNode(said.Value, said.Origin));
        return this;
    }

    /// <summary>A workload that exists.</summary>
    internal static JobHandle Of(Workload workload, MapNode container) => new(workload, container);
}
