static TSelf Background<TSelf>(TSelf workload) where TSelf : WorkloadHandle<TSelf> =>
    workload.Configure(pods =>
    {
        pods.Spec.PriorityClassName = "background";
        pods.Metadata.Labels["kind"] = "batch";
    });

var web = Background(k8s.Deployment("web", image: "nginx:1.27", containerName: "server").ContainerPort(8080, "http"))
    .Container("logs", "fluent/fluent-bit:3.2", logs =>
    {
        logs.Env("A", "1").Configure(c => c.WorkingDir = "/srv").Env("B", "2");
        logs.Configure(c => c.Name = "renamed").Requests(memory: "32Mi");
    })
    .InitContainer("migrate", "busybox:1.36", migrate =>
        migrate.Configure(c => { c.TerminationMessagePath = "/dev/log"; c.Env = [new() { Name = "X", Value = "y" }]; }));
web.Env("AFTER", "configure").Expose();
web.Configure(pods => pods.Spec.Template.Metadata.Labels["x"] = "y");
Background(k8s.Pod("one", "nginx").ContainerPort(80)).Expose(port: 80);
Background(k8s.CronJob("c", "* * * * *", image: "x"));
Background(k8s.StatefulSet("st", image: "x"));
