using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Tests.Dsl;

/// <summary>The kinds that make Pods: what each writes, and where its Pods' part is.</summary>
public class WorkloadKindTests
{
    [Fact]
    public void A_stateful_set_has_its_volume_in_each_pod_and_a_headless_service_for_their_names()
    {
        var recorded = Recorded.Of(k8s =>
            k8s.StatefulSet("db", "postgres:17")
                .Replicas(2)
                .ContainerPort(5432, "pg")
                .VolumeClaim("data", storage: "10Gi", mountPath: "/var/lib/postgresql/data", storageClass: "fast", subPath: "pgdata")
                .Container("backup", "busybox", backup => backup.VolumeMount("data", "/data", readOnly: true))
                .Expose()
        );
        Assert.Empty(recorded.Findings);

        Assert.Equal(
            """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata:
              name: db
              namespace: shop
              labels:
                app: db
            spec:
              serviceName: db
              replicas: 2
              selector:
                matchLabels:
                  app: db
              template:
                metadata:
                  labels:
                    app: db
                spec:
                  containers:
                  - name: postgres
                    image: postgres:17
                    ports:
                    - name: pg
                      containerPort: 5432
                    volumeMounts:
                    - name: data
                      mountPath: /var/lib/postgresql/data
                      subPath: pgdata
                  - name: backup
                    image: busybox
                    volumeMounts:
                    - name: data
                      mountPath: /data
                      readOnly: true
              volumeClaimTemplates:
              - metadata:
                  name: data
                spec:
                  accessModes:
                  - ReadWriteOnce
                  storageClassName: fast
                  resources:
                    requests:
                      storage: 10Gi

            """,
            recorded.Yaml("StatefulSet", "db")
        );
        Assert.Equal("None", recorded.Root("Service", "db").Text("spec.clusterIP"));
    }

    [Fact]
    public void Only_the_first_service_that_says_no_type_governs()
    {
        var recorded = Recorded.Of(k8s =>
        {
            var db = k8s.StatefulSet("db", "postgres:17").ContainerPort(5432);
            db.Expose(name: "db-outside", type: ServiceType.LoadBalancer);
            db.Expose(name: "db-node", port: 5432, nodePort: 30432);
            db.Expose([new("pg", 5432, nodePort: 30433)], name: "db-list");
            db.Expose(name: "db-pods", port: 5432);
            db.Expose(name: "db-read", port: 5432);
            k8s.Deployment("web", "nginx").ContainerPort(80).Expose();
        });
        Assert.Empty(recorded.Findings);

        Assert.Equal("db-pods", recorded.Root("StatefulSet", "db").Text("spec.serviceName"));
        Assert.Equal(
            ["db-pods"],
            recorded.Graph.Own.Where(resource => resource.Root.Text("spec.clusterIP") == "None").Select(resource => resource.Name)
        );
    }

    [Fact]
    public void A_service_name_that_is_said_is_kept()
    {
        var recorded = Recorded.Of(k8s =>
        {
            var before = k8s.StatefulSet("before", "postgres:17").ContainerPort(5432).ServiceName("pods");
            before.Expose();
            var same = k8s.StatefulSet("same", "postgres:17").ContainerPort(5432).ServiceName("same");
            same.Expose();
            var after = k8s.StatefulSet("after", "postgres:17").ContainerPort(5432);
            after.Expose();
            after.ServiceName("pods");
        });
        Assert.Empty(recorded.Findings);

        Assert.Null(recorded.Root("Service", "before").Text("spec.clusterIP"));
        Assert.Equal("None", recorded.Root("Service", "same").Text("spec.clusterIP"));
        Assert.Equal("pods", recorded.Root("StatefulSet", "after").Text("spec.serviceName"));
    }

    [Fact]
    public void A_volume_of_a_name_is_one_whoever_declares_it()
    {
        Recorded
            .Of(k8s => k8s.StatefulSet("db", "postgres:17").EmptyDir("data", "/a").VolumeClaim("data", "1Gi", "/b"))
            .HasOnly(EvaluationFindings.Contradiction, "StatefulSet 'db' already has a volume 'data' with different content.");
        Recorded
            .Of(k8s => k8s.StatefulSet("db", "postgres:17").VolumeClaim("data", "1Gi", "/b").EmptyDir("data", "/a"))
            .HasOnly(EvaluationFindings.Contradiction, "StatefulSet 'db' already has a volume 'data' with different content.");
        Recorded
            .Of(k8s => k8s.StatefulSet("db", "postgres:17").VolumeClaim("data", "1Gi", "/b").VolumeClaim("data", "2Gi", "/b"))
            .HasOnly(EvaluationFindings.Contradiction, "StatefulSet 'db' already has a volume 'data' with different content.");
        var twice = Recorded.Of(k8s =>
            k8s.StatefulSet("db", "postgres:17").VolumeClaim("data", "1Gi", "/a").VolumeClaim("data", "1Gi", "/b", subPath: "b")
        );
        Assert.Empty(twice.Findings);
        Assert.Single(twice.Root("StatefulSet", "db").List("spec.volumeClaimTemplates")!.Items);
    }

