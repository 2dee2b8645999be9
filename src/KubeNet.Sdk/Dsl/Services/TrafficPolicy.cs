namespace KubeNet;

/// <summary>
/// To which Pods a Service sends traffic: <c>externalTrafficPolicy</c> and <c>internalTrafficPolicy</c>. The members have the names of the
/// values in Kubernetes.
/// </summary>
public enum TrafficPolicy
{
    /// <summary>To the Pods of all nodes. The default of Kubernetes.</summary>
    Cluster,

    /// <summary>To the Pods of the node that the traffic reaches. Traffic from outside then keeps the client's address.</summary>
    Local,
}
