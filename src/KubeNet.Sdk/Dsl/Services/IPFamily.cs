namespace KubeNet;

/// <summary>A family of addresses: <c>ipFamilies</c> of a Service. The members have the names of the values in Kubernetes.</summary>
public enum IPFamily
{
    /// <summary>IPv4.</summary>
    IPv4,

    /// <summary>IPv6.</summary>
    IPv6,
}
