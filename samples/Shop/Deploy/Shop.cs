namespace Acme.Deploy;

/// <summary>What differs between environments. The compiler requires a value of each for all of them.</summary>
public record Stage(string Name, string Host, string? Issuer, TextFile Settings, NetworkPeer Proxy, Size Web, Size Worker, string Disk);
public record Size(string Cpu, string Memory, int Min = 1, int? Max = null);
public sealed partial class ShopDevelopment() : Shop(new("Development", "shop.localhost", Issuer: null, Files.Config.DevelopmentJson,
    NetworkPeer.Namespace("kube-system"), Web: new("50m", "128Mi"), Worker: new("50m", "128Mi"), Disk: "1Gi"));
public sealed partial class ShopStaging() : Shop(new("Staging", "staging.shop.example.com", "letsencrypt-staging", Files.Config.StagingJson,
    NetworkPeer.Namespace("traefik"), Web: new("50m", "128Mi", Min: 2), Worker: new("50m", "128Mi"), Disk: "10Gi"));
public sealed partial class ShopProduction() : Shop(new("Production", "shop.example.com", "letsencrypt", Files.Config.ProductionJson,
    NetworkPeer.Namespace("traefik"), Web: new("250m", "256Mi", Min: 3, Max: 12), Worker: new("250m", "256Mi", Min: 2), Disk: "100Gi"));

public abstract partial class Shop(Stage stage) : ManifestSet
{
    public override string Namespace => $"shop-{stage.Name.ToLowerInvariant()}";
    protected override void Define(Manifests k8s)
    {
        k8s.Namespace(Namespace).Label("pod-security.kubernetes.io/enforce", "restricted");
        k8s.NetworkPolicy("default-deny").DenyIngress(); // only what AllowFrom says below is allowed
        var settings = k8s.ConfigMap("settings").File(stage.Settings, key: "shop.json");
        var db = k8s.External.Secret("shop-db"); // not in the manifests: the README says how to create it

        var isReady = Probe.Exec("pg_isready", "--host=127.0.0.1", "--username=shop", "--dbname=shop").TimeoutSeconds(5);
        var postgres = House(k8s.StatefulSet("postgres", image: "postgres:17.6"), new("250m", "512Mi"), user: 999)
            .ContainerPort(5432, "postgres").EmptyDir("run", "/var/run/postgresql").Env("POSTGRES_DB", "shop").Env("POSTGRES_USER", "shop")
            .VolumeClaim("data", stage.Disk, "/var/lib/postgresql/data").Env("PGDATA", "/var/lib/postgresql/data/pgdata")
            .StartupProbe(isReady.PeriodSeconds(5).FailureThreshold(60)).LivenessProbe(isReady.PeriodSeconds(20).FailureThreshold(6))
            .ReadinessProbe(isReady.PeriodSeconds(5)).TerminationGracePeriodSeconds(60).Env("POSTGRES_PASSWORD", db, "password").Expose();
        var database = $"Host={postgres.DnsName};Database=shop;Username=shop;Password=$(DB_PASSWORD)";
        var migrations = House(k8s.Job($"migrations-{Parameters.Version.Replace('.', '-')}", Apps.Migrations), new("50m", "128Mi"))
            .BackoffLimit(3).ActiveDeadlineSeconds(600).TtlSecondsAfterFinished(86400).Env("DOTNET_ENVIRONMENT", stage.Name)
            .Env("DB_PASSWORD", db, "password").Env("ConnectionStrings__Orders", database).Label("app", "migrations");
        var redis = House(k8s.Deployment("redis", image: "redis:7.4-alpine"), new("50m", "128Mi"), user: 999).ContainerPort(6379, "redis")
            .Args("redis-server", "--save", "", "--appendonly", "no", "--maxmemory", "96mb").EmptyDir("data", "/data").Recreate()
            .LivenessProbe(Probe.Tcp("redis").PeriodSeconds(20)).ReadinessProbe(Probe.Exec("redis-cli", "ping").PeriodSeconds(5)).Expose();

        var worker = AspNet(Apps.Worker, stage.Worker).Env("ConnectionStrings__Redis", redis.Address);
        var web = AspNet(Apps.Web, stage.Web).AllowFrom(stage.Proxy).Expose(port: 80, targetPort: "http");
        var orders = AspNet(Apps.OrdersApi, stage.Web).Env("ConnectionStrings__Redis", redis.Address).Env("DB_PASSWORD", db, "password")
            .Env("ConnectionStrings__Orders", database).AllowFrom(stage.Proxy, web).Expose(port: 80, targetPort: "http");
        postgres.AllowFrom(orders, migrations);
        redis.AllowFrom(orders, worker);
        var ingress = k8s.Ingress("shop").Rule(stage.Host, "/", web).Rule(stage.Host, OrderPaths.Api, orders)
            .Class(k8s.External.IngressClass("traefik", IngressController.Of("traefik.io/ingress-controller")));
        if (stage.Issuer is { } issuer) ingress.Tls(stage.Host, "shop-tls").Annotation("cert-manager.io/cluster-issuer", issuer);
        if (stage.Issuer is not null) // cert-manager's Pods, which prove that the host is ours
            k8s.NetworkPolicy("acme-http01-solver").PodSelector("acme.cert-manager.io/http01-solver=true").AllowFrom([stage.Proxy], [8089]);
        DeploymentHandle AspNet(App app, Size size) => House(Scaled(k8s.Deployment(app), size), size).Env("DOTNET_ENVIRONMENT", stage.Name)
            .Volume(settings, "/app/config", readOnly: true).RestartOn(settings).LivenessProbe(Probe.Http(Health.Live, "http"))
            .StartupProbe(Probe.Http(Health.Live, "http").PeriodSeconds(2).FailureThreshold(30)).PreStop(sleepSeconds: 5)
            .ReadinessProbe(Probe.Http(Health.Ready, "http").PeriodSeconds(5)).Label("app.kubernetes.io/version", Parameters.Version);
    }

    private static DeploymentHandle Scaled(DeploymentHandle app, Size size) =>
        (size.Max is { } max ? app.Autoscale(size.Min, max, cpu: 70) : app.Replicas(size.Min)).SpreadOver(Topology.Node)
            .DisruptionBudget(maxUnavailable: 1, unhealthyPodEvictionPolicy: UnhealthyPodEvictionPolicy.AlwaysAllow);
    private static T House<T>(T it, Size size, int user = 1654) where T : WorkloadHandle<T> => it.Label("app.kubernetes.io/part-of", "shop")
        .Requests(size.Cpu, size.Memory).Limits(memory: size.Memory).EmptyDir("tmp", "/tmp").AutomountServiceAccountToken(false)
        .Restricted(user).RunAsGroup(user).FsGroup(user, FsGroupChangePolicy.OnRootMismatch).ReadOnlyRootFilesystem();
}
