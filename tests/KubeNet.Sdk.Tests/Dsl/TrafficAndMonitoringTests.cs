using KubeNet.Findings;

namespace KubeNet.Tests.Dsl;

/// <summary>How traffic reaches Services, and who scrapes them.</summary>
public class TrafficAndMonitoringTests
{
    [Fact]
    public void The_fields_of_a_Service_have_one_order() =>
        Assert.Equal(
            """
            apiVersion: v1
            kind: Service
            metadata:
              name: web
              namespace: shop
              labels:
                app: web
            spec:
              type: LoadBalancer
              ipFamilyPolicy: PreferDualStack
              ipFamilies:
              - IPv6
              - IPv4
              externalTrafficPolicy: Local
              internalTrafficPolicy: Cluster
              sessionAffinity: ClientIP
              sessionAffinityConfig:
                clientIP:
                  timeoutSeconds: 60
              loadBalancerClass: example.com/lb
              loadBalancerSourceRanges:
              - 10.0.0.0/8
              externalIPs:
              - 203.0.113.10
              publishNotReadyAddresses: true
              selector:
                app: web
              ports:
              - name: http
                port: 8080
                targetPort: 8080
                appProtocol: kubernetes.io/h2c

            """.ReplaceLineEndings("\n"),
            Recorded.Yaml(
                "Service",
                "web",
                k8s =>
                    k8s.Deployment("web", "nginx")
                        .ContainerPort(8080, "http")
                        .Expose()
                        .PublishNotReadyAddresses()
                        .ExternalIPs("203.0.113.10")
                        .LoadBalancerSourceRanges("10.0.0.0/8")
                        .LoadBalancerClass("example.com/lb")
                        .SessionAffinity(60)
                        .InternalTrafficPolicy(TrafficPolicy.Cluster)
                        .ExternalTrafficPolicy(TrafficPolicy.Local)
                        .IPFamilies(IPFamily.IPv6, IPFamily.IPv4)
                        .IPFamilyPolicy(IPFamilyPolicy.PreferDualStack)
                        .AppProtocol("kubernetes.io/h2c")
                        .Type(ServiceType.LoadBalancer)
            )
        );

    /// <summary>Also for ports that are taken over from the containers only at the end.</summary>
    [Fact]
    public void An_app_protocol_decides_the_Url()
    {
        var recorded = Recorded.Of(k8s =>
        {
            Assert.Equal("https://a.shop.svc.cluster.local:8443", k8s.Pod("a", "a").ContainerPort(8443).Expose().AppProtocol("https").Url);
            Assert.Equal("https://b.shop.svc.cluster.local:8443", k8s.Pod("b", "b").Expose(8443).AppProtocol("https").Url);
        });
        Assert.Empty(recorded.Findings);
    }

    [Fact]
    public void An_app_protocol_is_for_a_port_that_is_there()
    {
        Recorded
            .Of(k8s => k8s.Pod("a", "a").Expose(80).AppProtocol("https", port: 81))
            .HasOnly(EvaluationFindings.Contradiction, "Service 'a' has no port '81', so it cannot have the appProtocol 'https'.");
        Recorded
            .Of(k8s => k8s.Pod("a", "a").Expose(80).AppProtocol("https").AppProtocol("http"))
            .HasOnly(EvaluationFindings.Contradiction, "'spec.ports[0].appProtocol' of Service 'a' is set to 'http'");
        Recorded
            .Of(k8s => k8s.Pod("a", "a").ContainerPort(80).Expose().AppProtocol("https").AppProtocol("http"))
            .HasOnly(EvaluationFindings.Contradiction, "'spec.ports[0].appProtocol' of Service 'a' is set to 'http'");
    }

    [Fact]
    public void A_monitor_selects_the_Service_by_its_labels_and_the_port_by_name() =>
        Assert.Equal(
            """
            apiVersion: monitoring.coreos.com/v1
            kind: ServiceMonitor
            metadata:
              name: web
              namespace: shop
            spec:
              selector:
                matchLabels:
                  app: web
                  team: a
              endpoints:
              - port: metrics
                path: /m
                interval: 30s

            """.ReplaceLineEndings("\n"),
            Recorded.Yaml(
                "ServiceMonitor",
                "web",
                k8s =>
                {
                    var web = k8s.Deployment("web", "nginx").Expose([new("http", 80), new("metrics", 9090)]);
                    k8s.ServiceMonitor("web", web).Endpoint(web.Port(9090), path: "/m", interval: "30s");
                    web.Label("team", "a");
                }
            )
        );

