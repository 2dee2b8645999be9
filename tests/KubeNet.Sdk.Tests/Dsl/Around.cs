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
            _ => false,
        };

    public static object? ValueOf(Manifests k8s, Type type, string name) =>
        type == typeof(PodCount) ? (PodCount)$"of-{name}"
        : type == typeof(ScalingPolicySelect) ? ScalingPolicySelect.Disabled
        : type == typeof(UnhealthyPodEvictionPolicy) ? UnhealthyPodEvictionPolicy.AlwaysAllow
        : type == typeof(Action<HorizontalPodAutoscalerHandle>) ? new Action<HorizontalPodAutoscalerHandle>(_ => { })
        : type == typeof(AccessMode[]) ? new[] { AccessMode.ReadOnlyMany, AccessMode.ReadWriteMany }
        : type == typeof(VolumeMode) ? VolumeMode.Block
        : type == typeof(IPersistentVolumeClaim) ? k8s.External.PersistentVolumeClaim($"of-{name}")
        : type == typeof(IServiceAccount) ? k8s.External.ServiceAccount($"of-{name}")
        : type == typeof(IRole) ? k8s.External.Role($"of-{name}")
        : type == typeof(IClusterRole) ? k8s.External.ClusterRole($"of-{name}")
        : type == typeof(ISecret[]) ? new ISecret[] { k8s.External.Secret($"of-{name}-0"), k8s.External.Secret($"of-{name}-1") }
        : null;

    public static IEnumerable<(object Value, string Origin)> ExpectedOf(object? value, string origin) =>
        value switch
        {
            PodCount count => [($"{count}", "setup")], // its own
            ScalingPolicySelect or UnhealthyPodEvictionPolicy or VolumeMode => [($"{value}", origin)],
            AccessMode[] modes => modes.Select((mode, i) => ((object)$"{mode}", $"{origin}[{i}]")),
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
        : type == typeof(RoleHandle) ? k8s.Role("the-role")
        : type == typeof(ClusterRoleHandle) ? k8s.ClusterRole("the-cluster-role")
        : type == typeof(RoleBindingHandle) || type == typeof(BindingHandle<>)
            ? k8s.RoleBinding("the-binding", k8s.External.Role("the-external"))
        : null;

    /// <summary>Puts what is not part of a resource by itself into one.</summary>
    public static void Attach(Manifests k8s, object? result)
    {
        if (result is PodCount count)
        {
            k8s.PodDisruptionBudget("another-budget").Selector("a=b").MinAvailable(count);
        }
    }
}
