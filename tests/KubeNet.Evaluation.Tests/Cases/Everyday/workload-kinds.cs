// Workloads of each kind, and what each of them has: strategies, volumes of StatefulSets, schedules, apps.
var app = new KubeNet.App("tools", "shop/tools:1", [8080], user: 1654);
IWorkload[] all =
[
    k8s.StatefulSet("db", image: "postgres:17").Replicas(3).ContainerPort(5432, "pg").RollingUpdate(partition: 1, maxUnavailable: "50%")
        .VolumeClaim("data", storage: $"{Size}Gi", mountPath: "/data", storageClass: "fast", accessMode: AccessMode.ReadWriteOncePod)
        .PodManagementPolicy(PodManagementPolicy.Parallel).MinReadySeconds(5)
        .PersistentVolumeClaimRetentionPolicy(whenScaled: ClaimRetention.Delete)
        .Container("backup", "busybox:1.36", it => it.VolumeMount("data", "/data", readOnly: true)),
    k8s.DaemonSet("agent", image: "fluent/fluent-bit:3.2").RollingUpdate(maxUnavailable: 10 + "%", maxSurge: 0).RevisionHistoryLimit(3),
    k8s.Deployment("web", image: "nginx:1.27").RollingUpdate(maxSurge: Size, maxUnavailable: 0).ProgressDeadlineSeconds(60),
    k8s.Deployment("old", image: "nginx:1.26").Recreate(),
    k8s.Job("migrate", app).BackoffLimit(3).Completions(2).Parallelism(2).CompletionMode(CompletionMode.Indexed)
        .ActiveDeadlineSeconds(60).TtlSecondsAfterFinished(60).RestartPolicy(RestartPolicy.OnFailure).Suspend(),
    k8s.CronJob("report", $"0 {Size} * * 1-5", image: "shop/report:1").TimeZone("Europe/Berlin").Suspend(false)
        .ConcurrencyPolicy(ConcurrencyPolicy.Forbid).SuccessfulJobsHistoryLimit(1).FailedJobsHistoryLimit(2).StartingDeadlineSeconds(60),
    k8s.CronJob(app, "@daily"), k8s.CronJob("nightly", "@daily", app), k8s.StatefulSet(app), k8s.DaemonSet(app), k8s.Job(app),
    k8s.Pod("once", image: "busybox:1.36").RestartPolicy(RestartPolicy.Never),
];
foreach (var workload in all)
{
    k8s.Service($"of-{workload.Name}-{Array.IndexOf(all, workload)}").Selector(workload).Ports(new ServicePort(80));
}

PodCount half = "50%";
var db = (StatefulSetHandle)all[0];
db.Expose();
db.Expose(name: "db-outside", type: ServiceType.LoadBalancer);
Background(db);
Background((CronJobHandle)all[5]);
((CronJobHandle)all[5]).Label("team", "sales").PodAnnotation("a", $"{half}").Env("SIZE", Size);
((DaemonSetHandle)all[1]).OnDelete("on-delete" == "" ? 1 : 2);
// members
const int Size = 5;
static T Background<T>(T workload) where T : WorkloadHandle<T> => workload.Label("priority", "low").Args("--slow", workload.Name);
// types
static class More
{
    public static DaemonSetHandle OnDelete(this DaemonSetHandle agent, int limit) => agent.Label("limit", $"{limit}");
}
