using KubeNet.Resources;

namespace KubeNet;

// What stands around workloads: classes, quotas and monitors.
internal static partial class FieldOrders
{
    public static readonly FieldOrder PriorityClass = new(
        "apiVersion",
        "kind",
        "metadata",
        "value",
        "globalDefault",
        "preemptionPolicy",
        "description"
    );

    public static readonly FieldOrder StorageClass = new(
        "apiVersion",
        "kind",
        "metadata",
        "provisioner",
        "parameters",
        "reclaimPolicy",
        "volumeBindingMode",
        "allowVolumeExpansion",
        "mountOptions"
    );

    public static readonly FieldOrder QuotaSpec = new("hard", "scopes", "scopeSelector");

    public static readonly FieldOrder Limit = new("type", "min", "max", "defaultRequest", "default", "maxLimitRequestRatio");

    public static readonly FieldOrder MonitorSpec = new("jobLabel", "selector", "namespaceSelector", "endpoints", "podMetricsEndpoints");

    public static readonly FieldOrder MonitorEndpoint = new(
        "port",
        "path",
        "scheme",
        "tlsConfig",
        "bearerTokenFile",
        "interval",
        "scrapeTimeout",
        "honorLabels",
        "relabelings",
        "metricRelabelings"
    );

    public static readonly FieldOrder Relabeling = new(
        "action",
        "sourceLabels",
        "separator",
        "regex",
        "modulus",
        "targetLabel",
        "replacement"
    );
}