    [Fact]
    public void A_cron_job_has_all_in_its_job_template()
    {
        Assert.Equal(
            """
            apiVersion: batch/v1
            kind: CronJob
            metadata:
              name: report
              namespace: shop
              labels:
                team: sales
            spec:
              schedule: "0 6 * * *"
              timeZone: Europe/Berlin
              concurrencyPolicy: Forbid
              startingDeadlineSeconds: 300
              successfulJobsHistoryLimit: 1
              failedJobsHistoryLimit: 5
              suspend: true
              jobTemplate:
                metadata:
                  labels:
                    team: sales
                spec:
                  completions: 3
                  parallelism: 2
                  completionMode: Indexed
                  backoffLimit: 4
                  activeDeadlineSeconds: 600
                  ttlSecondsAfterFinished: 3600
                  template:
                    metadata:
                      labels:
                        team: sales
                    spec:
                      containers:
                      - name: report
                        image: shop/report:1.4
                        env:
                        - name: A
                          value: b
                      restartPolicy: Never

            """,
            Recorded.Yaml(
                "CronJob",
                "report",
                k8s =>
                    k8s.CronJob("report", "0 6 * * *", "shop/report:1.4")
                        .Env("A", "b")
                        .RestartPolicy(RestartPolicy.Never)
                        .TtlSecondsAfterFinished(3600)
                        .ActiveDeadlineSeconds(600)
                        .BackoffLimit(4)
                        .CompletionMode(CompletionMode.Indexed)
                        .Parallelism(2)
                        .Completions(3)
                        .Suspend()
                        .FailedJobsHistoryLimit(5)
                        .SuccessfulJobsHistoryLimit(1)
                        .StartingDeadlineSeconds(300)
                        .ConcurrencyPolicy(ConcurrencyPolicy.Forbid)
                        .TimeZone("Europe/Berlin")
                        .Label("team", "sales")
            )
        );
    }

    [Fact]
    public void A_task_gets_its_label_when_something_selects_its_pods()
    {
        var recorded = Recorded.Of(k8s =>
        {
            k8s.Job("alone", "busybox");
            k8s.Job("workers", "busybox").ContainerPort(80).Expose();
            k8s.Service("front").Selector(k8s.CronJob("report", "@daily", "busybox")).Ports(new ServicePort(80));
            k8s.Job("chosen", "busybox").Selector("part", "import").ContainerPort(80).Expose();
        });
        Assert.Empty(recorded.Findings);

        Assert.Null(recorded.Root("Job", "alone").Map("metadata.labels"));
        Assert.Null(recorded.Root("Job", "alone").Map("spec.template.metadata"));
        Assert.Equal("workers", recorded.Root("Job", "workers").Text("spec.template.metadata.labels.app"));
        Assert.Equal("workers", recorded.Root("Service", "workers").Text("spec.selector.app"));
        Assert.Equal("report", recorded.Root("CronJob", "report").Text("spec.jobTemplate.spec.template.metadata.labels.app"));
        Assert.Equal("import", recorded.Root("Service", "chosen").Text("spec.selector.part"));
        Assert.Null(recorded.Root("Job", "chosen").Text("spec.template.metadata.labels.app"));
    }

    [Fact]
    public void A_strategy_is_said_once()
    {
        var recorded = Recorded.Of(k8s =>
        {
            k8s.Deployment("web", "nginx").RollingUpdate(maxSurge: 1, maxUnavailable: "25%");
            k8s.StatefulSet("db", "postgres:17").RollingUpdate(partition: 2);
            k8s.DaemonSet("agent", "busybox").OnDelete();
            k8s.Deployment("old", "nginx").Recreate();
        });
        Assert.Empty(recorded.Findings);

        var rolling = recorded.Root("Deployment", "web").Map("spec.strategy.rollingUpdate")!;
        Assert.Equal(1, rolling.Scalar("maxSurge")!.Number);
        Assert.Equal("25%", rolling.Text("maxUnavailable"));
        Assert.Equal(2, recorded.Root("StatefulSet", "db").Scalar("spec.updateStrategy.rollingUpdate.partition")!.Number);
        Assert.Equal("OnDelete", recorded.Root("DaemonSet", "agent").Text("spec.updateStrategy.type"));
        Assert.Equal("Recreate", recorded.Root("Deployment", "old").Text("spec.strategy.type"));
        Recorded
            .Of(k8s => k8s.Deployment("web", "nginx").Recreate().RollingUpdate(maxSurge: 1))
            .HasOnly(
                EvaluationFindings.Contradiction,
                "'spec.strategy.type' of Deployment 'web' is set to 'RollingUpdate', but it was set to 'Recreate' before."
            );
    }

    [Fact]
    public void An_app_of_a_task_does_not_listen()
    {
        var app = new App("tools", "shop/tools:1", [8080, 9090], user: 1654);
        var recorded = Recorded.Of(k8s =>
        {
            k8s.Job("migrate", app).Args("migrate");
            k8s.Job(app);
            k8s.CronJob(app, "@daily");
            k8s.CronJob("nightly", "@daily", app, containerName: "main");
            k8s.StatefulSet(app);
            k8s.DaemonSet(app);
        });
        Assert.Empty(recorded.Findings);

        Assert.Equal(
            ["migrate tools 0", "tools tools 0", "tools tools 0", "nightly main 0", "tools tools 2", "tools tools 2"],
            recorded.Graph.Own.Select(resource =>
            {
                var container = PodTemplateView.Of(resource)!.Spec!.List("containers")!.Maps.Single();
                return $"{resource.Name} {container.Text("name")} {container.List("ports")?.Count ?? 0}";
            })
        );
    }

    [Fact]
    public void A_strategy_that_contradicts_leaves_nothing_behind()
    {
        var recorded = Recorded.Of(k8s => k8s.StatefulSet("db", "redis").OnDelete().RollingUpdate(partition: 2, maxUnavailable: 1));

        recorded.HasOnly(EvaluationFindings.Contradiction, "'spec.updateStrategy.type' of StatefulSet 'db' is set to 'RollingUpdate'");
        Assert.Null(recorded.Root("StatefulSet", "db").At("spec.updateStrategy.rollingUpdate"));
    }
}
