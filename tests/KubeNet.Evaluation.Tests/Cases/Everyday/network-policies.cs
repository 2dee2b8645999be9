k8s.NetworkPolicy("default").DenyAll().AllowDns();
var db = k8s.Deployment("db", image: "postgres:17").ContainerPort(5432, "sql").ContainerPort(9187, "metrics");
var sql = db.Expose(port: 5000, targetPort: "sql");
var clients = new[] { "api", "jobs" }.Select(name => k8s.Deployment(name, image: $"{name}:1").ContainerPort(8080)).ToList();
sql.AllowFrom([.. clients]);
foreach (var client in clients)
{
    client.AllowTo(sql, NetworkPeer.IPBlock("203.0.113.0/24", "203.0.113.7/32"));
}

INetworkPeer monitoring = NetworkPeer.Pods("app=prometheus", @namespace: "monitoring");
db.AllowFrom([monitoring, NetworkPeer.Namespaces("team=ops")], ports: [9187, "sql", new NetworkPort(53, protocol: Protocol.Udp)]);
clients[0].AllowFrom(NetworkPeer.Namespace("ingress-nginx")).Selector("app.kubernetes.io/name");
k8s.NetworkPolicy("more").PodSelector("tier in (a,b)").DenyIngress().AllowFrom(NetworkPeer.Any).AllowTo([sql], [new(1, 1024)]);
k8s.NetworkPolicy("of-db").PodSelector(db).DenyEgress().AllowDns("dns");
k8s.ConfigMap("notes").Data("port", $"{new NetworkPort(1, 2)}");
