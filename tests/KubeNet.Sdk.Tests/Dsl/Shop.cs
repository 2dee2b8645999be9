namespace KubeNet.Tests.Dsl;

/// <summary>The example that the documentation opens with, as a user would write it.</summary>
public sealed partial class Shop : ManifestSet
{
    public override string Namespace => "shop";

    protected override void Define(Manifests k8s)
    {
        var server = k8s.Pod("server", image: "nginx:1.27").ContainerPort(80, "http");
        var web = server.Expose(port: 80, targetPort: "http");
        server.Expose(name: "server-node", port: 80, type: ServiceType.NodePort, nodePort: 30042);
        server.Expose(name: "server-lb", port: 80, type: ServiceType.LoadBalancer);

        var other = k8s.Deployment("other-server", image: "nginx:1.27")
            .Replicas(2)
            .ContainerPort(8080, "http")
            .ContainerPort(9090, "metrics")
            .Env("SERVER_URL", web.Url)
            .EnvFrom(k8s.External.Secret("db"));
        var api = other.Expose([new("http", 80, "http"), new("metrics", 9090)]);

        var nginx = k8s.IngressClass("my-ingress-class", IngressController.Nginx).Default();
        k8s.Ingress("server-ingress")
            .Class(nginx)
            .Tls("localhost", secretName: "localhost-tls")
            .Rule("localhost", "/server", web, rewrite: Rewrite.StripPrefix)
            .Rule("localhost", "/other-server", api.Port("http"), rewrite: Rewrite.StripPrefix);
        k8s.Ingress("login").Class(nginx).Rule("login.localhost", "/", k8s.Use<Platform>().Login);

        foreach (var region in new[] { "eu", "us" })
        {
            k8s.ConfigMap($"settings-{region}").Data("region", region);
        }
    }
}
