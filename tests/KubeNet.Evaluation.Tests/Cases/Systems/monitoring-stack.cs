namespace App;

// prometheus-operator/kube-prometheus: the exporters, the operator, the adapter, and what is around Prometheus and Alertmanager.
public sealed class Set : ManifestSet
{
    public override string Namespace => "monitoring";

    protected override void Define(Manifests k8s)
    {
        var blackbox = new Part(k8s, "blackbox-exporter", "exporter", "0.28.0");
        var probe = blackbox.Pods(k8s.Deployment("blackbox-exporter", "quay.io/prometheus/blackbox-exporter:v0.28.0").Replicas(1), 65534)
            .Args("--config.file=/etc/blackbox_exporter/config.yml", "--web.listen-address=:19115").ContainerPort(19115, "http")
            .Requests(cpu: "10m", memory: "20Mi").Limits(cpu: "20m", memory: "40Mi")
            .Volume(Configuration(k8s), "/etc/blackbox_exporter/", name: "config", readOnly: true)
            .Container("module-configmap-reloader", "ghcr.io/jimmidyson/configmap-reload:v0.15.0", reloader => Secured(reloader, 65534)
                .Args("--webhook-url=http://localhost:19115/-/reload", "--volume-dir=/etc/blackbox_exporter/")
                .VolumeMount("config", "/etc/blackbox_exporter/", readOnly: true))
            .Container("kube-rbac-proxy", Proxy, proxy => Proxied(proxy, ":9115", 19115).ContainerPort(9115, "https"));
        var probes = blackbox.Labelled(probe.Expose([new("https", 9115, "https"), new("probe", 19115, "http")]));
        blackbox.Monitor(probes).Endpoint("https", "/metrics", "30s", "https", configure: Trusted);
        blackbox.Policy(probe).AllowFrom([Prometheus], ports: [9115, 19115]);
        blackbox.Granted().Allow("create", "tokenreviews,subjectaccessreviews");

        var node = new Part(k8s, "node-exporter", "exporter", "1.12.1");
        var agent = node.Pods(k8s.DaemonSet("node-exporter", "quay.io/prometheus/node-exporter:v1.12.1"), 65534)
            .Args("--web.listen-address=127.0.0.1:9101", "--path.sysfs=/host/sys", "--path.rootfs=/host/root",
                "--path.procfs=/host/root/proc", "--path.udev.data=/host/root/run/udev/data", "--no-collector.wifi", "--no-collector.hwmon",
                "--no-collector.btrfs", "--collector.filesystem.mount-points-exclude=^/(dev|proc|sys|run/k3s/containerd/.+"
                    + "|var/lib/docker/.+|var/lib/kubelet/pods/.+)($|/)", "--collector.netclass.ignored-devices=^(veth.*|[a-f0-9]{15})$",
                "--collector.netdev.device-exclude=^(veth.*|[a-f0-9]{15})$")
            .Requests(cpu: "102m", memory: "180Mi").Limits(cpu: "250m", memory: "180Mi").AddCapabilities("SYS_TIME")
            .HostPath("sys", "/sys", "/host/sys", readOnly: true, mountPropagation: MountPropagation.HostToContainer)
            .HostPath("root", "/", "/host/root", readOnly: true, mountPropagation: MountPropagation.HostToContainer)
            .Container("kube-rbac-proxy", Proxy, proxy => Proxied(proxy, "[$(IP)]:9100", 9101)
                .EnvFromField("IP", "status.podIP").ContainerPort(9100, "https", hostPort: 9100))
            .HostNetwork().HostPid().PriorityClass("system-cluster-critical").Toleration().RollingUpdate(maxUnavailable: "10%");
        var nodes = node.Labelled(agent.Expose([new("https", 9100, "https")]).Headless());
        node.Monitor(nodes).JobLabel("app.kubernetes.io/name").Endpoint("https", null, "15s", "https", configure: scraped => Trust(scraped)
            .Relabeling(RelabelAction.Replace, ["__meta_kubernetes_pod_node_name"], "(.*)", "instance", "$1"));
        node.Policy(agent).AllowFrom([Prometheus], ports: [9100]);
        node.Granted().Allow("create", "tokenreviews,subjectaccessreviews");

        var state = new Part(k8s, "kube-state-metrics", "exporter", "2.19.1");
        var metrics = state.Pods(
                k8s.Deployment("kube-state-metrics", "registry.k8s.io/kube-state-metrics/kube-state-metrics:v2.19.1").Replicas(1), 65534)
            .Args("--host=127.0.0.1", "--port=8081", "--telemetry-host=127.0.0.1", "--telemetry-port=8082")
            .Requests(cpu: "10m", memory: "190Mi").Limits(cpu: "100m", memory: "250Mi")
            .Container("kube-rbac-proxy-main", Proxy, proxy =>
                Proxied(proxy, ":8443", 8081, "20m", "40m").ContainerPort(8443, "https-main"))
            .Container("kube-rbac-proxy-self", Proxy, proxy => Proxied(proxy, ":9443", 8082).ContainerPort(9443, "https-self"));
        var states = state.Labelled(
            metrics.Expose([new("https-main", 8443, "https-main"), new("https-self", 9443, "https-self")]).Headless());
        state.Monitor(states).JobLabel("app.kubernetes.io/name")
            .Endpoint("https-main", null, "30s", "https", "30s", main => Trust(main).HonorLabels()
                .Relabeling(RelabelAction.LabelDrop, regex: "(pod|service|endpoint|namespace)")
                .MetricRelabeling(RelabelAction.Drop, ["__name__"], "kube_(endpoint_(address_not_ready|address_available|ports))"))
            .Endpoint("https-self", null, "30s", "https", configure: Trusted);
        state.Policy(metrics).AllowFrom([Prometheus], ports: [8443, 9443]);
        state.Granted().Allow("create", "tokenreviews,subjectaccessreviews").Allow("list,watch",
            "configmaps,secrets,nodes,pods,services,serviceaccounts,resourcequotas,replicationcontrollers,limitranges,"
            + "persistentvolumeclaims,persistentvolumes,namespaces,endpoints,statefulsets,daemonsets,deployments,replicasets,cronjobs,jobs,"
            + "horizontalpodautoscalers,poddisruptionbudgets,certificatesigningrequests,endpointslices,storageclasses,volumeattachments,"
            + "mutatingadmissionpolicies.admissionregistration.k8s.io,mutatingadmissionpolicybindings.admissionregistration.k8s.io,"
            + "mutatingwebhookconfigurations,validatingadmissionpolicies,validatingadmissionpolicybindings,validatingwebhookconfigurations,"
            + "networkpolicies,ingressclasses,ingresses,leases,clusterrolebindings,clusterroles,rolebindings,roles");

        var operation = new Part(k8s, "prometheus-operator", "controller", "0.93.1");
        var controller = operation.Pods(
                k8s.Deployment("prometheus-operator", "quay.io/prometheus-operator/prometheus-operator:v0.93.1").Replicas(1), 65534)
            .Args("--kubelet-service=kube-system/kubelet",
                "--prometheus-config-reloader=quay.io/prometheus-operator/prometheus-config-reloader:v0.93.1",
                "--watch-referenced-objects-in-all-namespaces=true", "--disable-unmanaged-prometheus-configuration=true",
                "--kubelet-endpoints=true", "--kubelet-endpointslice=true")
            .Env("GOGC", 30).ContainerPort(8080, "http").Requests(cpu: "100m", memory: "100Mi").Limits(cpu: "200m", memory: "200Mi")
            .Container("kube-rbac-proxy", Proxy, proxy => Proxied(proxy, ":8443", 8080).ContainerPort(8443, "https"));
        var operations = operation.Labelled(controller.Expose([new("https", 8443, "https")]).Headless());
        operation.Monitor(operations).Endpoint("https", scheme: "https", configure: scraped => Trust(scraped).HonorLabels());
        operation.Policy(controller).AllowFrom([Prometheus], ports: [8443]);
        operation.Granted()
            .Allow("*", string.Join(",", Kinds().Select(kind => kind.Insert((kind + "/").IndexOf('/'), ".monitoring.coreos.com"))))
            .Allow("*", "statefulsets").Allow("*", "configmaps,secrets").Allow("list,delete", "pods")
            .Allow("get,create,update,delete", "services,services/finalizers").Allow("list,watch", "nodes")
            .Allow("get,list,watch", "namespaces").Allow("patch,create", "events.events.k8s.io").Allow("get,list,watch", "ingresses")
            .Allow("get", "storageclasses").Allow("get,create,update,delete", "endpoints")
            .Allow("get,create,list,update,delete", "endpointslices").Allow("create", "tokenreviews,subjectaccessreviews");

        var adaption = new Part(k8s, "prometheus-adapter", "metrics-adapter", "0.12.0");
        var adapter = adaption.Pods(
                k8s.Deployment("prometheus-adapter", "registry.k8s.io/prometheus-adapter/prometheus-adapter:v0.12.0").Replicas(2))
            .Args("--cert-dir=/var/run/serving-cert", "--config=/etc/adapter/config.yaml", "--metrics-relist-interval=1m",
                "--prometheus-url=http://prometheus-k8s.monitoring.svc:9090/", "--secure-port=6443", "--tls-cipher-suites=" + Ciphers)
            .ContainerPort(6443, "https").Requests(cpu: "102m", memory: "180Mi").Limits(cpu: "250m", memory: "180Mi")
            .EmptyDir("tmpfs", "/tmp").EmptyDir("volume-serving-cert", "/var/run/serving-cert")
            .Volume(k8s.External.ConfigMap("adapter-config"), "/etc/adapter", name: "config").RollingUpdate(maxSurge: 1, maxUnavailable: 1)
            .LivenessProbe(Probe.Http("/livez", "https", https: true).PeriodSeconds(5).FailureThreshold(5))
            .ReadinessProbe(Probe.Http("/readyz", "https", https: true).PeriodSeconds(5).FailureThreshold(5))
            .StartupProbe(Probe.Http("/livez", "https", https: true).PeriodSeconds(10).FailureThreshold(18));
        var adapters = adaption.Labelled(adapter.Expose([new("https", 443, 6443)]));
        adaption.Monitor(adapters).Endpoint("https", null, "30s", "https", configure: scraped => Trust(scraped)
            .MetricRelabeling(RelabelAction.Drop, ["__name__"], "(apiserver_client_certificate_.*|apiserver_envelope_.*|"
                + "apiserver_flowcontrol_.*|apiserver_storage_.*|apiserver_webhooks_.*|workqueue_.*)"));
        adaption.Policy(adapter).AllowFrom(NetworkPeer.Any);
        adaption.Labelled(k8s.PodDisruptionBudget("prometheus-adapter").Selector(adapter).MinAvailable(1));
        adaption.Granted().Allow("get,list,watch", "nodes,namespaces,pods,services");
        adaption.Labelled(k8s.ClusterRole("resource-metrics-server-resources").Allow("*", "*.metrics.k8s.io"));
        var reader = adaption.Labelled(k8s.ClusterRole("system:aggregated-metrics-reader"));
        reader.Allow("get,list,watch", "pods.metrics.k8s.io,nodes.metrics.k8s.io");
        foreach (var role in new[] { "admin", "edit", "view" }) reader.Label($"rbac.authorization.k8s.io/aggregate-to-{role}", "true");
        adaption.Labelled(
            k8s.ClusterRoleBinding("resource-metrics:system:auth-delegator", k8s.External.ClusterRole("system:auth-delegator"))
                .ServiceAccount(adaption.Account));

        var alerts = new Part(k8s, "alertmanager", "alert-router", "0.33.1", "main");
        alerts.Served(("web", 9093), ("reloader-web", 8080));
        alerts.Policy().AllowFrom([Prometheus], ports: [9093, 8080])
            .AllowFrom([NetworkPeer.Pods("app.kubernetes.io/name=alertmanager")], ports: [9094, new(9094, protocol: Protocol.Udp)]);
        alerts.Labelled(k8s.PodDisruptionBudget("alertmanager-main").Selector(alerts.Selector).MaxUnavailable(1));

        var prometheus = new Part(k8s, "prometheus", "prometheus", "3.13.2", "k8s", automount: true);
        prometheus.Served(("web", 9090), ("reloader-web", 8080));
        prometheus.Policy().AllowFrom([Prometheus], ports: [9090, 8080])
            .AllowFrom([NetworkPeer.Pods("app.kubernetes.io/name=prometheus-adapter")], ports: [9090])
            .AllowFrom([NetworkPeer.Pods("app.kubernetes.io/name=grafana")], ports: [9090]);
        prometheus.Labelled(k8s.PodDisruptionBudget("prometheus-k8s").Selector(prometheus.Selector).MinAvailable(1));
        prometheus.Granted().Allow("get", "nodes/metrics").AllowUrl("get", "/metrics,/metrics/slis");
        var config = prometheus.Labelled(k8s.Role("prometheus-k8s-config").Allow("get", "configmaps"));
        prometheus.Labelled(k8s.RoleBinding("prometheus-k8s-config", config).ServiceAccount(prometheus.Account));
    }

