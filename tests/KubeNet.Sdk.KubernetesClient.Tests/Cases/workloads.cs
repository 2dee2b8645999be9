var labels = new Dictionary<string, string> { ["app"] = "db" };
var template = new V1PodTemplateSpec
{
    Metadata = new() { Labels = labels },
    Spec = new()
    {
        Containers =
        [
            new V1Container
            {
                Name = "db",
                Image = "postgres:17",
                Ports = [new() { ContainerPort = 5432, Name = "sql" }],
                Env = [new() { Name = "PGDATA", Value = "/data" }, new() { Name = "LEVEL", Value = "0080" }],
                Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = "0.5", ["memory"] = "1.5Gi" }, Limits = new Dictionary<string, ResourceQuantity> { ["cpu"] = 1.25m } },
                ReadinessProbe = new() { TcpSocket = new() { Port = "sql" }, PeriodSeconds = 5 },
                LivenessProbe = new() { HttpGet = new() { Port = 8080, Path = "/" } },
                StartupProbe = new() { HttpGet = new() { Port = "8080", Path = "/" } },
            },
        ],
    },
};
var db = k8s.Add(new V1StatefulSet
{
    Metadata = new() { Name = "db", Labels = labels },
    Spec = new()
    {
        ServiceName = "db",
        Replicas = 3,
        Selector = new() { MatchLabels = labels },
        Template = template,
        VolumeClaimTemplates =
        [
            new() { Metadata = new() { Name = "data" }, Spec = new() { AccessModes = ["ReadWriteOnce"], Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { { "storage", new ResourceQuantity("1024Mi") } } } } },
        ],
    },
    Status = new() { Replicas = 3 },
});
db.Expose();
db.Expose(name: "db-node", port: 80, targetPort: "sql", nodePort: 30432).Annotation("x", db.Kind + db.Name + db.Namespace);
db.Label("tier", "data");
k8s.Service("manual").Ports(new ServicePort("sql", 5432)).Selector(db);
k8s.Add(new V1DaemonSet { Metadata = new V1ObjectMeta { Name = "agent" }, Spec = new V1DaemonSetSpec { Selector = new V1LabelSelector { MatchLabels = new SortedDictionary<string, string> { ["app"] = "agent" } }, Template = template, UpdateStrategy = new() { RollingUpdate = new() { MaxUnavailable = "25%", MaxSurge = 1 } } } });
k8s.Add(new V1Job { ApiVersion = "batch/v1", Kind = "Job", Metadata = new() { Name = "once", NamespaceProperty = "other" }, Spec = new() { Template = template, BackoffLimit = 4, TtlSecondsAfterFinished = 0 } });
k8s.Add(new V1CronJob { Metadata = new() { Name = "nightly" }, Spec = new() { Schedule = "0 3 * * *", JobTemplate = new() { Spec = new() { Template = template with { Metadata = null } } } } });
k8s.Add(new V1Pod { Metadata = new() { Name = "single", Labels = labels }, Spec = template.Spec }).Expose(port: 5432);
