using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Tests.Dsl;

public class WorkloadTests
{
    [Fact]
    public void Everything_that_can_be_said_of_a_container_stands_in_Kubernetes_order_whatever_the_order_of_the_calls()
    {
        var yaml = Recorded.Yaml(
            "Pod",
            "app",
            k8s =>
            {
                var settings = k8s.ConfigMap("my.settings");
                var secret = k8s.Secret("creds");
                k8s.Pod("app", "acme/app:1")
                    .StartupProbe(Probe.Exec("cat", "/ready").FailureThreshold(30).PeriodSeconds(1))
                    .ReadinessProbe(Probe.Http("/ready", "http", https: true).InitialDelaySeconds(5).SuccessThreshold(2))
                    .LivenessProbe(Probe.Tcp(8080).TimeoutSeconds(2))
                    .Volume(settings, "/etc/app", readOnly: true)
                    .Volume(secret, "/etc/password", subPath: "password")
                    .EmptyDir("cache", "/var/cache")
                    .Limits(memory: "256Mi")
                    .Requests(cpu: "100m", memory: "128Mi")
                    .Env("MODE", "fast")
                    .Env("PASSWORD", secret, "password")
                    .Env("REGION", settings, "region", optional: true)
                    .EnvFrom(settings, prefix: "APP_")
                    .ContainerPort(8080, "http")
                    .ContainerPort(53, "dns", Protocol.Udp)
                    .Args("--verbose", "yes")
                    .Command("/app/run");
            }
        );

        Assert.Equal(
            """
            apiVersion: v1
            kind: Pod
            metadata:
              name: app
              namespace: shop
              labels:
                run: app
            spec:
              containers:
              - name: app
                image: acme/app:1
                command:
                - /app/run
                args:
                - --verbose
                - "yes"
                ports:
                - name: http
                  containerPort: 8080
                - name: dns
                  containerPort: 53
                  protocol: UDP
                envFrom:
                - prefix: APP_
                  configMapRef:
                    name: my.settings
                env:
                - name: MODE
                  value: fast
                - name: PASSWORD
                  valueFrom:
                    secretKeyRef:
                      name: creds
                      key: password
                - name: REGION
                  valueFrom:
                    configMapKeyRef:
                      name: my.settings
                      key: region
                      optional: true
                resources:
                  requests:
                    cpu: 100m
                    memory: 128Mi
                  limits:
                    memory: 256Mi
                volumeMounts:
                - name: my-settings
                  mountPath: /etc/app
                  readOnly: true
                - name: creds
                  mountPath: /etc/password
                  subPath: password
                - name: cache
                  mountPath: /var/cache
                livenessProbe:
                  tcpSocket:
                    port: 8080
                  timeoutSeconds: 2
                readinessProbe:
                  httpGet:
                    path: /ready
                    port: http
                    scheme: HTTPS
                  initialDelaySeconds: 5
                  successThreshold: 2
                startupProbe:
                  exec:
                    command:
                    - cat
                    - /ready
                  periodSeconds: 1
                  failureThreshold: 30
              volumes:
              - name: my-settings
                configMap:
                  name: my.settings
              - name: creds
                secret:
                  secretName: creds
              - name: cache
                emptyDir: {}

            """,
            yaml
        );
    }

    [Fact]
    public void A_sidecar_and_an_init_container_are_configured_in_their_lambdas_and_the_main_container_is_not_touched()
    {
        var recorded = Recorded.Of(k8s =>
            k8s.Deployment("web", "nginx:1.27")
                .Container("proxy", image: "envoy:1", c => c.ContainerPort(9901, "admin").EmptyDir("run", "/run"))
                .InitContainer("migrate", image: "acme/migrate:1", c => c.Command("migrate").EmptyDir("run", "/run"))
                .ContainerPort(80)
        );
        Assert.Empty(recorded.Findings);

        var spec = recorded.Root("Deployment", "web").Map("spec.template.spec")!;
        Assert.Equal(["nginx", "proxy"], spec.List("containers")!.Maps.Select(c => c.Text("name")));
        Assert.Equal([80, 9901], spec.List("containers")!.Maps.Select(c => c.List("ports")!.Maps.Single().Scalar("containerPort")!.Number));
        Assert.Equal("migrate", Assert.Single(spec.List("initContainers")!.Maps).Text("name"));
        Assert.Equal("run", Assert.Single(spec.List("volumes")!.Maps).Text("name"));
    }

