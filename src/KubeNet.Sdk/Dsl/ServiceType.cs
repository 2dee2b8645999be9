namespace KubeNet;

/// <summary>How a Service is reached: <c>spec.type</c>. The members' names are Kubernetes' words.</summary>
public enum ServiceType
{
    /// <summary>From inside the cluster only. Kubernetes' default.</summary>
    ClusterIP,

    /// <summary>Also on a port (30000-32767 by default) of every node.</summary>
    NodePort,

    /// <summary>Also through a load balancer that the cluster's platform provides.</summary>
    LoadBalancer,

    /// <summary>An alias (a DNS CNAME) of a name outside the cluster.</summary>
    ExternalName,
}
