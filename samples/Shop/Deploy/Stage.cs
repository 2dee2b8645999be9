using KubeNet;

namespace Acme.Deploy;

/// <summary>The environments. Each is a set of its own, with a folder of its own.</summary>
public sealed partial class ShopDevelopment() : Shop(Stage.Development);

/// <inheritdoc cref="ShopDevelopment"/>
public sealed partial class ShopStaging() : Shop(Stage.Staging);

/// <inheritdoc cref="ShopDevelopment"/>
public sealed partial class ShopProduction() : Shop(Stage.Production);

/// <summary>What differs between environments. The compiler requires a value for each of them.</summary>
/// <param name="Name">The environment's name in the cluster.</param>
/// <param name="DotnetEnvironment">The environment's name for .NET.</param>
/// <param name="Host">The host that the Ingress serves.</param>
/// <param name="IngressNamespace">The namespace of Traefik.</param>
/// <param name="Issuer">The ClusterIssuer of cert-manager that issues the certificate, or null for HTTP.</param>
/// <param name="Settings">The file that the apps read as <c>config/shop.json</c>.</param>
/// <param name="Web">The size of the web app.</param>
/// <param name="Orders">The size of the orders API.</param>
/// <param name="Worker">The size of the worker.</param>
/// <param name="Storage">The size of the database's volume.</param>
public sealed record Stage(
    string Name,
    string DotnetEnvironment,
    string Host,
    string IngressNamespace,
    string? Issuer,
    TextFile Settings,
    Size Web,
    Size Orders,
    Size Worker,
    string Storage
)
{
    public static readonly Stage Development = new(
        "development",
        "Development",
        Host: "shop.localhost",
        IngressNamespace: "kube-system", // k3s and Rancher Desktop
        Issuer: null,
        Files.Config.DevelopmentJson,
        Web: Size.Small,
        Orders: Size.Small,
        Worker: Size.Small,
        Storage: "1Gi"
    );

    public static readonly Stage Staging = new(
        "staging",
        "Staging",
        Host: "staging.shop.example.com",
        IngressNamespace: "traefik",
        Issuer: "letsencrypt-staging",
        Files.Config.StagingJson,
        Web: Size.Small with { Replicas = 2 },
        Orders: Size.Small with { Replicas = 2 },
        Worker: Size.Small,
        Storage: "10Gi"
    );

    public static readonly Stage Production = new(
        "production",
        "Production",
        Host: "shop.example.com",
        IngressNamespace: "traefik",
        Issuer: "letsencrypt",
        Files.Config.ProductionJson,
        Web: Size.Large with { Replicas = 3, MaxReplicas = 12 },
        Orders: Size.Large with { Replicas = 3, MaxReplicas = 12 },
        Worker: Size.Large with { Replicas = 2 },
        Storage: "100Gi"
    );
}

/// <summary>How many Pods an app has, and how much each of them may use.</summary>
/// <param name="Cpu">The CPU that each Pod requests.</param>
/// <param name="Memory">The memory that each Pod requests, which is also its limit.</param>
/// <param name="Replicas">The number of Pods, or the smallest one.</param>
/// <param name="MaxReplicas">The largest number of Pods. If it is not more than <paramref name="Replicas"/>, the number is fixed.</param>
public sealed record Size(string Cpu, string Memory, int Replicas = 1, int MaxReplicas = 1)
{
    public static readonly Size Small = new("50m", "128Mi");

    public static readonly Size Large = new("250m", "256Mi");
}
