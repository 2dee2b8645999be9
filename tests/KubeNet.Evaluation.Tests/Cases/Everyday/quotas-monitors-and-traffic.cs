var critical = k8s.PriorityClass("critical", 1_000_000).GlobalDefault().Description("first").PreemptionPolicy(PreemptionPolicy.Never);
var quota = k8s.ResourceQuota("team").Hard("pods", 20).Scopes(QuotaScope.NotBestEffort).PriorityClasses(critical.Name);
foreach (var (resource, amount) in new Dictionary<string, string> { ["requests.cpu"] = "4", ["requests.memory"] = "8Gi" })
{
    quota.Hard(resource, amount);
}

k8s.LimitRange("defaults")
    .Limit(LimitType.Container, "memory", min: "16Mi", max: "2Gi", defaultRequest: "64Mi", @default: "256Mi", maxLimitRequestRatio: "4")
    .Limit(LimitType.Container, "cpu", defaultRequest: "50m")
    .Limit(LimitType.PersistentVolumeClaim, "storage", max: "50Gi");
var web = k8s.Deployment("web", image: "nginx:1.27").PriorityClass(critical).ContainerPort(8080, "http").ContainerPort(9090, "metrics");
var front = web.Expose()
    .Type(ServiceType.LoadBalancer)
    .SessionAffinity(timeoutSeconds: 60)
    .ExternalTrafficPolicy(TrafficPolicy.Local)
    .InternalTrafficPolicy(TrafficPolicy.Cluster)
    .LoadBalancerSourceRanges([.. new[] { 1, 2 }.Select(part => $"10.{part}.0.0/16")])
    .LoadBalancerClass("example.com/lb")
    .IPFamilies(IPFamily.IPv6, IPFamily.IPv4)
    .IPFamilyPolicy(IPFamilyPolicy.PreferDualStack)
    .AppProtocol("https", port: "http")
    .ExternalIPs("203.0.113.10")
    .PublishNotReadyAddresses();
k8s.ConfigMap("notes").Data("url", front.Port("http").Url);
k8s.ServiceMonitor("web", front).Endpoint(front.Port(9090), path: "/m")
    .Endpoint("http", interval: "30s", scheme: "https", scrapeTimeout: "5s");
k8s.PodMonitor("web", web).Endpoint("metrics").Label("release", "prometheus");
