namespace KubeNet;

// Which connections the Pods behind the Service may have.
public sealed partial class ServiceHandle : INetworkPeer
{
    private readonly List<IExposed> _workloads = [];

    /// <summary>The workload whose Pods are those of the Service: it selects by the workload's handle and by no other label.</summary>
    internal IExposed? OnlyWorkload =>
        _workloads.Count == 1 && Root.Map("spec.selector") is { Count: 1 } && !Recording.IsClosed ? _workloads[0] : null;

    /// <summary>
    /// Allows connections to the Pods behind the Service, at the ports behind its own: an ingress rule of a NetworkPolicy with the name of
    /// the workload, or of the Service if it selects by other labels. All other connections to these Pods are then blocked, unless another
    /// policy or call allows them. Calls add rules.
    /// </summary>
    /// <param name="peers"><c>from</c>: workloads, Services (the Pods behind them), or <see cref="NetworkPeer"/>s. Pods of another
    /// namespace are selected there.</param>
    /// <example>
    /// <code>
    /// var api = k8s.Deployment("api", image: "nginx:1.27");
    /// var db = k8s.Deployment("db", image: "postgres:17").ContainerPort(5432).Expose();
    /// db.AllowFrom(api);
    /// </code>
    /// </example>
    public ServiceHandle AllowFrom(params INetworkPeer[] peers)
    {
        PolicyCalls.AllowFrom(this, CallSite.Args(peers), [], Recording, CallSite.Here);
        return this;
    }

    /// <summary>
    /// Allows connections to the Pods behind the Service at some ports: an ingress rule of a NetworkPolicy with the name of the workload,
    /// or of the Service if it selects by other labels. All other connections to these Pods are then blocked, unless another policy or call
    /// allows them. Calls add rules.
    /// </summary>
    /// <param name="peers"><c>from</c>: workloads, Services (the Pods behind them), or <see cref="NetworkPeer"/>s.</param>
    /// <param name="ports"><c>ports</c>: the Pods' ports, not those of the Service.</param>
    /// <example>
    /// <code>
    /// var api = k8s.Deployment("api", image: "nginx:1.27").ContainerPort(8080, "http").ContainerPort(9090, "metrics").Expose();
    /// api.AllowFrom([NetworkPeer.Namespace("monitoring")], ports: ["metrics"]);
    /// </code>
    /// </example>
    public ServiceHandle AllowFrom(IEnumerable<INetworkPeer> peers, IEnumerable<NetworkPort> ports)
    {
        PolicyCalls.AllowFrom(this, CallSite.Args(peers), CallSite.Args(ports), Recording, CallSite.Here);
        return this;
    }

    private void NoteWorkload(IExposed workload)
    {
        if (!_workloads.Contains(workload))
        {
            _workloads.Add(workload);
        }
    }
}
