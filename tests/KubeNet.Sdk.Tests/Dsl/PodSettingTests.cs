using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Tests.Dsl;

/// <summary>What can be said of a Pod as a whole, and of how its containers start and stop.</summary>
public class PodSettingTests
{
    [Fact]
    public void Everything_that_can_be_said_of_a_pod_stands_in_order_whatever_the_order_of_the_calls() =>
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
              serviceAccountName: web
              automountServiceAccountToken: false
              imagePullSecrets:
              - name: registry
              hostNetwork: true
              hostPID: true
              priorityClassName: high
              nodeSelector:
                kubernetes.io/arch: arm64
              tolerations:
              - operator: Exists
              - key: dedicated
                operator: Equal
                value: shop
                effect: NoExecute
                tolerationSeconds: 60
              affinity:
                nodeAffinity:
                  requiredDuringSchedulingIgnoredDuringExecution:
                    nodeSelectorTerms:
                    - matchExpressions:
                      - key: zone
                        operator: In
                        values:
                        - a
                        - b
                      - key: disk
                        operator: Exists
                  preferredDuringSchedulingIgnoredDuringExecution:
                  - weight: 50
                    preference:
                      matchExpressions:
                      - key: rack
                        operator: In
                        values:
                        - "1"
                podAntiAffinity:
                  requiredDuringSchedulingIgnoredDuringExecution:
                  - labelSelector:
                      matchLabels:
                        run: app
                    topologyKey: kubernetes.io/hostname
              topologySpreadConstraints:
              - maxSkew: 1
                topologyKey: topology.kubernetes.io/zone
                whenUnsatisfiable: ScheduleAnyway
                labelSelector:
                  matchLabels:
                    run: app
              terminationGracePeriodSeconds: 45
              enableServiceLinks: false
              hostAliases:
              - ip: 192.0.2.1
                hostnames:
                - a
                - b
                - c
              dnsPolicy: ClusterFirstWithHostNet
              dnsConfig:
                nameservers:
                - 192.0.2.53
                searches:
                - example.com
                options:
                - name: ndots
                  value: "2"
                - name: edns0
              initContainers:
              - name: proxy
                image: envoyproxy/envoy:v1.31
                imagePullPolicy: Never
                restartPolicy: Always
              containers:
              - name: app
                image: acme/app:1
                workingDir: /srv
                env:
                - name: POD
                  valueFrom:
                    fieldRef:
                      fieldPath: metadata.name
                - name: MEMORY
                  valueFrom:
                    resourceFieldRef:
                      containerName: app
                      resource: limits.memory
                      divisor: 1Mi
                resources:
                  requests:
                    ephemeral-storage: 1Gi
                  limits:
                    nvidia.com/gpu: "1"
                lifecycle:
                  postStart:
                    httpGet:
                      path: /warm
                      port: 8080
                      scheme: HTTPS
                  preStop:
                    sleep:
                      seconds: 5

