using KubeNet.Resources;

namespace KubeNet.Fields;

/// <summary>
/// The order of the fields in a new object, as the DSL writes them. Objects without a row have the order in which their fields were set.
/// </summary>
internal static class PartOrders
{
    private static readonly Dictionary<Type, FieldOrder> s_orders = new()
    {
        [typeof(AffinityFields)] = FieldOrders.Affinity,
        [typeof(CapabilitiesFields)] = FieldOrders.Capabilities,
        [typeof(CSIVolumeSourceFields)] = FieldOrders.Csi,
        [typeof(ConfigMapKeySelectorFields)] = FieldOrders.KeyRef,
        [typeof(ContainerFields)] = FieldOrders.Container,
        [typeof(ContainerPortFields)] = FieldOrders.ContainerPort,
        [typeof(DownwardAPIVolumeFileFields)] = FieldOrders.DownwardApiItem,
        [typeof(EmptyDirVolumeSourceFields)] = FieldOrders.EmptyDir,
        [typeof(EndpointFields)] = FieldOrders.MonitorEndpoint,
        [typeof(EnvFromSourceFields)] = FieldOrders.EnvFrom,
        [typeof(EnvVarFields)] = FieldOrders.EnvVar,
        [typeof(EphemeralContainerFields)] = FieldOrders.Container,
        [typeof(HTTPGetActionFields)] = FieldOrders.HttpGet,
        [typeof(HTTPIngressPathFields)] = FieldOrders.IngressPath,
        [typeof(HostAliasFields)] = FieldOrders.HostAlias,
        [typeof(HostPathVolumeSourceFields)] = FieldOrders.HostPath,
        [typeof(IngressRuleFields)] = FieldOrders.IngressRule,
        [typeof(IngressTLSFields)] = FieldOrders.IngressTls,
        [typeof(LabelSelectorFields)] = FieldOrders.LabelSelector,
        [typeof(LabelSelectorRequirementFields)] = FieldOrders.MatchExpression,
        [typeof(LifecycleFields)] = FieldOrders.Lifecycle,
        [typeof(LimitRangeItemFields)] = FieldOrders.Limit,
        [typeof(MetricSpecFields)] = FieldOrders.Metric,
        [typeof(MetricTargetFields)] = FieldOrders.MetricTarget,
        [typeof(NetworkPolicyPeerFields)] = FieldOrders.NetworkPeer,
        [typeof(NetworkPolicyPortFields)] = FieldOrders.NetworkPort,
        [typeof(NodeSelectorRequirementFields)] = FieldOrders.MatchExpression,
        [typeof(PersistentVolumeClaimSpecFields)] = FieldOrders.VolumeClaimSpec,
        [typeof(PodAffinityFields)] = FieldOrders.AffinityOfKind,
        [typeof(PodAntiAffinityFields)] = FieldOrders.AffinityOfKind,
        [typeof(PodAffinityTermFields)] = FieldOrders.PodTerm,
        [typeof(PodDNSConfigFields)] = FieldOrders.DnsConfig,
        [typeof(PodMetricsEndpointFields)] = FieldOrders.MonitorEndpoint,
        [typeof(PodSecurityContextFields)] = FieldOrders.SecurityContext,
        [typeof(PodSpecFields)] = FieldOrders.PodSpec,
        [typeof(PodTemplateSpecFields)] = FieldOrders.PodTemplate,
        [typeof(PolicyRuleFields)] = FieldOrders.RoleRule,
        [typeof(ProbeFields)] = FieldOrders.Probe,
        [typeof(ResourceRequirementsFields)] = FieldOrders.Resources,
        [typeof(SeccompProfileFields)] = FieldOrders.SeccompProfile,
        [typeof(SecretKeySelectorFields)] = FieldOrders.KeyRef,
        [typeof(SecurityContextFields)] = FieldOrders.SecurityContext,
        [typeof(ServicePortFields)] = FieldOrders.ServicePort,
        [typeof(TolerationFields)] = FieldOrders.Toleration,
        [typeof(TopologySpreadConstraintFields)] = FieldOrders.SpreadConstraint,
        [typeof(VolumeFields)] = FieldOrders.Volume,
        [typeof(VolumeMountFields)] = FieldOrders.VolumeMount,
    };

    public static FieldOrder? Of(Type type) => s_orders.TryGetValue(type, out var order) ? order : null;
}
