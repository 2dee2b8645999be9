using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// The order in which the fields of each type are written. It is the order of the examples in the Kubernetes documentation.
/// </summary>
internal static partial class FieldOrders
{
    public static readonly FieldOrder Resource = new("apiVersion", "kind", "metadata", "type", "spec", "data");

    public static readonly FieldOrder DeploymentSpec = new(
        "replicas",
        "revisionHistoryLimit",
        "minReadySeconds",
        "progressDeadlineSeconds",
        "selector",
        "strategy",
        "template"
    );

    public static readonly FieldOrder StatefulSetSpec = new(
        "serviceName",
        "replicas",
        "revisionHistoryLimit",
        "minReadySeconds",
        "selector",
        "podManagementPolicy",
        "updateStrategy",
        "persistentVolumeClaimRetentionPolicy",
        "template",
        "volumeClaimTemplates"
    );

    public static readonly FieldOrder DaemonSetSpec = new(
        "revisionHistoryLimit",
        "minReadySeconds",
        "selector",
        "updateStrategy",
        "template"
    );

    public static readonly FieldOrder JobSpec = new(
        "completions",
        "parallelism",
        "completionMode",
        "backoffLimit",
        "activeDeadlineSeconds",
        "ttlSecondsAfterFinished",
        "suspend",
        "template"
    );

    public static readonly FieldOrder CronJobSpec = new(
        "schedule",
        "timeZone",
        "concurrencyPolicy",
        "startingDeadlineSeconds",
        "successfulJobsHistoryLimit",
        "failedJobsHistoryLimit",
        "suspend",
        "jobTemplate"
    );

    public static readonly FieldOrder UpdateStrategy = new("type", "rollingUpdate");

    public static readonly FieldOrder RollingUpdate = new("partition", "maxSurge", "maxUnavailable");

    public static readonly FieldOrder ClaimSpec = new("accessModes", "storageClassName", "resources");

    public static readonly FieldOrder PodTemplate = new("metadata", "spec");

    public static readonly FieldOrder PodMetadata = new("labels", "annotations");

    public static readonly FieldOrder PodSpec = new(
        "serviceAccountName",
        "automountServiceAccountToken",
        "imagePullSecrets",
        "hostNetwork",
        "hostPID",
        "shareProcessNamespace",
        "runtimeClassName",
        "priorityClassName",
        "nodeSelector",
        "tolerations",
        "affinity",
        "topologySpreadConstraints",
        "terminationGracePeriodSeconds",
        "enableServiceLinks",
        "hostAliases",
        "dnsPolicy",
        "dnsConfig",
        "securityContext",
        "initContainers",
        "containers",
        "restartPolicy",
        "volumes"
    );

    public static readonly FieldOrder Container = new(
        "name",
        "image",
        "imagePullPolicy",
        "restartPolicy",
        "command",
        "args",
        "workingDir",
        "ports",
        "envFrom",
        "env",
        "resources",
        "volumeMounts",
        "volumeDevices",
        "livenessProbe",
        "readinessProbe",
        "startupProbe",
        "lifecycle",
        "securityContext"
    );

    public static readonly FieldOrder SecurityContext = new(
        "privileged",
        "runAsNonRoot",
        "runAsUser",
        "runAsGroup",
        "fsGroup",
        "fsGroupChangePolicy",
        "supplementalGroups",
        "readOnlyRootFilesystem",
        "allowPrivilegeEscalation",
        "capabilities",
        "seccompProfile"
    );

    public static readonly FieldOrder Capabilities = new("drop", "add");

    public static readonly FieldOrder SeccompProfile = new("type", "localhostProfile");

    public static readonly FieldOrder ContainerPort = new("name", "containerPort", "hostPort", "protocol");

    public static readonly FieldOrder EnvVar = new("name", "value", "valueFrom");

    public static readonly FieldOrder EnvFrom = new("prefix", "configMapRef", "secretRef");

    public static readonly FieldOrder KeyRef = new("name", "key", "optional");

    public static readonly FieldOrder Resources = new("requests", "limits");

    public static readonly FieldOrder Quantities = new("cpu", "memory", "ephemeral-storage");

    public static readonly FieldOrder VolumeMount = new("name", "mountPath", "subPath", "readOnly", "mountPropagation");

    public static readonly FieldOrder EmptyDir = new("medium", "sizeLimit");

    public static readonly FieldOrder HostPath = new("path", "type");

    public static readonly FieldOrder Csi = new("driver", "readOnly", "volumeAttributes");

    public static readonly FieldOrder DownwardApiItem = new("path", "fieldRef", "resourceFieldRef");

    public static readonly FieldOrder ServiceAccountToken = new("path", "audience", "expirationSeconds");

    public static readonly FieldOrder Volume = new("name", "configMap", "secret", "emptyDir");