            """,
            Recorded.Yaml(
                "Pod",
                "app",
                k8s =>
                    k8s.Pod("app", "acme/app:1")
                        .PreStop(sleepSeconds: 5)
                        .PostStart(LifecycleHandler.Http("/warm", 8080, https: true))
                        .ExtendedResource("nvidia.com/gpu", 1)
                        .Requests(ephemeralStorage: "1Gi")
                        .EnvFromField("POD", "metadata.name")
                        .EnvFromResource("MEMORY", "limits.memory", containerName: "app", divisor: "1Mi")
                        .WorkingDir("/srv")
                        .Sidecar("proxy", "envoyproxy/envoy:v1.31", proxy => proxy.ImagePullPolicy(ImagePullPolicy.Never))
                        .DnsOption("ndots", "2")
                        .DnsOption("edns0")
                        .DnsConfig(nameservers: ["192.0.2.53"], searches: ["example.com"])
                        .DnsPolicy(DnsPolicy.ClusterFirstWithHostNet)
                        .HostAlias("192.0.2.1", "a", "b")
                        .HostAlias("192.0.2.1", "b", "c")
                        .EnableServiceLinks(false)
                        .TerminationGracePeriodSeconds(45)
                        .SpreadOver(Topology.Zone)
                        .SpreadOver(Topology.Zone)
                        .PodAntiAffinity(Topology.Node)
                        .NodeAffinity(weight: 50, "rack", "1")
                        .NodeAffinity("zone", "a", "b")
                        .NodeAffinity("disk")
                        .Toleration()
                        .Toleration("dedicated", "shop", TaintEffect.NoExecute, tolerationSeconds: 60)
                        .NodeSelector("kubernetes.io/arch", "arm64")
                        .PriorityClass("high")
                        .HostPid()
                        .HostNetwork()
                        .ImagePullSecrets(k8s.External.Secret("registry"), k8s.External.Secret("registry"))
                        .AutomountServiceAccountToken(false)
                        .ServiceAccount("web")
            )
        );

    [Fact]
    public void Affinity_to_another_workload_follows_its_label()
    {
        var recorded = Recorded.Of(k8s =>
        {
            var cache = k8s.StatefulSet("cache", "redis:7.4");
            k8s.Deployment("web", "nginx").PodAffinity(cache, Topology.Zone, weight: 10);
            cache.Selector("part", "cache");
        });
        Assert.Empty(recorded.Findings);

        var affinity = recorded.Root("Deployment", "web").Map("spec.template.spec.affinity")!;
        var near = affinity.List("podAffinity.preferredDuringSchedulingIgnoredDuringExecution")!.Maps.Single();
        Assert.Equal("cache", near.Text("podAffinityTerm.labelSelector.matchLabels.part"));
        Assert.Null(near.At("podAffinityTerm.namespaces"));
    }

    [Fact]
    public void A_variable_of_an_enum_or_an_address_is_what_the_configuration_reads()
    {
        var env = Recorded
            .Of(k8s =>
                k8s.Pod("app", "acme/app:1")
                    .Env("DAY", DayOfWeek.Monday)
                    .Env("FLAGS", AttributeTargets.Class | AttributeTargets.Enum)
                    .Env("NONE", (DayOfWeek)9)
                    .Env("URL", new Uri("https://example.com/a b?x=1"))
                    .Env("PATH", new Uri("/relative", UriKind.Relative))
                    .Env("SINGLE", 0.1f)
                    .Env("THIRD", 1 / 3f)
            )
            .Root("Pod", "app")
            .List("spec.containers")!
            .Maps.Single()
            .List("env")!;

        Assert.Equal(
            ["Monday", "Class, Enum", "9", "https://example.com/a b?x=1", "/relative", "0.1", "0.33333334"],
            env.Maps.Select(variable => variable.Text("value"))
        );
    }

    [Fact]
    public void Probes_by_grpc_and_headers()
    {
        var container = Recorded
            .Of(k8s =>
                k8s.Pod("app", "acme/app:1")
                    .LivenessProbe(Probe.Grpc(5000, "orders").TerminationGracePeriodSeconds(5))
                    .ReadinessProbe(Probe.Http("/", 80).Header("Host", "a").Header("X", "y").PeriodSeconds(5))
            )
            .Root("Pod", "app")
            .List("spec.containers")!
            .Maps.Single();

        Assert.Equal("orders", container.Text("livenessProbe.grpc.service"));
        Assert.Equal(5000, container.Scalar("livenessProbe.grpc.port")!.Number);
        Assert.Equal(5, container.Scalar("livenessProbe.terminationGracePeriodSeconds")!.Number);
        Assert.Equal(
            ["Host: a", "X: y"],
            container.List("readinessProbe.httpGet.httpHeaders")!.Maps.Select(header => $"{header.Text("name")}: {header.Text("value")}")
        );
        Assert.Throws<InvalidOperationException>(() => Probe.Tcp(80).Header("a", "b"));
    }

    [Fact]
    public void A_handler_is_said_once() =>
        Recorded
            .Of(k8s => k8s.Pod("app", "acme/app:1").PreStop(5).PreStop(LifecycleHandler.Sleep(5)).PreStop(LifecycleHandler.Exec("a")))
            .HasOnly(EvaluationFindings.Contradiction, "is set a second time, to a different value. Set it once.");

    [Fact]
    public void Volumes_of_each_kind()
    {
        var recorded = Recorded.Of(k8s =>
            k8s.Pod("app", "acme/app:1")
                .EmptyDir("tmp", "/tmp", sizeLimit: "1Gi", medium: EmptyDirMedium.Memory)
                .HostPath("log", "/var/log", "/log", HostPathType.Directory, readOnly: true)
                .PersistentVolumeClaim("my.claim", "/claim", subPath: "a")
                .Csi("csi", "driver.example.com", "/csi", readOnly: true, configure: csi => csi.Attribute("class", "db"))
                .DownwardApi("info", "/info", info => info.Field("labels", "metadata.labels").Resource("cpu", "app", "limits.cpu", "1m"))
                .Projected(
                    "all",
                    "/all",
                    all =>
                        all.ConfigMap(k8s.External.ConfigMap("settings"), optional: true)
                            .Secret(k8s.External.Secret("db"))
                            .ServiceAccountToken("vault", audience: "vault", expirationSeconds: 600)
                            .Field("name", "metadata.name")
                )
        );
        Assert.Empty(recorded.Findings);

        Assert.EndsWith(
            """
              volumes:
              - name: tmp
                emptyDir:
                  medium: Memory
                  sizeLimit: 1Gi
              - name: log
                hostPath:
                  path: /var/log
                  type: Directory
              - name: my-claim
                persistentVolumeClaim:
                  claimName: my.claim
              - name: csi
                csi:
                  driver: driver.example.com
                  readOnly: true
                  volumeAttributes:
                    class: db
              - name: info
                downwardAPI:
                  items:
                  - path: labels
                    fieldRef:
                      fieldPath: metadata.labels
                  - path: cpu
                    resourceFieldRef:
                      containerName: app
                      resource: limits.cpu
                      divisor: 1m
              - name: all
                projected:
                  sources:
                  - configMap:
                      name: settings
                      optional: true
                  - secret:
                      name: db
                  - serviceAccountToken:
                      path: vault
                      audience: vault
                      expirationSeconds: 600
                  - downwardAPI:
                      items:
                      - path: name
                        fieldRef:
                          fieldPath: metadata.name

            """,
            recorded.Yaml("Pod", "app"),
            StringComparison.Ordinal
        );
    }
}
