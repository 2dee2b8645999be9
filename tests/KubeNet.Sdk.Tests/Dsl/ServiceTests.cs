using KubeNet.Findings;

namespace KubeNet.Tests.Dsl;

public class ServiceTests
{
    private static string Ports(Action<PodHandle> say, string service = "web") =>
        string.Join(
            "; ",
            Ok(Recorded.Of(k8s => say(k8s.Pod("web", "nginx"))))
                .Root("Service", service)
                .List("spec.ports")!
                .Maps.Select(port => string.Join(" ", port.Entries.Select(e => $"{e.Key}={((Resources.ScalarNode)e.Value).Value}")))
        );

    private static Recorded Ok(Recorded recorded)
    {
        Assert.Empty(recorded.Findings);
        return recorded;
    }

    [Fact]
    public void Expose_without_a_port_exposes_the_container_ports_declared_anywhere_in_Define()
    {
        Assert.Equal(
            "port=80 targetPort=80",
            Ports(pod =>
            {
                pod.Expose();
                pod.ContainerPort(80);
            })
        );
        Assert.Equal("name=http port=80 targetPort=80", Ports(pod => pod.ContainerPort(80, "http").Expose()));
        Assert.Equal(
            "name=http port=80 targetPort=80; name=port-2 protocol=UDP port=53 targetPort=53",
            Ports(pod =>
                pod.ContainerPort(80, "http").Container("dns", "coredns", c => c.ContainerPort(53, protocol: Protocol.Udp)).Expose()
            )
        );
        Assert.Equal("name=http port=80 targetPort=80 nodePort=30080", Ports(pod => pod.ContainerPort(80, "http").Expose(nodePort: 30080)));
    }

    [Fact]
    public void Expose_takes_the_ports_that_are_said()
    {
        Assert.Equal("port=80 targetPort=80", Ports(pod => pod.ContainerPort(8080).Expose(80)));
        Assert.Equal("port=80 targetPort=8080", Ports(pod => pod.Expose(80, 8080)));
        Assert.Equal("port=80 targetPort=http", Ports(pod => pod.Expose(80, "http")));
        Assert.Equal("protocol=UDP port=53 targetPort=53", Ports(pod => pod.Expose(53, protocol: Protocol.Udp)));
        Assert.Equal(
            "port=8080 targetPort=http",
            Ports(pod => pod.ContainerPort(9090, "metrics").ContainerPort(8080, "http").Expose(targetPort: "http"))
        );
        Assert.Equal("port=8080 targetPort=8080", Ports(pod => pod.Expose(targetPort: 8080)));
        Assert.Equal(
            "name=web port=443 targetPort=8443 nodePort=30443 appProtocol=https; name=dns protocol=UDP port=53 targetPort=53",
            Ports(pod =>
                pod.Expose(
                    [new("web", 443, 8443, nodePort: 30443, appProtocol: "https"), new("dns", 53, protocol: Protocol.Udp)],
                    name: "web"
                )
            )
        );
        Assert.Equal("port=80 targetPort=8080", Ports(pod => pod.Expose(new[] { 80 }.Select(port => new ServicePort(port, 8080)))));
    }

    [Fact]
    public void A_node_port_makes_the_service_a_NodePort_unless_the_type_was_said()
    {
        Assert.Equal(
            "NodePort",
            Ok(Recorded.Of(k8s => k8s.Pod("web", "nginx").Expose(80, nodePort: 30080))).Root("Service", "web").Text("spec.type")
        );
        Assert.Equal(
            "NodePort",
            Ok(Recorded.Of(k8s => k8s.Pod("web", "nginx").ContainerPort(80).Expose(nodePort: 30080)))
                .Root("Service", "web")
                .Text("spec.type")
        );
        Assert.Equal(
            "LoadBalancer",
            Ok(Recorded.Of(k8s => k8s.Pod("web", "nginx").Expose(80, nodePort: 30080, type: ServiceType.LoadBalancer)))
                .Root("Service", "web")
                .Text("spec.type")
        );
        Assert.Null(Ok(Recorded.Of(k8s => k8s.Pod("web", "nginx").Expose(80))).Root("Service", "web").At("spec.type"));
        Recorded
            .Of(k8s => k8s.Pod("web", "nginx").Expose(80, nodePort: 30080, type: ServiceType.ClusterIP))
            .HasOnly(EvaluationFindings.Contradiction, "Service 'web' is of type ClusterIP, which has no node ports");
    }

    [Fact]
    public void A_service_selects_by_the_workloads_own_label_only()
    {
        var recorded = Ok(
            Recorded.Of(k8s =>
            {
                k8s.Pod("a", "nginx").Label("tier", "front").Expose(80);
                k8s.Deployment("b", "nginx").Label("tier", "front").Expose(80);
                k8s.Service("c").Selector("tier", "front").Selector("zone", "1").Ports(new("http", 80), new("metrics", 9090));
            })
        );
        Assert.Equal(["run=a"], Selector("a"));
        Assert.Equal(["app=b"], Selector("b"));
        Assert.Equal(["tier=front", "zone=1"], Selector("c"));

        IEnumerable<string> Selector(string name) =>
            recorded.Root("Service", name).Map("spec.selector")!.Entries.Select(e => $"{e.Key}={((Resources.ScalarNode)e.Value).Text}");
    }