    [Fact]
    public void A_deployment_shows_its_labels_on_its_pods_and_selects_by_one()
    {
        var root = Recorded
            .Of(k8s => k8s.Deployment("web", "nginx").Label("tier", "front").Annotation("note", "x"))
            .Root("Deployment", "web");
        Assert.Equal(["app", "tier"], root.Map("metadata.labels")!.Entries.Select(e => e.Key));
        Assert.Equal(["app", "tier"], root.Map("spec.template.metadata.labels")!.Entries.Select(e => e.Key));
        Assert.Equal(["app"], root.Map("spec.selector.matchLabels")!.Entries.Select(e => e.Key));
        Assert.Equal("x", root.Text("metadata.annotations.note"));
        Assert.Null(root.At("spec.template.metadata.annotations"));
    }

    [Fact]
    public void Selectors_follow_a_workload_whose_own_label_is_said_otherwise()
    {
        var recorded = Recorded.Of(k8s =>
        {
            var web = k8s.Deployment("web", "nginx").ContainerPort(80);
            web.Expose();
            k8s.Service("second").Selector(web).Ports(new ServicePort(80));
            k8s.Service("third").Selector(web).Selector("app", "mine").Ports(new ServicePort(80));
            web.Label("app", "front");
        });
        Assert.Empty(recorded.Findings);
        Assert.Equal("front", recorded.Root("Deployment", "web").Text("spec.selector.matchLabels.app"));
        Assert.Equal("front", recorded.Root("Deployment", "web").Text("spec.template.metadata.labels.app"));
        Assert.Equal("front", recorded.Root("Service", "web").Text("spec.selector.app"));
        Assert.Equal("front", recorded.Root("Service", "second").Text("spec.selector.app"));
        Assert.Equal("mine", recorded.Root("Service", "third").Text("spec.selector.app"));
    }

    [Theory]
    [InlineData("nginx:1.27", "nginx")]
    [InlineData("registry.example.com:5000/team/my_app@sha256:00", "my-app")]
    [InlineData("", "web")]
    public void The_main_container_of_a_deployment_is_called_after_the_image(string image, string container) =>
        Assert.Equal(
            container,
            Recorded
                .Of(k8s => k8s.Deployment("web", image))
                .Root("Deployment", "web")
                .List("spec.template.spec.containers")!
                .Maps.Single()
                .Text("name")
        );

    [Fact]
    public void A_config_map_and_a_secret_of_one_name_get_volumes_of_their_own()
    {
        var recorded = Recorded.Of(k8s =>
            k8s.Pod("app", "a")
                .Volume(k8s.External.ConfigMap("app"), "/config")
                .Volume(k8s.External.Secret("app"), "/secret")
                .Volume(k8s.External.Secret("app"), "/again")
        );
        Assert.Empty(recorded.Findings);
        var spec = recorded.Root("Pod", "app").Map("spec")!;
        Assert.Equal(["app", "app-secret"], spec.List("volumes")!.Maps.Select(v => v.Text("name")));
        Assert.Equal(
            ["app", "app-secret", "app-secret"],
            spec.List("containers")!.Maps.Single().List("volumeMounts")!.Maps.Select(v => v.Text("name"))
        );
    }

    [Fact]
    public void The_same_thing_said_twice_is_no_contradiction()
    {
        var recorded = Recorded.Of(k8s =>
            k8s.Deployment("web", "nginx")
                .Replicas(2)
                .Replicas(2)
                .ContainerPort(80, "http")
                .ContainerPort(80, "http")
                .Env("A", "1")
                .Env("A", "1")
                .Command("x")
                .Command("x")
                .LivenessProbe(Probe.Tcp(80))
                .LivenessProbe(Probe.Tcp(80))
                .Label("a", "b")
                .Label("a", "b")
        );
        Assert.Empty(recorded.Findings);
        var container = recorded.Root("Deployment", "web").List("spec.template.spec.containers")!.Maps.Single();
        Assert.Single(container.List("ports")!.Items);
        Assert.Single(container.List("env")!.Items);
    }

