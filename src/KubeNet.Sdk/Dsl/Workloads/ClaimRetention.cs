namespace KubeNet;

/// <summary>
/// What happens to a StatefulSet's volumes: <c>spec.persistentVolumeClaimRetentionPolicy</c>. The members have the names of the values in
/// Kubernetes.
/// </summary>
public enum ClaimRetention
{
    /// <summary>They are kept. The default of Kubernetes.</summary>
    Retain,

    /// <summary>They are deleted, with their data if the storage class says so.</summary>
    Delete,
}
