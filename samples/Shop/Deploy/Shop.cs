using Acme.Contracts;
using KubeNet;

namespace Acme.Deploy;

/// <summary>The shop, as it is in every environment. <see cref="Stage"/> has what differs.</summary>
public abstract partial class Shop(Stage stage) : ManifestSet
{
    public override string Namespace => $"shop-{stage.Name}";

    protected override void Define(Manifests k8s)
    {
        k8s.Namespace(Namespace).Label("pod-security.kubernetes.io/enforce", "restricted");

        // Not in the manifests: the README says how to create it.
        var database = k8s.External.Secret("shop-db");
        var settings = k8s.ConfigMap("settings").File(stage.Settings, key: "shop.json");

        var postgres = Postgres(k8s, database);
        var redis = Redis(k8s);
        Migrations(k8s, postgres, database);

        var orders = ConnectedTo(postgres, database, AspNetApp(k8s, Apps.OrdersApi, stage.Orders, settings))
            .Env("ConnectionStrings__Redis", redis.Address)
            .Expose(port: 80, targetPort: "http");
        var web = AspNetApp(k8s, Apps.Web, stage.Web, settings).Expose(port: 80, targetPort: "http");
        AspNetApp(k8s, Apps.Worker, stage.Worker, settings).Env("ConnectionStrings__Redis", redis.Address);

        var ingress = k8s.Ingress("shop")
            .Class(k8s.External.IngressClass("traefik", IngressController.Of("traefik.io/ingress-controller")))
            .Rule(stage.Host, "/", web)
            .Rule(stage.Host, OrderPaths.Api, orders);
        if (stage.Issuer is { } issuer)
        {
            ingress.Tls(stage.Host, "shop-tls").Annotation("cert-manager.io/cluster-issuer", issuer);
        }

        Isolate(k8s);
    }

    /// <summary>An app with Kestrel: image and port come from its project, the paths of the probes from its code.</summary>
    private DeploymentHandle AspNetApp(Manifests k8s, App app, Size size, ConfigMapHandle settings)
    {
        var deployment = k8s.Deployment(app)
            .Label("app.kubernetes.io/part-of", "shop")
            .Label("app.kubernetes.io/version", Parameters.Version)
            .Env("DOTNET_ENVIRONMENT", stage.DotnetEnvironment)
            .StartupProbe(Probe.Http(Health.Live, "http").PeriodSeconds(2).FailureThreshold(30))
            .LivenessProbe(Probe.Http(Health.Live, "http").PeriodSeconds(10))
            .ReadinessProbe(Probe.Http(Health.Ready, "http").PeriodSeconds(5))
            .Requests(size.Cpu, size.Memory)
            .Limits(memory: size.Memory)
            .Volume(settings, "/app/config", readOnly: true)
            .RestartOn(settings)
            .EmptyDir("tmp", "/tmp")
            .Configure(d => d.Spec.Template.Spec.Restrict(user: 1654))
            .Configure(d => d.Spec.Template.Spec.DrainBeforeStopping());
        Scale(k8s, deployment, size);
        return deployment;
    }

    /// <summary>The password is in the Secret alone: Kubernetes replaces <c>$(DB_PASSWORD)</c> when it starts the container.</summary>
    private static DeploymentHandle ConnectedTo(ServiceHandle postgres, ExternalSecret database, DeploymentHandle app) =>
        app.Env("DB_PASSWORD", database, "password").Env("ConnectionStrings__Orders", ConnectionString(postgres));

    private static string ConnectionString(ServiceHandle postgres) =>
        $"Host={postgres.DnsName};Database=shop;Username=shop;Password=$(DB_PASSWORD)";
}