    /// <summary>The order of the calls does not matter: what was selected before by kubectl's label follows.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_chosen_selector_takes_the_place_of_kubectls_label_everywhere(bool isExposedBefore)
    {
        var recorded = Recorded.Of(k8s =>
        {
            var web = k8s.Deployment("web", "nginx").ContainerPort(80, "http");
            if (isExposedBefore)
            {
                web.Expose(port: 80);
            }

            web.Selector("app.kubernetes.io/name");
            if (!isExposedBefore)
            {
                web.Expose(port: 80);
            }
        });

        Assert.Empty(recorded.Findings);
        var deployment = recorded.Root("Deployment", "web");
        string?[] labels =
        [
            Text(deployment.Map("metadata.labels")),
            Text(deployment.Map("spec.selector.matchLabels")),
            Text(deployment.Map("spec.template.metadata.labels")),
            Text(recorded.Root("Service", "web").Map("spec.selector")),
        ];
        Assert.All(labels, label => Assert.Equal("app.kubernetes.io/name: web", label));

        static string Text(MapNode? map) =>
            string.Join(", ", map!.Entries.Select(entry => $"{entry.Key}: {((ScalarNode)entry.Value).Text}"));
    }

    /// <summary>The labels that Kubernetes recommends are two at least: the app's name and that of its instance.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Several_chosen_labels_select_together(bool isSelectedBefore)
    {
        var recorded = Recorded.Of(k8s =>
        {
            var web = k8s.Deployment("web", "nginx").ContainerPort(80, "http").Selector("name", "shop");
            if (isSelectedBefore)
            {
                Select(k8s, web);
            }

            web.Selector("instance");
            if (!isSelectedBefore)
            {
                Select(k8s, web);
            }
        });

        Assert.Empty(recorded.Findings);
        var deployment = recorded.Root("Deployment", "web");
        MapNode?[] labels =
        [
            deployment.Map("metadata.labels"),
            deployment.Map("spec.selector.matchLabels"),
            deployment.Map("spec.template.metadata.labels"),
            recorded.Root("Service", "web").Map("spec.selector"),
            recorded.Root("PodDisruptionBudget", "web").Map("spec.selector.matchLabels"),
            recorded.Root("NetworkPolicy", "web").Map("spec.podSelector.matchLabels"),
        ];
        Assert.All(
            labels,
            map =>
                Assert.Equal(
                    ["name: shop", "instance: web"],
                    map!.Entries.Select(entry => $"{entry.Key}: {((ScalarNode)entry.Value).Text}")
                )
        );

        static void Select(Manifests k8s, DeploymentHandle web)
        {
            web.Expose(port: 80);
            k8s.PodDisruptionBudget("web").Selector(web).MinAvailable(1);
            k8s.NetworkPolicy("web").PodSelector(web).DenyIngress();
        }
    }

    [Fact]
    public void A_label_that_was_set_before_stays_beside_the_chosen_selector()
    {
        var root = Recorded
            .Of(k8s => k8s.Deployment("web", "nginx").Label("app", "own").Label("part", "front").Selector("part"))
            .Root("Deployment", "web");

        Assert.Equal(["part"], root.Map("spec.selector.matchLabels")!.Entries.Select(entry => entry.Key));
        Assert.Equal(("own", "front"), (root.Text("spec.template.metadata.labels.app"), root.Text("spec.template.metadata.labels.part")));
    }

