using KubeNet.Findings;

namespace KubeNet.Tests.Dsl;

/// <summary>NetworkPolicies by handles.</summary>
public class NetworkPolicyTests
{
    [Fact]
    public void From_handles_to_the_container_ports_that_come_later() =>
        Policy(
            "db",
            k8s =>
            {
                var api = k8s.Deployment("api", "api");
                var other = k8s.Pod("other", "other").Selector("name");
                var db = k8s.Deployment("db", "postgres").AllowFrom(api, other);
                db.ContainerPort(5432).ContainerPort(53, "dns", Protocol.Udp);
                db.Selector("part", "data");
            },
            """
            podSelector:
              matchLabels:
                part: data
            policyTypes:
            - Ingress
            ingress:
            - from:
              - podSelector:
                  matchLabels:
                    app: api
              - podSelector:
                  matchLabels:
                    name: other
              ports:
              - port: 5432
              - protocol: UDP
                port: 53
            """
        );

    /// <summary>A policy is applied at the Pods, so the ports behind those of the Service count.</summary>
    [Fact]
    public void To_a_Service_allows_both_directions_and_repeats_nothing()
    {
        var recorded = Recorded.Of(k8s =>
        {
            var db = k8s.Deployment("db", "postgres").ContainerPort(5432, "sql").ContainerPort(9187, "metrics");
            var sql = db.Expose(port: 5000, targetPort: "sql");
            var api = k8s.Deployment("api", "api").AllowTo(sql).AllowTo(sql);
            sql.AllowFrom(api);
        });

        Assert.Empty(recorded.Findings);
        Assert.Equal(
            ["NetworkPolicy shop/api", "NetworkPolicy shop/db"],
            recorded.Graph.Own.Where(resource => resource.Kind == "NetworkPolicy").Select(resource => resource.ToString())
        );
        Has(
            recorded,
            "api",
            """
            podSelector:
              matchLabels:
                app: api
            policyTypes:
            - Egress
            egress:
            - to:
              - podSelector:
                  matchLabels:
                    app: db
              ports:
              - port: sql
            """
        );
        Has(
            recorded,
            "db",
            """
            podSelector:
              matchLabels:
                app: db
            policyTypes:
            - Ingress
            ingress:
            - from:
              - podSelector:
                  matchLabels:
                    app: api
              ports:
              - port: sql
            """
        );
    }

    [Fact]
    public void A_Service_with_labels_of_its_own_has_its_own_policy() =>
        Policy(
            "front",
            k8s =>
            {
                var web = k8s.Deployment("web", "nginx").Label("tier", "front").ContainerPort(8080);
                var front = k8s.Service("front").Selector("tier", "front").Ports(new ServicePort(80, 8080));
                front.AllowFrom(NetworkPeer.Any);
                front.Selector("more", "labels");
            },
            """
            podSelector:
              matchLabels:
                tier: front
                more: labels
            policyTypes:
            - Ingress
            ingress:
            - ports:
              - port: 8080
            """
        );

    [Fact]
    public void The_default_policy() =>
        Policy(
            "default",
            k8s => k8s.NetworkPolicy("default").AllowDns().DenyAll(),
            """
            podSelector: {}
            policyTypes:
            - Ingress
            - Egress
            egress:
            - to:
              - namespaceSelector:
                  matchLabels:
                    kubernetes.io/metadata.name: kube-system
              ports:
              - protocol: UDP
                port: 53
              - protocol: TCP
                port: 53
            """
        );