    [Fact]
    public void A_headless_and_an_external_name_service_have_no_address_of_their_own()
    {
        var recorded = Ok(
            Recorded.Of(k8s =>
            {
                k8s.Service("db").Headless().Selector("app", "db");
                k8s.Service("mail").ExternalName("smtp.example.com");
            })
        );
        Assert.Equal("None", recorded.Root("Service", "db").Text("spec.clusterIP"));
        Assert.Equal("ExternalName", recorded.Root("Service", "mail").Text("spec.type"));
        Assert.Equal("smtp.example.com", recorded.Root("Service", "mail").Text("spec.externalName"));
    }

    [Fact]
    public void Urls_leave_out_what_the_scheme_says_already()
    {
        Ok(
            Recorded.Of(k8s =>
            {
                var web = k8s.Pod("web", "nginx").ContainerPort(80);
                Assert.Equal("web.shop.svc.cluster.local", web.Expose(name: "web").DnsName);
                Assert.Equal("http://w1.shop.svc.cluster.local", web.Expose(80, name: "w1").Url);
                Assert.Equal("http://w2.shop.svc.cluster.local:8080", web.Expose(8080, name: "w2").Url);
                Assert.Equal("https://w3.shop.svc.cluster.local", web.Expose(443, name: "w3").Url);
                Assert.Equal("http://w4.shop.svc.cluster.local", web.Expose(name: "w4").Url);
                Assert.Equal("https://w5.shop.svc.cluster.local:8443", web.Expose([new("https", 8443)], name: "w5").Url);
                Assert.Equal("http://w6.shop.svc.cluster.local:443", web.Expose([new(443, appProtocol: "http")], name: "w6").Url);
                var several = web.Expose([new("http", 80), new("metrics", 9090)], name: "w7");
                Assert.Equal("http://w7.shop.svc.cluster.local:9090", several.Port("metrics").Url);
                Assert.Equal("http://w7.shop.svc.cluster.local", several.Port(80).Url);
                Assert.Equal("https://sso.auth.svc.cluster.local", k8s.External.Service("sso", 443, @namespace: "auth").Url);
                Assert.Equal("http://sso.shop.svc.cluster.local:8080", k8s.External.Service("sso").Port(8080).Url);
            })
        );
    }

    public static TheoryData<string, Action<Manifests>> Contradictions =>
        new()
        {
            { "Pod 'web' declares no container port, so Expose() has nothing to expose", k8s => k8s.Pod("web", "nginx").Expose() },
            {
                "Pod 'web' has no container port 'http' to expose (its port names: 'web', 'metrics')",
                k8s => k8s.Pod("web", "nginx").ContainerPort(80, "web").ContainerPort(90, "metrics").Expose(targetPort: "http")
            },
            {
                "it is ambiguous which one gets the node port",
                k8s => k8s.Pod("web", "nginx").ContainerPort(80, "a").ContainerPort(81, "b").Expose(nodePort: 30080)
            },
            {
                "has several ports, so its Url is ambiguous: 80 ('http'), 9090 ('metrics')",
                k8s => _ = k8s.Pod("web", "nginx").Expose([new("http", 80), new("metrics", 9090)]).Url
            },
            { "Service 'web' has no port, so it has no Url", k8s => _ = k8s.Service("web").Url },
            {
                "Service 'web' has no port 'grpc', so the port has no Url. Its ports: 80",
                k8s => _ = k8s.Pod("web", "nginx").Expose(80).Port("grpc").Url
            },
            { "Service 'sso' has no port, so it has no Url", k8s => _ = k8s.External.Service("sso").Url },
            { "Url of Service 'web' was read before all its ports were declared", k8s => UrlBeforeThePort(k8s.Pod("web", "nginx")) },
            {
                "'spec.type' of Service 's' is set to 'NodePort', but it was set to 'LoadBalancer' before",
                k8s => k8s.Service("s").Type(ServiceType.LoadBalancer).Type(ServiceType.NodePort)
            },
            { "'spec.selector.a' of Service 's'", k8s => k8s.Service("s").Selector("a", "1").Selector("a", "2") },
            {
                "Service 's' already selects by 'run: a', so it cannot also select Pod 'b'",
                k8s => k8s.Service("s").Selector(k8s.Pod("a", "x")).Selector(k8s.Pod("b", "x"))
            },
            { "Service 's' already has a port 'http'", k8s => k8s.Service("s").Ports(new("http", 80), new("http", 81)) },
        };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void What_a_service_cannot_mean_is_a_contradiction(string message, Action<Manifests> define) =>
        Recorded.Of(define).HasOnly(EvaluationFindings.Contradiction, message);

    [Fact]
    public void A_second_service_of_the_workloads_name_is_told_to_take_another() =>
        Recorded
            .Of(k8s =>
            {
                var web = k8s.Pod("web", "nginx");
                web.Expose(80);
                web.Expose(81);
            })
            .HasOnly(
                EvaluationFindings.DuplicateIdentity,
                "Service shop/web is declared twice in the set 'Shop'. The second would replace the first. "
                    + "Give one of them another name (Expose has a name: argument)"
            );

    [Fact]
    public void What_may_only_be_unknown_is_not_called_missing()
    {
        var recording = new SetRecording("Shop", new("shop", default), Resources.ClusterProfile.Default) { IsComplete = false };
        new Manifests(recording).Pod("web", "nginx").Expose();
        recording.Complete();
        Assert.Empty(recording.Findings);
    }

    private static void UrlBeforeThePort(PodHandle web)
    {
        var service = web.ContainerPort(80).Expose(targetPort: "http");
        _ = service.Url;
        web.ContainerPort(8080, "http");
    }
}