    [Fact]
    public void An_app_brings_its_name_its_image_and_its_ports()
    {
        var root = Recorded
            .Of(k8s => k8s.Deployment(new App("orders-api", "shop/orders:1.4", [8080, 9090])))
            .Root("Deployment", "orders-api");
        var container = root.List("spec.template.spec.containers")!.Maps.Single();

        Assert.Equal(("orders-api", "shop/orders:1.4"), (container.Text("name"), container.Text("image")));
        Assert.Equal(
            ["http 8080", "port-9090 9090"],
            container.List("ports")!.Maps.Select(port => $"{port.Text("name")} {port.Scalar("containerPort")!.Number}")
        );
        Assert.Equal(
            "main",
            Recorded
                .Of(k8s => k8s.Deployment(new App("a", "b:1"), containerName: "main"))
                .Root("Deployment", "a")
                .List("spec.template.spec.containers")!
                .Maps.Single()
                .Text("name")
        );
    }

    [Fact]
    public void Annotations_of_Pods_are_not_those_of_the_Deployment()
    {
        var root = Recorded
            .Of(k8s => k8s.Deployment("web", "nginx").Annotation("a", "1").PodAnnotation("b", "2"))
            .Root("Deployment", "web");

        Assert.Equal("a", Assert.Single(root.Map("metadata.annotations")!.Entries).Key);
        Assert.Equal("b", Assert.Single(root.Map("spec.template.metadata.annotations")!.Entries).Key);
        Assert.Equal(
            "2",
            Recorded.Of(k8s => k8s.Pod("one", "nginx").PodAnnotation("b", "2")).Root("Pod", "one").Text("metadata.annotations.b")
        );
    }

    public static TheoryData<string, Action<DeploymentHandle>> Contradictions =>
        new()
        {
            { "'spec.replicas' of Deployment 'web' is set to '3', but it was set to '2' before", web => web.Replicas(2).Replicas(3) },
            { "already has a port 'http'", web => web.ContainerPort(80, "http").ContainerPort(81, "http") },
            { "The variable 'A' of the container 'nginx' of Deployment 'web'", web => web.Env("A", "1").Env("A", "2") },
            {
                "'metadata.labels.tier' of Deployment 'web' is set to 'back', but it was set to 'front' before",
                web => web.Label("tier", "front").Label("tier", "back")
            },
            {
                "'metadata.labels.app' of Deployment 'web' is set to 'c', but it was set to 'b' before",
                web => web.Label("app", "b").Label("app", "c")
            },
            { "'metadata.annotations.a' of Deployment 'web'", web => web.Annotation("a", "1").Annotation("a", "2") },
            { "already has a container 'nginx'", web => web.Container("nginx", "other") },
            { "already has a container 'x'", web => web.Container("x", "other").InitContainer("x", "other") },
            { ".command' of Deployment 'web' is set a second time, to a different value", web => web.Command("a").Command("b") },
            {
                ".livenessProbe' of Deployment 'web' is set a second time",
                web => web.LivenessProbe(Probe.Tcp(80)).LivenessProbe(Probe.Tcp(81))
            },
            {
                "'periodSeconds' of the probe is set to '2', but it was set to '1' before",
                web => web.LivenessProbe(Probe.Tcp(80).PeriodSeconds(1).PeriodSeconds(2))
            },
            {
                ".resources.limits.cpu' of Deployment 'web' is set to '2', but it was set to '1' before",
                web => web.Limits(cpu: "1").Limits(cpu: "2")
            },
            { "is set to 'c', but it was set to 'b' before", web => web.Selector("a", "b").Selector("a", "c") },
            {
                "'metadata.labels.a' of Deployment 'web' is set to 'y', but it was set to 'x' before",
                web => web.Label("a", "x").Selector("a", "y")
            },
            { "it is ambiguous which one gets the name", web => web.ContainerPort(1, "a").ContainerPort(2, "b").Expose(portName: "c") },
            {
                "already has a volume 'data' with different content",
                web => web.EmptyDir("data", "/a").Volume(new NamedSecret("s"), "/b", name: "data")
            },
        };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void Two_different_values_for_one_thing_are_a_contradiction(string message, Action<DeploymentHandle> say) =>
        Recorded.Of(k8s => say(k8s.Deployment("web", "nginx"))).HasOnly(EvaluationFindings.Contradiction, message);

    private sealed record NamedSecret(string Name) : ISecret;
}
