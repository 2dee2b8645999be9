var config = k8s.Add(new V1ConfigMap { Metadata = new() { Name = "settings" }, Data = new Dictionary<string, string> { ["region"] = "eu" } }).AsConfigMap();
var secret = k8s.Add(new V1Secret { Metadata = new() { Name = "keys" }, Type = "Opaque" }).AsSecret();
var nginx = k8s.Add(new V1IngressClass { Metadata = new() { Name = "nginx" }, Spec = new() { Controller = "k8s.io/ingress-nginx" } }).AsIngressClass();
var database = k8s.Add(new V1Service { Metadata = new() { Name = "db" }, Spec = new() { Selector = new Dictionary<string, string> { ["app"] = "db" }, Ports = [new() { Port = 80, Name = "http" }] } }).AsService();
var both = k8s.Add(new V1Service { Metadata = new() { Name = "both" }, Spec = new() { Selector = new Dictionary<string, string> { ["app"] = "db" }, Ports = [new() { Port = 80, Name = "http" }, new() { Port = 9090, Name = "metrics" }] } }).AsService();
k8s.Deployment("web", image: "nginx:1.27").Env("REGION", config, "region").EnvFrom(secret).Env("DB", database.Url).Volume(config, "/etc/settings");
k8s.Ingress("front").Class(nginx).Rule("a.example.com", "/db", database).Rule("a.example.com", "/metrics", both.Port("metrics")).Tls("a.example.com", secret);
database.Label("tier", "data");
config.Data("zone", "1");
