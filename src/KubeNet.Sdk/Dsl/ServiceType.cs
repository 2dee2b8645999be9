namespace KubeNet;

/// <summary>How a Service can be reached: <c>spec.type</c>. The members have the names of the values in Kubernetes.</summary>
public enum ServiceType
{
    /// <summary>Only from inside the cluster. The default of Kubernetes.</summary>
    ClusterIP,

    /// <summary>Also on a port (30000-32767 by default) of every node.</summary>
    NodePort,

    /// <summary>Also through a load balancer that the cluster's platform provides.</summary>
    LoadBalancer,

    /// <summary>An alias (a DNS CNAME) of a name outside the cluster.</summary>
    ExternalName,
}
