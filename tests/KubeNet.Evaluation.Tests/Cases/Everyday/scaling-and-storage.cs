var stage = new Stage(2, 6);
var data = k8s.PersistentVolumeClaim("data", storage: $"{stage.Max}Gi").AccessModes([.. Modes()]).StorageClass("fast");
var disk = k8s.PersistentVolumeClaim("disk", "1Ti").VolumeMode(VolumeMode.Block).VolumeName("disk-1");
var web = k8s.Deployment("web", image: "nginx:1.27")
    .Autoscale(stage.Min, stage.Max, cpu: 70, memory: stage.Max * 10, configure: scaler =>
    {
        scaler.ScaleUp(pods: stage.Min).ScaleDown(stabilizationWindowSeconds: 600, percent: 10, selectPolicy: ScalingPolicySelect.Min);
        foreach (var queue in new[] { "orders", "mails" })
        {
            scaler.ExternalMetric("messages", averageValue: "30", selector: $"queue={queue}");
        }
    })
    .DisruptionBudget(maxUnavailable: stage.Max > 3 ? 1 : "50%", unhealthyPodEvictionPolicy: stage.Max > 3 ? stage.Broken : null)
    .Volume(data, "/data", subPath: "web")
    .VolumeDevice(disk, "/dev/disk")
    .Volume(k8s.External.PersistentVolumeClaim("archive"), "/archive", readOnly: true)
    .Selector("app.kubernetes.io/name");
var fast = k8s.StorageClass("fast", provisioner: "ebs.csi.aws.com").Parameter("type", "gp3").Parameter("iops", $"{stage.Max * 1000}")
    .ReclaimPolicy(ReclaimPolicy.Retain).VolumeBindingMode(VolumeBindingMode.WaitForFirstConsumer).AllowVolumeExpansion()
    .MountOptions([.. new[] { "noatime", "discard" }.Take(stage.Min)]).Default();
k8s.PersistentVolumeClaim("logs", "5Gi").StorageClass(fast);
k8s.StatefulSet("db", image: "postgres:17").ContainerPort(5432).VolumeClaim("data", "10Gi", "/data", fast, subPath: "pg")
    .VolumeClaim("wal", "1Gi", "/wal", storageClass: "slow").Expose();
k8s.StatefulSet("cache", image: "redis:7.4").Requests(memory: "64Mi").Autoscale(stage.Min, stage.Max, memory: 80).Expose(port: 6379);
PodCount least = "60%";
k8s.PodDisruptionBudget("all").Selector("tier in (a,b),!canary").MinAvailable(least)
    .UnhealthyPodEvictionPolicy(UnhealthyPodEvictionPolicy.AlwaysAllow);
IScalable worker = k8s.Deployment("worker", image: "worker:1");
k8s.HorizontalPodAutoscaler("worker", worker, 1, 3)
    .PodsMetric("jobs", "5")
    .ObjectMetric("rps", "networking.k8s.io/v1", "Ingress", "front", value: "2k")
    .ContainerResourceMetric("worker", "cpu", averageUtilization: 50)
    .ResourceMetric("memory", averageValue: "500Mi");

// members
private static IEnumerable<AccessMode> Modes()
{
    yield return AccessMode.ReadWriteOnce;
    yield return AccessMode.ReadOnlyMany;
}

// types
public sealed record Stage(int Min, int Max)
{
    public UnhealthyPodEvictionPolicy Broken => UnhealthyPodEvictionPolicy.AlwaysAllow;
}