    [Fact]
    public void Every_kind_of_peer_and_port() =>
        Policy(
            "all",
            k8s =>
                k8s.NetworkPolicy("all")
                    .PodSelector("app=web,tier in (a,b)")
                    .AllowFrom(
                        [
                            NetworkPeer.Pods("app=prometheus", @namespace: "monitoring"),
                            NetworkPeer.Pods("app=x"),
                            NetworkPeer.Namespace("ops"),
                            NetworkPeer.Namespaces("team=web"),
                            NetworkPeer.IPBlock("10.0.0.0/8", "10.1.0.0/16"),
                        ],
                        [8080, "http", new(7000, 7010, Protocol.Udp)]
                    ),
            """
            podSelector:
              matchLabels:
                app: web
              matchExpressions:
              - key: tier
                operator: In
                values:
                - a
                - b
            policyTypes:
            - Ingress
            ingress:
            - from:
              - namespaceSelector:
                  matchLabels:
                    kubernetes.io/metadata.name: monitoring
                podSelector:
                  matchLabels:
                    app: prometheus
              - podSelector:
                  matchLabels:
                    app: x
              - namespaceSelector:
                  matchLabels:
                    kubernetes.io/metadata.name: ops
              - namespaceSelector:
                  matchLabels:
                    team: web
              - ipBlock:
                  cidr: 10.0.0.0/8
                  except:
                  - 10.1.0.0/16
              ports:
              - port: 8080
              - port: http
              - protocol: UDP
                port: 7000
                endPort: 7010
            """
        );

    /// <summary>The set of the other end is complete, so only this end is written, and its namespace is selected.</summary>
    [Fact]
    public void Pods_of_another_set_are_selected_in_their_namespace()
    {
        var recorded = Recorded.Of(k8s =>
        {
            var platform = k8s.Use<OtherSpace>();
            k8s.Deployment("api", "api").ContainerPort(80).AllowTo(platform.Db, platform.Front).AllowFrom(platform.Db);
        });

        Assert.Empty(recorded.Findings);
        Has(
            recorded,
            "api",
            """
            podSelector:
              matchLabels:
                app: api
            policyTypes:
            - Ingress
            - Egress
            ingress:
            - from:
              - namespaceSelector:
                  matchLabels:
                    kubernetes.io/metadata.name: data
                podSelector:
                  matchLabels:
                    app: db
              ports:
              - port: 80
            egress:
            - to:
              - namespaceSelector:
                  matchLabels:
                    kubernetes.io/metadata.name: data
                podSelector:
                  matchLabels:
                    app: db
              ports:
              - port: 5432
            - to:
              - namespaceSelector:
                  matchLabels:
                    kubernetes.io/metadata.name: data
                podSelector:
                  matchLabels:
                    app: front
              ports:
              - port: 8080
            """
        );
    }

    [Fact]
    public void A_policy_says_something_about_somebody()
    {
        Recorded.Of(k8s => k8s.NetworkPolicy("x")).HasOnly(EvaluationFindings.Contradiction, "NetworkPolicy 'x' says nothing.");
        Recorded
            .Of(k8s => k8s.Deployment("x", "x").AllowFrom())
            .Findings.Where(finding => finding.Message.StartsWith("AllowFrom of NetworkPolicy 'x' has no peer.", StringComparison.Ordinal))
            .ToList()
            .ForEach(finding => Assert.Equal(EvaluationFindings.Contradiction, finding.Kind));
        Recorded
            .Of(k8s => k8s.NetworkPolicy("x").AllowTo(k8s.Service("mail").ExternalName("mail.example.com")))
            .HasOnly(EvaluationFindings.Contradiction, "Service 'mail' selects no Pods");
    }

    private static void Policy(string name, Action<Manifests> define, string spec)
    {
        var recorded = Recorded.Of(define);
        Assert.Empty(recorded.Findings);
        Has(recorded, name, spec);
    }

    private static void Has(Recorded recorded, string name, string spec) =>
        Assert.Equal(
            spec.ReplaceLineEndings("\n") + "\n",
            KubeNet.Yaml.YamlWriter.Write((KubeNet.Resources.MapNode)recorded.Root("NetworkPolicy", name)["spec"]!)
        );

    private sealed class OtherSpace : ManifestSet
    {
        public override string Namespace => "data";

        public ServiceHandle Db { get; private set; } = null!;

        public DeploymentHandle Front { get; private set; } = null!;

        protected override void Define(Manifests k8s)
        {
            Db = k8s.Deployment("db", "postgres").ContainerPort(5432).Expose(port: 6000, targetPort: 5432);
            Front = k8s.Deployment("front", "front").ContainerPort(8080);
        }
    }
}
