namespace KubeNet;

// Which connections the Pods may have.
public abstract partial class WorkloadHandle<TSelf> : INetworkPeer
{
    /// <summary>
    /// Allows connections to the Pods, at their container ports: an ingress rule of a NetworkPolicy with the workload's name. All other
    /// connections to the Pods are then blocked, unless another policy or call allows them. Calls add rules.
    /// </summary>
    /// <param name="peers"><c>from</c>: workloads, Services (the Pods behind them), or <see cref="NetworkPeer"/>s. Pods of another
    /// namespace are selected there.</param>
    /// <example>
    /// <code>
    /// var api = k8s.Deployment("api", image: "nginx:1.27");
    /// k8s.Deployment("db", image: "postgres:17").ContainerPort(5432).AllowFrom(api);
    /// </code>
    /// </example>
    public TSelf AllowFrom(params INetworkPeer[] peers)
    {
        PolicyCalls.AllowFrom(this, CallSite.Args(peers), [], Recording, CallSite.Here);
        return Self;
    }

    /// <summary>
    /// Allows connections to the Pods at some ports: an ingress rule of a NetworkPolicy with the workload's name. All other connections to
    /// the Pods are then blocked, unless another policy or call allows them. Calls add rules.
    /// </summary>
    /// <param name="peers"><c>from</c>: workloads, Services (the Pods behind them), or <see cref="NetworkPeer"/>s.</param>
    /// <param name="ports"><c>ports</c>: the Pods' ports.</param>
    /// <example>
    /// <code>
    /// var api = k8s.Deployment("api", image: "nginx:1.27").ContainerPort(8080, "http").ContainerPort(9090, "metrics");
    /// api.AllowFrom([NetworkPeer.Namespace("monitoring")], ports: ["metrics"]);
    /// </code>
    /// </example>
    public TSelf AllowFrom(IEnumerable<INetworkPeer> peers, IEnumerable<NetworkPort> ports)
    {
        PolicyCalls.AllowFrom(this, CallSite.Args(peers), CallSite.Args(ports), Recording, CallSite.Here);
        return Self;
    }

    /// <summary>
    /// Allows connections from the Pods: egress rules of a NetworkPolicy with the workload's name, and for workloads and Services of this
    /// set also the ingress rule at the other end. All other connections are then blocked in these directions, unless another policy or
    /// call allows them; also queries to the cluster's DNS (<c>AllowDns</c> of a NetworkPolicy). Calls add rules.
    /// </summary>
    /// <param name="peers"><c>to</c>: workloads, Services (the Pods behind them), or <see cref="NetworkPeer"/>s. For a workload, only its
    /// container ports are allowed, for a Service only the ports behind its own.</param>
    /// <example>
    /// <code>
    /// k8s.NetworkPolicy("default").DenyAll().AllowDns();
    /// var db = k8s.Deployment("db", image: "postgres:17").ContainerPort(5432).Expose();
    /// k8s.Deployment("api", image: "nginx:1.27").AllowTo(db);
    /// </code>
    /// </example>
    public TSelf AllowTo(params INetworkPeer[] peers)
    {
        PolicyCalls.AllowTo(this, CallSite.Args(peers), [], Recording, CallSite.Here);
        return Self;
    }

    /// <summary>
    /// Allows connections from the Pods to some ports: egress rules of a NetworkPolicy with the workload's name, and for workloads and
    /// Services of this set also the ingress rule at the other end. All other connections are then blocked in these directions, unless
    /// another policy or call allows them; also queries to the cluster's DNS (<c>AllowDns</c> of a NetworkPolicy). Calls add rules.
    /// </summary>
    /// <param name="peers"><c>to</c>: workloads, Services (the Pods behind them), or <see cref="NetworkPeer"/>s.</param>
    /// <param name="ports"><c>ports</c>: the ports of the other Pods, not of their Services.</param>
    /// <example>
    /// <code>
    /// k8s.NetworkPolicy("default").DenyAll().AllowDns();
    /// k8s.Deployment("api", image: "nginx:1.27").AllowTo([NetworkPeer.IPBlock("203.0.113.7/32")], ports: [443]);
    /// </code>
    /// </example>
    public TSelf AllowTo(IEnumerable<INetworkPeer> peers, IEnumerable<NetworkPort> ports)
    {
        PolicyCalls.AllowTo(this, CallSite.Args(peers), CallSite.Args(ports), Recording, CallSite.Here);
        return Self;
    }
}
