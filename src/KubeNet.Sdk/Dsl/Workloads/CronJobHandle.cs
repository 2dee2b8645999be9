using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// A CronJob of the set (<c>batch/v1</c>), as <c>kubectl create cronjob</c> creates it: a Job at each time of its schedule. Its main
/// container has the CronJob's name.
/// </summary>
public sealed class CronJobHandle : JobHandle<CronJobHandle>
{
    private CronJobHandle(Workload workload, MapNode container)
        : base(workload, container) { }

    /// <summary>
    /// Sets the time zone of the schedule: <c>spec.timeZone</c>. Default: that of the cluster's controller manager, usually UTC (not
    /// written). Setting a different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="timeZone">A name of the IANA database: <c>Europe/Berlin</c>.</param>
    /// <example><code>k8s.CronJob("report", "0 6 * * 1-5", image: "shop/report:1.4.2").TimeZone("Europe/Berlin");</code></example>
    public CronJobHandle TimeZone(string timeZone)
    {
        Recording.SetOnce(Workload.Spec, "timeZone", CallSite.Text(timeZone));
        return this;
    }

    /// <summary>
    /// Sets what happens if the last Job still runs: <c>spec.concurrencyPolicy</c>. Default: Allow (not written). Setting a different value
    /// later is an error (KUBE0005).
    /// </summary>
    /// <param name="policy">The policy.</param>
    /// <example>
    /// <code>
    /// k8s.CronJob("report", "*/5 * * * *", image: "shop/report:1.4.2").ConcurrencyPolicy(ConcurrencyPolicy.Forbid);
    /// </code>
    /// </example>
    public CronJobHandle ConcurrencyPolicy(ConcurrencyPolicy policy)
    {
        var said = CallSite.Arg(policy);
        Recording.SetOnce(Workload.Spec, "concurrencyPolicy", said.With(said.Value.ToString()));
        return this;
    }

    /// <summary>
    /// Sets how many successful Jobs are kept: <c>spec.successfulJobsHistoryLimit</c>. Default: 3 (not written). Setting a different value
    /// later is an error (KUBE0005).
    /// </summary>
    /// <param name="jobs">0 or more.</param>
    /// <example><code>k8s.CronJob("report", "0 6 * * *", image: "shop/report:1.4.2").SuccessfulJobsHistoryLimit(1);</code></example>
    public CronJobHandle SuccessfulJobsHistoryLimit(int jobs)
    {
        Recording.SetOnce(Workload.Spec, "successfulJobsHistoryLimit", CallSite.Arg(jobs));
        return this;
    }

    /// <summary>
    /// Sets how many failed Jobs are kept: <c>spec.failedJobsHistoryLimit</c>. Default: 1 (not written). Setting a different value later is
    /// an error (KUBE0005).
    /// </summary>
    /// <param name="jobs">0 or more.</param>
    /// <example><code>k8s.CronJob("report", "0 6 * * *", image: "shop/report:1.4.2").FailedJobsHistoryLimit(5);</code></example>
    public CronJobHandle FailedJobsHistoryLimit(int jobs)
    {
        Recording.SetOnce(Workload.Spec, "failedJobsHistoryLimit", CallSite.Arg(jobs));
        return this;
    }

    /// <summary>
    /// Sets how late a Job may start, if the cluster missed its time: <c>spec.startingDeadlineSeconds</c>. Default: unlimited (not
    /// written). Setting a different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="seconds">Seconds. Below 10, a Job may never start, because the controller checks every 10 seconds.</param>
    /// <example><code>k8s.CronJob("report", "0 6 * * *", image: "shop/report:1.4.2").StartingDeadlineSeconds(300);</code></example>
    public CronJobHandle StartingDeadlineSeconds(int seconds)
    {
        Recording.SetOnce(Workload.Spec, "startingDeadlineSeconds", CallSite.Arg(seconds));
        return this;
    }

    /// <summary>
    /// Sets whether the schedule is paused, so that no further Jobs start: <c>spec.suspend</c>. Default: no (not written). Setting a
    /// different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="suspend">Whether it is suspended.</param>
    /// <example><code>k8s.CronJob("report", "0 6 * * *", image: "shop/report:1.4.2").Suspend();</code></example>
    public CronJobHandle Suspend(bool suspend = true)
    {
        var said = CallSite.Arg(suspend);
        Recording.SetOnce(Workload.Spec, "suspend", new ScalarNode(said.Value, said.Origin));
        return this;
    }

    /// <summary>A workload that exists.</summary>
    internal static CronJobHandle Of(Workload workload, MapNode container) => new(workload, container);
}
