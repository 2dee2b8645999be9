namespace KubeNet;

/// <summary>What a limit of a LimitRange is for: <c>type</c>. The members have the names of the values in Kubernetes.</summary>
public enum LimitType
{
    /// <summary>Each container.</summary>
    Container,

    /// <summary>All containers of a Pod together.</summary>
    Pod,

    /// <summary>Each PersistentVolumeClaim.</summary>
    PersistentVolumeClaim,
}
