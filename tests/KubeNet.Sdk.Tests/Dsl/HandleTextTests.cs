using KubeNet.Findings;

namespace KubeNet.Tests.Dsl;

/// <summary>
/// What a thing of the DSL is in a text. <c>object</c>'s own text is the type's name, which no manifest means; so each public type has
/// one of its own, or refuses to be in a text.
/// </summary>
public class HandleTextTests
{
    /// <summary>What has neither a name nor a number.</summary>
    private static readonly Type[] s_refused =
    [
        typeof(Manifests),
        typeof(Externals),
        typeof(NginxHandle),
        typeof(Probe),
        typeof(LifecycleHandler),
        typeof(CsiVolume),
        typeof(DownwardApiVolume),
        typeof(ProjectedVolume),
        typeof(NetworkPeer),
        typeof(ServiceMonitorEndpoint),
        typeof(PodMonitorEndpoint),
    ];

    [Fact]
    public void No_public_type_has_the_text_of_object() =>
        Assert.Empty(
            typeof(ManifestSet)
                .Assembly.GetExportedTypes()
                .Where(type => type.BaseType != typeof(Attribute) && HasTextOfObject(type))
                .Select(type => type.Name)
        );

    [Fact]
    public void A_type_that_has_it_is_seen()
    {
        Assert.True(HasTextOfObject(typeof(HandleTextTests)));
        Assert.False(HasTextOfObject(typeof(PodHandle)));
    }

    [Fact]
    public void What_has_no_text_says_so_in_one()
    {
        var seen = new List<Type>();
        Recorded.Of(k8s =>
        {
            Refuses(k8s);
            Refuses(k8s.External);
            Refuses(Probe.Tcp(80));
            Refuses(LifecycleHandler.Sleep(5));
            k8s.Pod("pod", "nginx").Csi("a", "b", "/c", configure: it => Refuses(it)).DownwardApi("d", "/e", it => Refuses(it));
            k8s.Pod("pod", "nginx").Projected("f", "/g", it => Refuses(it));
            Refuses(NetworkPeer.Any);
            k8s.ServiceMonitor("h", k8s.Pod("i", "nginx").Expose(80)).Endpoint("j", configure: it => Refuses(it));
            k8s.PodMonitor("k", k8s.Pod("l", "nginx")).Endpoint("m", configure: it => Refuses(it));
            k8s.Ingress("a").DefaultBackend("b", 80).Nginx(it => Refuses(it));
        });

        Assert.Equal(s_refused.OrderBy(type => type.Name), seen.OrderBy(type => type.Name));

        void Refuses(object thing)
        {
            seen.Add(thing.GetType());
            Assert.Contains(
                " cannot be converted to a string. ",
                Assert.Throws<InvalidOperationException>(() => $"{thing}").Message,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void A_resource_is_its_name_and_a_port_its_number()
    {
        Recorded.Of(k8s =>
        {
            var api = k8s.Deployment("api", "nginx").Expose([new("http", 80), new("metrics", 9090)]);
            Assert.Equal("http://api:9090/", $"http://{api}:{api.Port("metrics")}/");
            Assert.Equal(
                "api pod db agent migrate report settings keys shop nginx front proxy",
                string.Join(
                    ' ',
                    k8s.Deployment("api", "nginx"),
                    k8s.Pod("pod", "nginx"),
                    k8s.StatefulSet("db", "postgres:17"),
                    k8s.DaemonSet("agent", "busybox"),
                    k8s.Job("migrate", "busybox"),
                    k8s.CronJob("report", "@daily", "busybox"),
                    k8s.ConfigMap("settings"),
                    k8s.Secret("keys"),
                    k8s.Namespace("shop"),
                    k8s.IngressClass("nginx", IngressController.Nginx),
                    k8s.Ingress("front"),
                    k8s.NginxProxy("proxy")
                )
            );
            Assert.Equal(
                "a b c d 81",
                string.Join(
                    ' ',
                    k8s.External.ConfigMap("a"),
                    k8s.External.Secret("b"),
                    k8s.External.Service("c"),
                    k8s.External.IngressClass("d"),
                    k8s.External.Service("c").Port(81)
                )
            );
            k8s.Pod("main", "nginx").Container("side", "busybox", side => Assert.Equal("side", $"{side}"));
        });
        Assert.Equal("Shop k8s.io/ingress-nginx 80", $"{new Shop()} {IngressController.Nginx} {new ServicePort("http", 80)}");
        Assert.Equal("25% 1", $"{(PodCount)"25%"} {(PodCount)1}");
        Assert.Equal("topology.kubernetes.io/zone", $"{Topology.Zone}");
    }

    [Fact]
    public void An_address_is_that_of_the_Service_in_every_namespace()
    {
        var recorded = Recorded.Of(k8s =>
        {
            var api = k8s.Deployment("api", "nginx").ContainerPort(8080, "http").Expose();
            Assert.Equal("api.shop.svc.cluster.local:8080", api.Address);
            Assert.Equal("api.shop.svc.cluster.local:8080", api.Port("http").Address);
            Assert.Equal(8080, api.Port("http").Number);
            Assert.Equal("db.data.svc.cluster.local:5432", k8s.External.Service("db", 5432, "data").Address);
            Assert.Equal("db.shop.svc.cluster.local:5433", k8s.External.Service("db").Port(5433).Address);
            Assert.Equal("metrics.shop.svc.cluster.local:443", k8s.Pod("metrics", "nginx").Expose(443).Address);
        });
        Assert.Empty(recorded.Findings);
    }

    [Fact]
    public void What_a_port_is_not_is_said_at_the_end()
    {
        Recorded
            .Of(k8s => Assert.NotNull($"{Two(k8s).Port("grpc")}"))
            .HasOnly(
                EvaluationFindings.Contradiction,
                "Service 'api' has no port 'grpc', so the port has no Number. Its ports: 80 ('http')"
            );
        Recorded
            .Of(k8s => Assert.NotNull(Two(k8s).Address))
            .HasOnly(EvaluationFindings.Contradiction, "Service 'api' has several ports, so its Address is ambiguous: 80 ('http'), 9090");
        Recorded
            .Of(k8s => Assert.NotNull(k8s.Service("db").ExternalName("db.example.com").Address))
            .HasOnly(EvaluationFindings.Contradiction, "Service 'db' has no port, so it has no Address");
        Recorded
            .Of(k8s => Assert.NotNull($"{k8s.External.Service("db").Port("sql")}"))
            .HasOnly(EvaluationFindings.Contradiction, "Service 'db' has no port 'sql', so the port has no Number. Its ports: none");
        Recorded
            .Of(k8s =>
            {
                var api = Two(k8s);
                Assert.NotNull($"{api.Port("late")}");
                api.Ports(new ServicePort("late", 81));
            })
            .HasOnly(
                EvaluationFindings.Contradiction,
                "The Number of Service 'api' was read before all its ports were declared: it is '81'"
            );
    }

    private static ServiceHandle Two(Manifests k8s) => k8s.Deployment("api", "nginx").Expose([new("http", 80), new("metrics", 9090)]);

    private static bool HasTextOfObject(Type type) =>
        type is { IsInterface: false, IsEnum: false, IsAbstract: false }
        && type.GetMethod(nameof(ToString), [])!.DeclaringType == typeof(object);
}
