var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http");
var side = "";
web.Container("side", "busybox:1.36", it => side = $"{it}|" + it + "|" + it.ToString());
var service = web.Expose([new("http", 80, "http"), new("metrics", 9090)]);
var all = k8s.Deployment("all", image: "nginx:1.27").ContainerPort(81, "a").Expose();
var other = k8s.Use<Other>();
object[] things =
[
    k8s.Pod("pod", image: "nginx:1.27"), web, service, service.Port("metrics"), service.Port(80), new ServicePort("http", 81),
    all.Port("a"),
    k8s.ConfigMap("settings"), k8s.Secret("keys"), k8s.Namespace("shop"), k8s.IngressClass("nginx", IngressController.Nginx),
    k8s.Ingress("front").DefaultBackend("web", 80), k8s.NginxProxy("proxy"), k8s.External.ConfigMap("a-map"),
    k8s.External.Secret("a-secret"), k8s.External.Service("a-service"), k8s.External.Service("a-service").Port(82),
    k8s.External.IngressClass("a-class"),
    IngressController.Nginx, (PortRef)83, (PortRef)"named", this, other, other.Login, other.Login.Port("x"),
    Protocol.Tcp, ServiceType.NodePort, PathType.Prefix, Rewrite.StripPrefix, NginxBackendProtocol.Grpc, NginxSameSite.Lax,
];
var texts = k8s.ConfigMap("texts").Data("side", side).Data("all", string.Join(" ", things));
for (var i = 0; i < things.Length; i++)
{
    var it = things[i];
    var ways = new List<string>
    {
        $"{it}", $"{it,12}|{it,-12}|", "" + it, it + "!", it.ToString() ?? "", string.Concat(it, "-", it), string.Format("{0}/{0,9}", it),
        new StringBuilder().Append(it).AppendFormat("{0}", it).AppendJoin(",", things[i], things[i]).ToString(), Convert.ToString(it) ?? "",
        new Held(it).ToString(), (it, 1).ToString(), new { it }.ToString() ?? "", FormattableString.Invariant($"<{it}>"), Of(it),
        string.Join(";", new[] { it }.Select(x => x.ToString())), new KeyValuePair<string, object>("k", it).ToString(),
    };
    texts.Data("n" + i, string.Join("\n", ways));
}

IBackend backend = service.Port("http");
k8s.ConfigMap("addresses").Data("url", $"http://{service}:{service.Port("http")}/")
    .Data("number", (service.Port("metrics").Number + 1).ToString()).Data("address", all.Address).Data("one", backend.Address)
    .Data("elsewhere", k8s.External.Service("db", port: 5432, @namespace: "data").Address)
    .Data("used", other.Login.Address).Data("own", other.Login.Port("x").Address).Data("set", base.ToString() ?? "");
string Of<T>(T thing) => $"{thing}" + thing;
// types
record Held(object Thing);
public class Other : ManifestSet
{
    public override string Namespace => "other";
    public ServiceHandle Login { get; private set; } = null!;
    protected override void Define(Manifests k8s) => Login = k8s.Pod("login", image: "nginx:1.27").Expose([new("x", 84)]);
}