    public static readonly FieldOrder Probe = new(
        "httpGet",
        "tcpSocket",
        "exec",
        "grpc",
        "initialDelaySeconds",
        "periodSeconds",
        "timeoutSeconds",
        "successThreshold",
        "failureThreshold",
        "terminationGracePeriodSeconds"
    );

    public static readonly FieldOrder Lifecycle = new("postStart", "preStop");

    public static readonly FieldOrder ResourceField = new("containerName", "resource", "divisor");

    public static readonly FieldOrder Toleration = new("key", "operator", "value", "effect", "tolerationSeconds");

    public static readonly FieldOrder Affinity = new("nodeAffinity", "podAffinity", "podAntiAffinity");

    public static readonly FieldOrder AffinityOfKind = new(
        "requiredDuringSchedulingIgnoredDuringExecution",
        "preferredDuringSchedulingIgnoredDuringExecution"
    );

    public static readonly FieldOrder Preference = new("weight", "preference", "podAffinityTerm");

    public static readonly FieldOrder PodTerm = new("labelSelector", "namespaces", "topologyKey");

    public static readonly FieldOrder MatchExpression = new("key", "operator", "values");

    public static readonly FieldOrder SpreadConstraint = new("maxSkew", "topologyKey", "whenUnsatisfiable", "labelSelector");

    public static readonly FieldOrder HostAlias = new("ip", "hostnames");

    public static readonly FieldOrder DnsConfig = new("nameservers", "searches", "options");

    public static readonly FieldOrder HttpGet = new("path", "port", "scheme", "httpHeaders");

    public static readonly FieldOrder ServiceSpec = new(
        "type",
        "clusterIP",
        "externalName",
        "ipFamilyPolicy",
        "ipFamilies",
        "externalTrafficPolicy",
        "internalTrafficPolicy",
        "sessionAffinity",
        "sessionAffinityConfig",
        "loadBalancerClass",
        "loadBalancerSourceRanges",
        "externalIPs",
        "publishNotReadyAddresses",
        "selector",
        "ports"
    );

    public static readonly FieldOrder ServicePort = new("name", "protocol", "port", "targetPort", "nodePort", "appProtocol");

    public static readonly FieldOrder IngressClassSpec = new("controller", "parameters");

    public static readonly FieldOrder IngressClassParameters = new("apiGroup", "kind", "name", "scope", "namespace");

    public static readonly FieldOrder IngressSpec = new("ingressClassName", "defaultBackend", "tls", "rules");

    public static readonly FieldOrder IngressTls = new("hosts", "secretName");

    public static readonly FieldOrder IngressRule = new("host", "http");

    public static readonly FieldOrder IngressPath = new("path", "pathType", "backend");

    public static readonly FieldOrder BackendService = new("name", "port");

    public static readonly FieldOrder AutoscalerSpec = new("scaleTargetRef", "minReplicas", "maxReplicas", "metrics", "behavior");

    public static readonly FieldOrder Metric = new("type");

    public static readonly FieldOrder MetricSource = new("name", "container", "describedObject", "metric", "target");

    public static readonly FieldOrder MetricTarget = new("type", "averageUtilization", "averageValue", "value");

    public static readonly FieldOrder AutoscalerBehavior = new("scaleUp", "scaleDown");

    public static readonly FieldOrder ScalingRules = new("stabilizationWindowSeconds", "selectPolicy", "policies");

    public static readonly FieldOrder ScalingPolicy = new("type", "value", "periodSeconds");

    public static readonly FieldOrder DisruptionBudgetSpec = new(
        "minAvailable",
        "maxUnavailable",
        "unhealthyPodEvictionPolicy",
        "selector"
    );

    public static readonly FieldOrder LabelSelector = new("matchLabels", "matchExpressions");

    public static readonly FieldOrder VolumeClaimSpec = new("accessModes", "volumeMode", "storageClassName", "volumeName", "resources");

    public static readonly FieldOrder Account = new("apiVersion", "kind", "metadata", "automountServiceAccountToken", "imagePullSecrets");

    public static readonly FieldOrder Role = new("apiVersion", "kind", "metadata", "aggregationRule", "rules");

    public static readonly FieldOrder RoleRule = new("apiGroups", "resources", "resourceNames", "nonResourceURLs", "verbs");

    public static readonly FieldOrder RoleBinding = new("apiVersion", "kind", "metadata", "roleRef", "subjects");

    public static readonly FieldOrder RoleReference = new("apiGroup", "kind", "name", "namespace");

    public static readonly FieldOrder NetworkPolicySpec = new("podSelector", "policyTypes", "ingress", "egress");

    public static readonly FieldOrder NetworkRule = new("from", "to", "ports");

    public static readonly FieldOrder NetworkPeer = new("namespaceSelector", "podSelector", "ipBlock");

    public static readonly FieldOrder NetworkPort = new("protocol", "port", "endPort");
}
