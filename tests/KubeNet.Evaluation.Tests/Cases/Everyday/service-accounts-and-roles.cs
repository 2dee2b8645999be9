var registry = k8s.External.Secret("registry");
var account = k8s.ServiceAccount("web").AutomountToken(true).ImagePullSecrets(registry, k8s.External.Secret("mirror"));
foreach (var (verbs, resources) in new[] { ("get,list", "configmaps,deploy/scale"), ("create", "events"), ("get,list", "configmaps") })
{
    account.Allow(verbs, resources);
}

account.Allow("update", "certificates.cert-manager.io", resourceName: string.Join(",", "a", "b")).AllowCluster("get,list", "nodes");
var web = k8s.Deployment("web", image: "nginx:1.27").ServiceAccount(account);
IRole reader = k8s.Role("reader").Allow("*", "pods/log,*.apps");
k8s.RoleBinding("reader", reader).User("jane").Group("team").ServiceAccount(k8s.External.ServiceAccount("ci", "ops"));
k8s.RoleBinding("view", k8s.External.ClusterRole("view")).ServiceAccount(account);
k8s.RoleBinding("old", k8s.External.Role("old")).Group("team");
var nodes = k8s.ClusterRole("nodes").Allow("get", "nodes").AllowUrl("get", "/metrics,/logs/*").AggregationRule("a=b");
k8s.ClusterRoleBinding("nodes", nodes).Group("operators");
k8s.ConfigMap("notes").Data("who", $"{account} {account.Namespace} {reader.Name} {k8s.External.ServiceAccount("x").Namespace}");
k8s.Secret("tls").Tls(new TextFile("c", "cert"), new TextFile("k", "key"));
k8s.Secret("pull").DockerRegistry("jörg", "<\"&>", email: "j@example.com");
k8s.Secret("login").BasicAuth("a", "b");
k8s.Secret("ssh").SshAuth("key");
k8s.Secret("token").ServiceAccountToken(account);
