// title: The whole DSL in one set
// example: .Rule("localhost", "/server", web, rewrite: Rewrite.StripPrefix)
// title: Members of another set
// example: k8s.Use<Platform>().Login
var server = k8s.Pod("server", image: "nginx:1.27").ContainerPort(80, "http");
var web = server.Expose(port: 80, targetPort: "http");
server.Expose(name: "server-node", port: 80, type: ServiceType.NodePort, nodePort: 30042);
server.Expose(name: "server-lb", port: 80, type: ServiceType.LoadBalancer);

var other = k8s.Deployment("other-server", image: "nginx:1.27").Replicas(2)
    .ContainerPort(8080, "http").ContainerPort(9090, "metrics")
    .Env("SERVER_URL", web.Url)
    .EnvFrom(k8s.External.Secret("db"));
var api = other.Expose([new("http", 80, "http"), new("metrics", 9090)]);

var nginx = k8s.IngressClass("my-ingress-class", IngressController.Nginx).Default();
k8s.Ingress("server-ingress").Class(nginx).Tls("localhost", secretName: "localhost-tls")
   .Rule("localhost", "/server", web, rewrite: Rewrite.StripPrefix)
   .Rule("localhost", "/other-server", api.Port("http"), rewrite: Rewrite.StripPrefix);
k8s.Ingress("login").Class(nginx).Rule("login.localhost", "/", k8s.Use<Platform>().Login);

foreach (var region in new[] { "eu", "us" })
    k8s.ConfigMap($"settings-{region}").Data("region", region);
// members
public override string Namespace => "shop";
// types
public sealed class Platform : ManifestSet
{
    public ServiceHandle Login { get; private set; } = null!;
    protected override void Define(Manifests k8s) => Login = k8s.Deployment("login", "login:1").ContainerPort(80).Expose();
}
