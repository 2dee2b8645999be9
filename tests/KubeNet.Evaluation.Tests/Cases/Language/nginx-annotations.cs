// title: Annotations of ingress-nginx by name and type
// example: .Nginx(it => it.BodySize("8m").WebSockets(3600))
var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(80).Expose(port: 80);
var office = new[] { "10.0.0.0/8", "192.168.1.7" };
k8s.Ingress("front").Class(nginx).Rule("localhost", "/", web).Nginx(it => it.BodySize("8m").WebSockets(3600));
foreach (var (host, read) in new[] { ("a.localhost", 60), ("b.localhost", 3600) })
{
    k8s.Ingress(host).Class(nginx).Rule(host, "/", web)
        .Nginx(it => it.BodySize(read > 60 ? "64m" : "8m").Timeouts(connect: 5, read: read)
            .AllowFrom(office).Cors(origins: office.Select(address => $"https://{host}"), credentials: false)
            .StickySessions(sameSite: NginxSameSite.Lax).BackendProtocol(NginxBackendProtocol.Grpc)
            .BasicAuth(k8s.External.Secret("users")).Buffering(true));
}
