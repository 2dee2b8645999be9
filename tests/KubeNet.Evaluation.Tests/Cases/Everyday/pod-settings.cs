// Settings of Pods and containers: security, scheduling, DNS, life cycle, variables of the user's own enums and of addresses.
var app = new KubeNet.App("tools", "shop/tools:1", [8080], user: 1654);
var cache = k8s.StatefulSet("cache", image: "redis:7.4")
    .ContainerPort(6379)
    .Restricted(user: 999, group: 1000)
    .FsGroup(999, FsGroupChangePolicy.OnRootMismatch);
var redis = cache.Expose();
var web = k8s.Deployment(app)
    .Restricted()
    .ReadOnlyRootFilesystem()
    .Container("side", "busybox:1.36", it => it.AddCapabilities("NET_BIND_SERVICE"))
    .Env("LEVEL", Level.Warning)
    .Env("BOTH", Sides.Left | Sides.Right)
    .Env("UNKNOWN", (Level)7)
    .Env("DAY", DayOfWeek.Friday)
    .Env("REDIS", redis.Address)
    .Env("URL", new Uri("https://example.com/a"))
    .Env("HOST", new Uri(new Uri("https://example.com"), "b/c"))
    .Env("RATIO", 0.1f)
    .Env("THIRD", 1 / 3f)
    .EnvFromField("POD", "metadata.name")
    .EnvFromResource("CPU", "limits.cpu", divisor: "1m")
    .NodeSelector("kubernetes.io/arch", "arm64")
    .Toleration("dedicated", "shop", TaintEffect.NoSchedule)
    .Toleration()
    .NodeAffinity("zone", Zones)
    .NodeAffinity(weight: 10, "disk", "ssd")
    .PodAntiAffinity(Topology.Node, weight: 100)
    .PodAffinity(cache, Topology.Of("example.com/" + "rack"), weight: 5)
    .SpreadOver(Topology.Zone, maxSkew: 2)
    .PriorityClass("high")
    .ImagePullSecrets(k8s.External.Secret("registry"))
    .ServiceAccount("web")
    .AutomountServiceAccountToken(false)
    .TerminationGracePeriodSeconds(45)
    .HostAlias("192.0.2.1", "a", "b")
    .DnsPolicy(DnsPolicy.None)
    .EnableServiceLinks(false)
    .DnsConfig(nameservers: ["192.0.2.53"], searches: Zones.Select(zone => zone + ".example.com"))
    .DnsOption("ndots", "2")
    .ImagePullPolicy(ImagePullPolicy.IfNotPresent)
    .WorkingDir("/srv")
    .PreStop(sleepSeconds: 5)
    .PostStart(LifecycleHandler.Exec("touch", "/tmp/a"))
    .Requests(ephemeralStorage: "1Gi")
    .ExtendedResource("nvidia.com/gpu", 1)
    .LivenessProbe(Probe.Grpc(5000, "orders"))
    .ReadinessProbe(Probe.Http("/", "http").Header("Host", "a.example.com"))
    .Sidecar("proxy", "envoyproxy/envoy:v1.31", it => it.RunAsUser(7));
web.Selector("app.kubernetes.io/name");
k8s.CronJob(app, "@daily").Restricted(user: 1000).Seccomp(SeccompProfileType.Localhost, "a.json").SupplementalGroups(1, 2);
k8s.DaemonSet("agent", "busybox:1.36").Restricted().Privileged().HostNetwork().HostPid().DropCapabilities("NET_RAW");
web.EmptyDir("tmp", "/tmp", sizeLimit: "1Gi", medium: EmptyDirMedium.Memory).HostPath("log", "/var/log", "/log", HostPathType.Directory)
    .PersistentVolumeClaim("claim", "/claim", readOnly: true)
    .Csi("csi", "driver.example.com", "/csi", readOnly: true, configure: csi => csi.Attribute("class", Zones[0]))
    .DownwardApi("info", "/info", info => { foreach (var zone in Zones) info.Field(zone, "metadata.labels").Resource("cpu" + zone, "tools", "limits.cpu"); })
    .Projected("all", "/all", all => all.Secret(k8s.External.Secret("db")).ServiceAccountToken("t", "vault", 600).Field("n", "metadata.name"));
Level? level = Level.Debug;
Give(k8s.Pod("generic", "busybox:1.36"), Level.Debug);
Enum boxed = Sides.Right;
k8s.ConfigMap("texts").Data("zone", $"{Topology.Zone} {boxed}");
k8s.Pod("boxed", "busybox:1.36").Env("BOXED", boxed).Env("NULLABLE", level.Value);
// members
string[] Zones => ["a", "b"];

static void Give<T>(PodHandle pod, T value)
    where T : struct, Enum => pod.Env("GENERIC", value);
// types
enum Level
{
    Debug,
    Warning = 4,
}

[Flags]
enum Sides
{
    None,
    Left,
    Right,
}
