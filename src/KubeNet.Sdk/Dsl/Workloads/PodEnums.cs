namespace KubeNet;

/// <summary>
/// Where the names that a Pod looks up come from: <c>dnsPolicy</c>. The members have the names of the values in Kubernetes, except that
/// <c>Default</c> is the node's.
/// </summary>
public enum DnsPolicy
{
    /// <summary>From the cluster, and from the node for names outside it. The default of Kubernetes.</summary>
    ClusterFirst,

    /// <summary>The same, for Pods in the node's network.</summary>
    ClusterFirstWithHostNet,

    /// <summary>From the node. It is not the default of Kubernetes.</summary>
    Default,

    /// <summary>From <c>dnsConfig</c> alone.</summary>
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
