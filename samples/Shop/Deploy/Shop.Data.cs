using k8s.Models;
using KubeNet;

namespace Acme.Deploy;

// The database, the queue and the migrations. A StatefulSet and a Job have no members of their own yet, so these are typed models.
public abstract partial class Shop
{
    private ServiceHandle Postgres(Manifests k8s, ExternalSecret database)
    {
        var pod = new V1PodSpec
        {
            Containers =
            [
                new()
                {
                    Name = "postgres",
                    Image = "postgres:17.6",
                    Ports = [new() { Name = "postgres", ContainerPort = 5432 }],
                    Env =
                    [
                        new() { Name = "POSTGRES_DB", Value = "shop" },
                        new() { Name = "POSTGRES_USER", Value = "shop" },
                        new() { Name = "POSTGRES_PASSWORD", ValueFrom = FromSecret(database, "password") },
                        // The volume's root is not empty (lost+found), so the data has a folder of its own.
                        new() { Name = "PGDATA", Value = "/var/lib/postgresql/data/pgdata" },
                    ],
                    StartupProbe = IsReady(periodSeconds: 5, failureThreshold: 60),
                    LivenessProbe = IsReady(periodSeconds: 20, failureThreshold: 6),
                    ReadinessProbe = IsReady(periodSeconds: 5, failureThreshold: 3),
                    Resources = new()
                    {
                        Requests = Quantities(("cpu", "250m"), ("memory", "512Mi")),
                        Limits = Quantities(("memory", "512Mi")),
                    },
                    VolumeMounts =
                    [
                        new() { Name = "data", MountPath = "/var/lib/postgresql/data" },
                        new() { Name = "run", MountPath = "/var/run/postgresql" },
                        new() { Name = "tmp", MountPath = "/tmp" },
                    ],
                },
            ],
            Volumes = [new() { Name = "run", EmptyDir = new() }, new() { Name = "tmp", EmptyDir = new() }],
            TerminationGracePeriodSeconds = 60,
        };
        pod.Restrict(user: 999);
        return k8s.Add(
                new V1StatefulSet
                {
                    Metadata = new() { Name = "postgres" },
                    Spec = new()
                    {
                        ServiceName = "postgres",
                        Replicas = 1,
                        Selector = Selects("postgres"),
                        Template = new() { Metadata = new() { Labels = Labels("postgres") }, Spec = pod },
                        VolumeClaimTemplates =
                        [
                            new()
                            {
                                Metadata = new() { Name = "data" },
                                Spec = new()
                                {
                                    AccessModes = ["ReadWriteOnce"],
                                    Resources = new() { Requests = Quantities(("storage", stage.Storage)) },
                                },
                            },
                        ],
                    },
                }
            )
            .Expose(port: 5432, targetPort: "postgres")
            .Headless();

        static V1Probe IsReady(int periodSeconds, int failureThreshold) =>
            new()
            {
                Exec = new() { Command = ["pg_isready", "--host=127.0.0.1", "--username=shop", "--dbname=shop"] },
                PeriodSeconds = periodSeconds,
                FailureThreshold = failureThreshold,
                TimeoutSeconds = 5,
            };
    }

    /// <summary>A queue that may be lost: the orders are in the database.</summary>
    private static ServiceHandle Redis(Manifests k8s) =>
        k8s.Deployment("redis", image: "redis:7.4-alpine")
            .Replicas(1)
            .ContainerPort(6379, "redis")
            .Args("redis-server", "--save", "", "--appendonly", "no", "--maxmemory", "96mb")
            .LivenessProbe(Probe.Tcp("redis").PeriodSeconds(20))
            .ReadinessProbe(Probe.Exec("redis-cli", "ping").PeriodSeconds(5))
            .Requests(cpu: "50m", memory: "128Mi")
            .Limits(memory: "128Mi")
            .EmptyDir("data", "/data")
            .Configure(d =>
            {
                // Never two of them at once behind the Service.
                d.Spec.Strategy = new() { Type = "Recreate" };
                d.Spec.Template.Spec.Restrict(user: 999);
            })
            .Expose(port: 6379, targetPort: "redis");

    /// <summary>The Pod of a Job cannot be changed, so each version has a Job of its own.</summary>
    private void Migrations(Manifests k8s, ServiceHandle postgres, ExternalSecret database)
    {
        var pod = new V1PodSpec
        {
            RestartPolicy = "Never",
            Containers =
            [
                new()
                {
                    Name = Apps.Migrations.Name,
                    Image = Apps.Migrations.Image,
                    Env =
                    [
                        new() { Name = "DOTNET_ENVIRONMENT", Value = stage.DotnetEnvironment },
                        new() { Name = "DB_PASSWORD", ValueFrom = FromSecret(database, "password") },
                        new() { Name = "ConnectionStrings__Orders", Value = ConnectionString(postgres) },
                    ],
                    Resources = new()
                    {
                        Requests = Quantities(("cpu", "50m"), ("memory", "128Mi")),
                        Limits = Quantities(("memory", "128Mi")),
                    },
                },
            ],
        };
        pod.Restrict(user: 1654);
        k8s.Add(
            new V1Job
            {
                Metadata = new() { Name = $"{Apps.Migrations.Name}-{Parameters.Version.Replace('.', '-')}" },
                Spec = new()
                {
                    BackoffLimit = 3,
                    ActiveDeadlineSeconds = 600,
                    TtlSecondsAfterFinished = 86400,
                    Template = new() { Metadata = new() { Labels = Labels(Apps.Migrations.Name) }, Spec = pod },
                },
            }
        );
    }

    private static V1EnvVarSource FromSecret(ExternalSecret secret, string key) =>
        new() { SecretKeyRef = new() { Name = secret.Name, Key = key } };

    private static Dictionary<string, ResourceQuantity> Quantities(params (string Name, string Amount)[] amounts) =>
        amounts.ToDictionary(amount => amount.Name, amount => new ResourceQuantity(amount.Amount));
}
