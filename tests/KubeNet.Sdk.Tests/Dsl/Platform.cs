namespace KubeNet.Tests.Dsl;

/// <summary>A set that another one uses: the example's second half.</summary>
public sealed class Platform : ManifestSet
{
    public override string Namespace => "shop";

    public ServiceHandle Login { get; private set; } = null!;

    protected override void Define(Manifests k8s) =>
        Login = k8s.Deployment("login", image: "ghcr.io/acme/login:3").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
}
