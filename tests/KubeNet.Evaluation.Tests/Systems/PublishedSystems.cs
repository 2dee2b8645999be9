namespace KubeNet.Evaluation.Tests.Systems;

/// <summary>The systems that are ported, by the name of the case.</summary>
internal static class PublishedSystems
{
    private static readonly Difference s_namespace = Difference.Ours(
        "[^:]*: metadata.namespace: default",
        "A set says its namespace; kubectl would take the current one."
    );

    private static readonly Difference s_clusterIP = Difference.Theirs("Service .*: spec.type: ClusterIP", "It is the default.");

    private static readonly Difference s_targetPort = Difference.Ours(
        "Service .*\\.targetPort: [0-9]+",
        "As kubectl expose, a port has its targetPort, also if both are the same."
    );

    private static readonly Difference s_seccomp = Difference.Ours(
        ".*\\.securityContext.seccompProfile.type: RuntimeDefault",
        "Restricted() sets all that the standard requires."
    );

    private static readonly Dictionary<string, PublishedSystem> s_all = new()
    {
        ["online-shop"] = new(
            "GoogleCloudPlatform/microservices-demo/release",
            ["kubernetes-manifests.yaml"],
            [
                s_namespace,
                s_clusterIP,
                s_seccomp,
                Difference.Theirs(".*securityContext.privileged: false", "It is the default."),
                Difference.Theirs("Deployment loadgenerator: spec.template.spec.restartPolicy: Always", "It is the default."),
                Difference.Rewritten(
                    "(.*_ADDR\\].value: [a-z-]+)\\.default\\.svc\\.cluster\\.local(:[0-9]+)",
                    "$1$2",
                    "Address is the full name, which works in each namespace."
                ),
                Difference.Theirs(".*\\[frontend-check\\].command.*", "A shell script of theirs."),
                Difference.Ours(".*\\[frontend-check\\].command.*", "It waits without a limit, as Kubernetes does between restarts."),
            ]
        ),
        ["replicated-database"] = new(
            "kubernetes/website/content/en/examples/application/cassandra",
            ["cassandra-statefulset.yaml", "cassandra-service.yaml"],
            [
                s_namespace,
                s_targetPort,
                Difference.Theirs("StorageClass fast: .*", "A StorageClass has no members; it belongs to the cluster, not to the app."),
            ]
        ),
        ["replicated-coordination"] = new(
            "kubernetes/website/content/en/examples/application/zookeeper",
            ["zookeeper.yaml"],
            [
                s_namespace,
                s_targetPort,
                Difference.Theirs(".*podAntiAffinity.*matchExpressions.*", "The same as matchLabels with one label."),
                Difference.Ours(".*podAntiAffinity.*matchLabels.app: zk", "The same as matchExpressions with one value."),
                Difference.Ours("StatefulSet zk: metadata.labels.app: zk", "As kubectl, a workload has the label of its Pods."),
            ]
        ),
        ["monitoring-stack"] = new(
            "prometheus-operator/kube-prometheus/manifests",
            [
                .. Part("blackboxExporter", "deployment", "networkPolicy", "service", "serviceAccount", "serviceMonitor"),
                .. Part("blackboxExporter", "clusterRole", "clusterRoleBinding"),
                .. Part("nodeExporter", "daemonset", "networkPolicy", "service", "serviceAccount", "serviceMonitor"),
                .. Part("nodeExporter", "clusterRole", "clusterRoleBinding"),
                .. Part("kubeStateMetrics", "deployment", "networkPolicy", "service", "serviceAccount", "serviceMonitor"),
                .. Part("kubeStateMetrics", "clusterRole", "clusterRoleBinding"),
                .. Part("prometheusOperator", "deployment", "networkPolicy", "service", "serviceAccount", "serviceMonitor"),
                .. Part("prometheusOperator", "clusterRole", "clusterRoleBinding"),
                .. Part("prometheusAdapter", "deployment", "networkPolicy", "service", "serviceAccount", "serviceMonitor"),
                .. Part("prometheusAdapter", "clusterRole", "clusterRoleBinding", "clusterRoleAggregatedMetricsReader"),
                .. Part("prometheusAdapter", "clusterRoleBindingDelegator", "clusterRoleServerResources", "podDisruptionBudget"),
                .. Part("alertmanager", "networkPolicy", "podDisruptionBudget", "service", "serviceAccount", "serviceMonitor"),
                .. Part("prometheus", "networkPolicy", "podDisruptionBudget", "service", "serviceAccount", "serviceMonitor"),
                .. Part("prometheus", "clusterRole", "clusterRoleBinding", "roleConfig", "roleBindingConfig"),
            ],
            [
                s_seccomp,
                Difference.Theirs(
                    "(Deployment|DaemonSet|Service|NetworkPolicy|PodDisruptionBudget) .*elector(\\.matchLabels)?"
                        + "\\.app\\.kubernetes\\.io/(component|part-of): .*",
                    "One label selects the Pods: no others have this name."
                ),
                Difference.Ours(
                    "ServiceMonitor .*: spec.selector.matchLabels.app.kubernetes.io/version: .*",
                    "A monitor selects a Service by all its labels."
                ),
                Difference.Theirs("NetworkPolicy .*protocol: TCP", "It is the default."),
                Difference.Theirs(
                    ".*containers\\[.*\\].securityContext.(runAsNonRoot|runAsUser|runAsGroup|seccompProfile.type): .*",
                    "The containers have what the Pod says."
                ),
                Difference.Ours(
                    ".*: spec.template.spec.securityContext.(runAsNonRoot|runAsUser|runAsGroup): .*",
                    "The Pod says it for its containers."
                ),
                Difference.Theirs(".*\\.readOnly: false", "It is the default."),
                Difference.Theirs(".*\\.terminationMessage(Path|Policy): .*", "There is no member."),
                Difference.Theirs(
                    "Deployment prometheus-adapter: spec.template.metadata.annotations.checksum.*",
                    "RestartOn writes it for a ConfigMap of the set, and this one is not ported."
                ),
                Difference.Theirs("Deployment prometheus-adapter: .*tls-cipher-suites=.*", "A longer list of theirs."),
                Difference.Ours("Deployment prometheus-adapter: .*tls-cipher-suites=.*", "The list of the other servers."),
                Difference.Ours("(Deployment|DaemonSet) .*(S|s)trategy.type: RollingUpdate", "It is the default."),
            ]
        ),
    };

    private static IEnumerable<string> Part(string name, params string[] files) => files.Select(file => $"{name}-{file}.yaml");

    public static TheoryData<string> Names => [.. s_all.Keys.Order(StringComparer.Ordinal)];

    public static PublishedSystem Of(string name) => s_all[name];
}
