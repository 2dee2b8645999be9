namespace KubeNet;

/// <summary>
/// When a claim gets its volume: <c>volumeBindingMode</c> of a StorageClass. The members have the names of the values in Kubernetes.
/// </summary>
public enum VolumeBindingMode
{
    /// <summary>When the claim is created. The default of Kubernetes.</summary>
    Immediate,

    /// <summary>When the first Pod uses the claim, on a node or in a zone where that Pod can run.</summary>
    WaitForFirstConsumer,
}