    private const string Proxy = "quay.io/brancz/kube-rbac-proxy:v0.22.1";

    private static readonly string Ciphers = string.Join(",", new[] { "AES_128_GCM_SHA256", "AES_256_GCM_SHA384", "CHACHA20_POLY1305" }
        .SelectMany(suite => new[] { $"TLS_ECDHE_RSA_WITH_{suite}", $"TLS_ECDHE_ECDSA_WITH_{suite}" }));

    private static NetworkPeer Prometheus => NetworkPeer.Pods("app.kubernetes.io/name=prometheus");

    private static IConfigMap Configuration(Manifests k8s) => k8s.External.ConfigMap("blackbox-exporter-configuration");

    private static void Trusted(ServiceMonitorEndpoint endpoint) => Trust(endpoint);

    private static ServiceMonitorEndpoint Trust(ServiceMonitorEndpoint endpoint) => endpoint.BearerTokenFile().InsecureSkipVerify();

    private static ContainerHandle Proxied(ContainerHandle proxy, string address, int port, string cpu = "10m", string maxCpu = "20m") =>
        Secured(proxy, 65532, cpu, maxCpu)
            .Args($"--secure-listen-address={address}", "--tls-cipher-suites=" + Ciphers, $"--upstream=http://127.0.0.1:{port}/");

