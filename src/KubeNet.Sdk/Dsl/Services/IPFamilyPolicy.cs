namespace KubeNet;

/// <summary>
/// How many families of addresses a Service has: <c>ipFamilyPolicy</c>. The members have the names of the values in Kubernetes.
/// </summary>
public enum IPFamilyPolicy
{
    /// <summary>One. The default of Kubernetes.</summary>
    SingleStack,

    /// <summary>Two if the cluster has both, otherwise one.</summary>
    PreferDualStack,

    /// <summary>Two. A cluster that has only one refuses the Service.</summary>
    RequireDualStack,
}
