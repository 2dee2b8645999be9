namespace KubeNet;

/// <summary>
/// Which of several policies of an autoscaler counts: <c>selectPolicy</c>. The members have the names of the values in Kubernetes.
/// </summary>
public enum ScalingPolicySelect
{
    /// <summary>The one that changes most Pods. The default of Kubernetes.</summary>
    Max,

    /// <summary>The one that changes fewest Pods.</summary>
    Min,

    /// <summary>None: it does not scale in this direction.</summary>
    Disabled,
}