    private static ContainerHandle Secured(ContainerHandle container, int user, string cpu = "10m", string maxCpu = "20m") =>
        container.RunAsUser(user).RunAsGroup(user).ReadOnlyRootFilesystem()
            .Requests(cpu: cpu, memory: "20Mi").Limits(cpu: maxCpu, memory: "40Mi");

    private static IEnumerable<string> Kinds()
    {
        foreach (var kind in new[] { "alertmanagers", "alertmanagerconfigs", "prometheuses", "prometheusagents", "thanosrulers",
            "scrapeconfigs", "servicemonitors", "podmonitors", "probes", "prometheusrules" })
        {
            yield return kind;
            if (kind is "alertmanagers" or "prometheuses" or "prometheusagents" or "thanosrulers") yield return kind + "/finalizers";
            if (kind != "alertmanagerconfigs") yield return kind + "/status";
        }
    }
}

/// <summary>A part of the stack: its name, its labels and its account.</summary>
public sealed class Part
{
    private readonly Manifests _k8s;
    private readonly string _name;
    private readonly (string Key, string Value)[] _labels;

    public Part(Manifests k8s, string name, string component, string version, string? instance = null, bool automount = false)
    {
        (_k8s, _name) = (k8s, instance is null ? name : $"{name}-{instance}");
        _labels = [("name", name), ("component", component), ("part-of", "kube-prometheus"), ("version", version)];
        _labels = instance is null ? _labels : [.. _labels, ("instance", instance)];
        Account = Labelled(k8s.ServiceAccount(_name).AutomountToken(automount));
    }

