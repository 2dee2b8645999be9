namespace KubeNet;

/// <summary>
/// How a Pod resolves names: <c>dnsPolicy</c>. The members have the names of the values in Kubernetes, where <c>Default</c> is not the
/// default.
/// </summary>
public enum DnsPolicy
{
    /// <summary>By the cluster's DNS, which asks the node's servers for other names. The default of Kubernetes.</summary>
    ClusterFirst,

    /// <summary>The same, for Pods in the node's network.</summary>
    ClusterFirstWithHostNet,

    /// <summary>As the node does. It is not the default of Kubernetes.</summary>
    Default,

    /// <summary>By the settings of <c>dnsConfig</c> only.</summary>
    None,
}

/// <summary>When the image is pulled: <c>imagePullPolicy</c>. The members have the names of the values in Kubernetes.</summary>
public enum ImagePullPolicy
{
    /// <summary>
    /// Each time that the container starts. The default of Kubernetes for the tag <c>latest</c> and for images without tag.
    /// </summary>
    Always,

    /// <summary>If the node does not have it. The default of Kubernetes for other tags and digests.</summary>
    IfNotPresent,

    /// <summary>Never: the node must have it.</summary>
    Never,
}
