using System.Reflection;

namespace KubeNet.Tests.Dsl;

/// <summary>The samples for what stands around workloads: scaling, storage, access, network, quotas and monitoring.</summary>
internal static class Around
{
    /// <summary>Arguments that exclude another one of the same call, which is the one that is looked for.</summary>
    public static bool ExcludesOthers(ParameterInfo parameter) =>
        (parameter.Member.Name, parameter.Name) switch
        {
            ("ResourceMetric" or "ContainerResourceMetric", "averageUtilization") => true,
            ("ObjectMetric" or "ExternalMetric", "value") => true,
            (nameof(DeploymentHandle.DisruptionBudget), "maxUnavailable") => true,
            (nameof(ServiceHandle.AppProtocol), "port") => true, // it chooses a port and writes nothing
            _ => false,
        };

    public static object? ValueOf(Manifests k8s, Type type, string name) =>
        type == typeof(PodCount) ? (PodCount)$"of-{name}"
        : type == typeof(ScalingPolicySelect) ? ScalingPolicySelect.Disabled
        : type == typeof(UnhealthyPodEvictionPolicy) ? UnhealthyPodEvictionPolicy.AlwaysAllow
        : type == typeof(Action<HorizontalPodAutoscalerHandle>) ? new Action<HorizontalPodAutoscalerHandle>(_ => { })
        : type == typeof(Action<ServiceMonitorEndpoint>) ? new Action<ServiceMonitorEndpoint>(_ => { })
        : type == typeof(Action<PodMonitorEndpoint>) ? new Action<PodMonitorEndpoint>(_ => { })
        : type == typeof(AccessMode[]) ? new[] { AccessMode.ReadOnlyMany, AccessMode.ReadWriteMany }
        : type == typeof(VolumeMode) ? VolumeMode.Block
        : type == typeof(IPersistentVolumeClaim) ? k8s.External.PersistentVolumeClaim($"of-{name}")
        : type == typeof(IServiceAccount) ? k8s.External.ServiceAccount($"of-{name}")
        : type == typeof(IRole) ? k8s.External.Role($"of-{name}")
        : type == typeof(IClusterRole) ? k8s.External.ClusterRole($"of-{name}")
        : type == typeof(INetworkPeer[]) || type == typeof(IEnumerable<INetworkPeer>)
            ? new INetworkPeer[] { k8s.Pod($"{name}-0", "the-image"), k8s.Pod($"{name}-1", "the-image").Expose(80) }
        : type == typeof(NetworkPort[]) || type == typeof(IEnumerable<NetworkPort>)
            ? new[] { new NetworkPort($"of-{name}-0"), new NetworkPort($"of-{name}-1") }
        : type == typeof(PriorityClassHandle) ? k8s.PriorityClass($"of-{name}", 1)
        : type == typeof(StorageClassHandle) ? k8s.StorageClass($"of-{name}", "example.com/disks")
        : type == typeof(ReclaimPolicy) ? ReclaimPolicy.Retain
        : type == typeof(VolumeBindingMode) ? VolumeBindingMode.WaitForFirstConsumer
        : type == typeof(PreemptionPolicy) ? PreemptionPolicy.Never
        : type == typeof(QuotaScope[]) ? new[] { QuotaScope.BestEffort, QuotaScope.NotTerminating }
        : type == typeof(LimitType) ? LimitType.Pod
        : type == typeof(ServiceHandle) ? k8s.Service($"of-{name}").Label("of-key", $"of-{name}")
        : type == typeof(ServicePortHandle)
            ? k8s.Service("scraped").Label("a", "b").Ports(new ServicePort($"of-{name}", 81)).Port($"of-{name}")
        : type == typeof(TrafficPolicy) ? TrafficPolicy.Local
        : type == typeof(IPFamily[]) ? new[] { IPFamily.IPv6, IPFamily.IPv4 }
        : type == typeof(IPFamilyPolicy) ? IPFamilyPolicy.RequireDualStack
        : type == typeof(ISecret[]) ? new ISecret[] { k8s.External.Secret($"of-{name}-0"), k8s.External.Secret($"of-{name}-1") }
        : null;

