namespace KubeNet;

/// <summary>What a Pod gets of a volume: <c>volumeMode</c>. The members have the names of the values in Kubernetes.</summary>
public enum VolumeMode
{
    /// <summary>A folder. The default of Kubernetes.</summary>
    Filesystem,

    /// <summary>A block device.</summary>
    Block,
}