    public ServiceAccountHandle Account { get; }

    public string Selector =>
        string.Join(",", _labels.Where(label => label.Key != "version").Select(label => $"app.kubernetes.io/{label.Key}={label.Value}"));

    public T Labelled<T>(T resource) where T : ResourceHandle<T>
    {
        foreach (var (key, value) in _labels) resource.Label("app.kubernetes.io/" + key, value);
        return resource;
    }

    public T Pods<T>(T pods, int? user = null) where T : WorkloadHandle<T>
    {
        pods.Selector("app.kubernetes.io/name");
        foreach (var (key, value) in _labels) pods.Label("app.kubernetes.io/" + key, value);
        pods = user is { } id ? pods.RunAsGroup(id).PodAnnotation("kubectl.kubernetes.io/default-container", _name) : pods;
        return pods.Restricted(user).ReadOnlyRootFilesystem().NodeSelector("kubernetes.io/os", "linux")
            .ServiceAccount(Account).AutomountServiceAccountToken(true);
    }

    public ClusterRoleHandle Granted()
    {
        var role = Labelled(_k8s.ClusterRole(_name));
        Labelled(_k8s.ClusterRoleBinding(_name, role).ServiceAccount(Account));
        return role;
    }

    public NetworkPolicyHandle Policy(IWorkload? pods = null)
    {
        var policy = Labelled(_k8s.NetworkPolicy(_name).AllowTo(NetworkPeer.Any));
        return pods is null ? policy.PodSelector(Selector) : policy.PodSelector(pods);
    }

    public ServiceMonitorHandle Monitor(ServiceHandle service) => Labelled(_k8s.ServiceMonitor(_name, service));

    /// <summary>Pods that the operator makes.</summary>
    public void Served(params (string Name, int Port)[] ports)
    {
        var service = Labelled(_k8s.Service(_name).SessionAffinity());
        foreach (var (key, value) in _labels.Where(label => label.Key != "version")) service.Selector("app.kubernetes.io/" + key, value);
        foreach (var (name, port) in ports) service.Ports(new ServicePort(name, port, name));
        var monitor = Monitor(service);
        foreach (var (name, _) in ports) monitor.Endpoint(name, interval: "30s");
    }
}