    [Fact]
    public void A_monitor_needs_labels_names_and_endpoints()
    {
        Recorded
            .Of(k8s => k8s.ServiceMonitor("web", k8s.Service("web").Ports(new ServicePort("a", 80))).Endpoint("a"))
            .HasOnly(EvaluationFindings.Contradiction, "Service 'web' has no labels, so ServiceMonitor 'web' cannot select it.");
        Recorded
            .Of(k8s =>
            {
                var web = k8s.Pod("web", "nginx").Expose(80);
                k8s.ServiceMonitor("web", web).Endpoint(web.Port(80));
            })
            .HasOnly(EvaluationFindings.Contradiction, "Port 80 of Service 'web' has no name, so ServiceMonitor 'web' cannot scrape it.");
        Recorded
            .Of(k8s => k8s.ServiceMonitor("web", k8s.Pod("web", "nginx").Expose(80)))
            .HasOnly(EvaluationFindings.Contradiction, "ServiceMonitor 'web' scrapes no port.");
        Recorded
            .Of(k8s => k8s.PodMonitor("web", k8s.Pod("web", "nginx")))
            .HasOnly(EvaluationFindings.Contradiction, "PodMonitor 'web' scrapes no port.");
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("registry example.com", "contains a blank")]
    [InlineData("registry.example.com\n", "contains a blank")]
    [InlineData("\"registry.example.com\"", "contains a quote")]
    [InlineData("https://", "has no letter and no digit in its host")]
    [InlineData("---", "has no letter and no digit in its host")]
    [InlineData("demo@example.com", "contains a character that no host has")]
    public void The_server_of_an_account_is_a_host(string server, string why) =>
        Recorded
            .Of(k8s => k8s.Secret("registry").DockerRegistry("demo", "x", server))
            .HasOnly(
                EvaluationFindings.Contradiction,
                $"The server of Secret 'registry' is not the host of a registry: it {why}. Write a host such as 'registry.example.com'."
            );

    [Theory]
    [InlineData("https://index.docker.io/v1/")]
    [InlineData("registry.example.com")]
    [InlineData("localhost:5000/team/app")]
    [InlineData("*.example.com")]
    [InlineData("[::1]:5000")]
    public void A_host_may_have_a_scheme_a_port_a_path_and_wildcards(string server) =>
        Assert.Empty(Recorded.Of(k8s => k8s.Secret("registry").DockerRegistry("demo", "x", server)).Findings);

    [Fact]
    public void Secrets_of_files_have_the_types_of_their_keys()
    {
        var file = new TextFile("f", "x");
        var recorded = Recorded.Of(k8s =>
        {
            k8s.Secret("tls").Tls(file, file);
            k8s.Secret("ssh").SshAuth(file);
            k8s.Secret("registry").DockerRegistry(file);
            k8s.Secret("token").ServiceAccountToken(k8s.ServiceAccount("ci"));
        });

        Assert.Equal(
            [
                "kubernetes.io/tls: tls.crt, tls.key",
                "kubernetes.io/ssh-auth: ssh-privatekey",
                "kubernetes.io/dockerconfigjson: .dockerconfigjson",
                "kubernetes.io/service-account-token: ",
            ],
            recorded
                .Graph.Own.Where(resource => resource.Kind == "Secret")
                .Select(secret =>
                    $"{secret.Root.Text("type")}: {string.Join(", ", secret.Root.Map("data")?.Entries.Select(entry => entry.Key) ?? [])}"
                )
        );
        Assert.Contains("    kubernetes.io/service-account.name: ci\n", recorded.Yaml("Secret", "token"));
    }

    [Fact]
    public void An_endpoint_has_settings_of_its_own()
    {
        var recorded = Recorded.Of(k8s =>
        {
            var web = k8s.Deployment("web", "nginx").ContainerPort(8443, "https");
            k8s.ServiceMonitor("web", web.Expose())
                .Endpoint(
                    "https",
                    scheme: "https",
                    configure: it =>
                        it.MetricRelabeling(RelabelAction.Drop, ["__name__", "pod"], regex: "a;b", separator: ";")
                            .Relabeling(RelabelAction.HashMod, ["pod"], targetLabel: "shard", modulus: 4)
                            .Relabeling(RelabelAction.LabelDrop, regex: "pod")
                            .HonorLabels()
                            .BearerTokenFile()
                            .InsecureSkipVerify()
                )
                .JobLabel("app");
            k8s.PodMonitor("web", web).Endpoint("https", configure: it => it.HonorLabels()).JobLabel("app");
        });

        Assert.Empty(recorded.Findings);
        Assert.EndsWith(
            """
            spec:
              jobLabel: app
              selector:
                matchLabels:
                  app: web
              endpoints:
              - port: https
                scheme: https
                tlsConfig:
                  insecureSkipVerify: true
                bearerTokenFile: /var/run/secrets/kubernetes.io/serviceaccount/token
                honorLabels: true
                relabelings:
                - action: hashmod
                  sourceLabels:
                  - pod
                  modulus: 4
                  targetLabel: shard
                - action: labeldrop
                  regex: pod
                metricRelabelings:
                - action: drop
                  sourceLabels:
                  - __name__
                  - pod
                  separator: ;
                  regex: a;b

            """.ReplaceLineEndings("\n"),
            recorded.Yaml("ServiceMonitor", "web"),
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "  podMetricsEndpoints:\n  - port: https\n    honorLabels: true\n",
            recorded.Yaml("PodMonitor", "web"),
            StringComparison.Ordinal
        );
    }
}