    public static IEnumerable<(object Value, string Origin)> ExpectedOf(object? value, string origin) =>
        value switch
        {
            PodCount count => [($"{count}", "setup")], // its own
            ScalingPolicySelect
            or UnhealthyPodEvictionPolicy
            or VolumeMode
            or ReclaimPolicy
            or VolumeBindingMode
            or PreemptionPolicy
            or LimitType
            or TrafficPolicy
            or IPFamilyPolicy => [($"{value}", origin)],
            INetworkPeer[] peers => peers.Select((peer, i) => ((object)$"{peer}", $"{origin}[{i}]")),
            NetworkPort[] ports => ports.Select(port => ((object)$"{port}", "setup")), // their own
            PriorityClassHandle priority => [(priority.Name, origin)],
            StorageClassHandle storage => [(storage.Name, origin)],
            ServicePortHandle port => [(port.Port.Name!, origin)],
            Array values when values.GetType().GetElementType()!.IsEnum => values
                .Cast<object>()
                .Select((one, i) => ((object)$"{one}", $"{origin}[{i}]")),
            IPersistentVolumeClaim claim => [(claim.Name, origin)],
            IServiceAccount account => [(account.Name, origin)],
            IRole role => [(role.Name, origin)],
            ISecret[] secrets => secrets.Select((secret, i) => ((object)secret.Name, $"{origin}[{i}]")),
            _ => [],
        };

    public static object? TargetOf(Manifests k8s, Type type) =>
        type == typeof(HorizontalPodAutoscalerHandle)
            ? k8s.HorizontalPodAutoscaler("the-scaler", k8s.Deployment("the-scaled", "the-image"), 1, 2)
        : type == typeof(PodDisruptionBudgetHandle) ? k8s.PodDisruptionBudget("the-budget")
        : type == typeof(PersistentVolumeClaimHandle) ? k8s.PersistentVolumeClaim("the-claim", "1Gi")
        : type == typeof(ServiceAccountHandle) ? k8s.ServiceAccount("the-account")
        : type == typeof(NetworkPolicyHandle) ? k8s.NetworkPolicy("the-policy")
        : type == typeof(PriorityClassHandle) ? k8s.PriorityClass("the-class", 1)
        : type == typeof(StorageClassHandle) ? k8s.StorageClass("the-storage", "example.com/disks")
        : type == typeof(ResourceQuotaHandle) ? k8s.ResourceQuota("the-quota")
        : type == typeof(LimitRangeHandle) ? k8s.LimitRange("the-limits")
        : type == typeof(ServiceMonitorHandle) ? k8s.ServiceMonitor("the-monitor", k8s.Service("the-scraped").Label("a", "b"))
        : type == typeof(PodMonitorHandle) ? k8s.PodMonitor("the-pod-monitor", k8s.Pod("the-scraped-pod", "the-image"))
        : type == typeof(ServiceMonitorEndpoint) ? ScrapedService(k8s)
        : type == typeof(PodMonitorEndpoint) ? ScrapedPods(k8s)
        : type == typeof(RoleHandle) ? k8s.Role("the-role")
        : type == typeof(ClusterRoleHandle) ? k8s.ClusterRole("the-cluster-role")
        : type == typeof(RoleBindingHandle) || type == typeof(BindingHandle<>)
            ? k8s.RoleBinding("the-binding", k8s.External.Role("the-external"))
        : null;

    /// <summary>A Service with a port whose protocol can be set.</summary>
    public static ServiceHandle Ported(Manifests k8s) => k8s.Service("the-ported").Ports(new ServicePort("the-port", 80));

    private static ServiceMonitorEndpoint ScrapedService(Manifests k8s)
    {
        ServiceMonitorEndpoint? opened = null;
        k8s.ServiceMonitor("the-endpoints", k8s.Service("the-endpoint").Label("a", "b")).Endpoint("c", configure: it => opened = it);
        return opened!;
    }

    private static PodMonitorEndpoint ScrapedPods(Manifests k8s)
    {
        PodMonitorEndpoint? opened = null;
        k8s.PodMonitor("the-pod-endpoints", k8s.Pod("the-pod-endpoint", "the-image")).Endpoint("c", configure: it => opened = it);
        return opened!;
    }

    /// <summary>Puts what is not part of a resource by itself into one.</summary>
    public static void Attach(Manifests k8s, object? result)
    {
        switch (result)
        {
            case PodCount count:
                k8s.PodDisruptionBudget("another-budget").Selector("a=b").MinAvailable(count);
                break;
            case NetworkPeer peer:
                k8s.NetworkPolicy("another-policy").AllowFrom(peer);
                break;
            case NetworkPort port:
                k8s.NetworkPolicy("another-policy").AllowFrom([NetworkPeer.Any], [port]);
                break;
        }
    }
}
