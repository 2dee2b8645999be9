using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// A NetworkPolicy of the set (<c>networking.k8s.io/v1</c>): which connections Pods may have. It selects all Pods of its namespace until
/// <c>PodSelector</c> selects some. The cluster's network must support policies, otherwise they have no effect.
/// </summary>
public sealed partial class NetworkPolicyHandle : ResourceHandle<NetworkPolicyHandle>
{
    private NetworkPolicyHandle(SetRecording recording, Resource resource)
        : base(recording, resource) { }

    private MapNode Spec => Root.GetOrAddMap("spec", FieldOrders.NetworkPolicySpec);

    /// <summary>Applies the policy to the Pods of a workload: <c>spec.podSelector</c>. Default: all Pods of the namespace.</summary>
    /// <param name="workload">The workload, of any kind.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http");
    /// k8s.NetworkPolicy("web-from-monitoring").PodSelector(web).AllowFrom(NetworkPeer.Namespace("monitoring"));
    /// </code>
    /// </example>
    public NetworkPolicyHandle PodSelector(IWorkload workload)
    {
        var selected = CallSite.Arg(workload);
        Recording.EnsureOpen();
        WorkloadOf.Handle(selected.Value, nameof(workload)).SelectBy(PodSelectorNode.GetOrAddMap("matchLabels"), selected.Origin);
        return this;
    }

    /// <summary>Applies the policy to Pods by their labels: <c>spec.podSelector</c>. Default: all Pods of the namespace.</summary>
    /// <param name="selector">The labels in kubectl's form: <c>tier in (front,back)</c>. Setting the same label to a different value is an
    /// error (KUBE0005).</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").Label("tier", "front");
    /// k8s.NetworkPolicy("front").PodSelector("tier=front").AllowFrom(NetworkPeer.Namespace("ingress-nginx"));
    /// </code>
    /// </example>
    public NetworkPolicyHandle PodSelector(string selector)
    {
        SelectorText.AddTo(Recording, Spec, "podSelector", CallSite.Text(selector));
        return this;
    }

    /// <summary>
    /// Blocks all connections that no policy allows, in both directions: <c>policyTypes</c>. Policies add up, so what another one allows
    /// stays allowed.
    /// </summary>
    /// <example><code>k8s.NetworkPolicy("default").DenyAll().AllowDns();</code></example>
    public NetworkPolicyHandle DenyAll()
    {
        AddType("Ingress", CallSite.Here);
        AddType("Egress", CallSite.Here);
        return this;
    }

    /// <summary>Blocks all connections to the Pods that no policy allows: <c>policyTypes</c> contains Ingress.</summary>
    /// <example><code>k8s.NetworkPolicy("default").DenyIngress();</code></example>
    public NetworkPolicyHandle DenyIngress()
    {
        AddType("Ingress", CallSite.Here);
        return this;
    }

    /// <summary>Blocks all connections from the Pods that no policy allows: <c>policyTypes</c> contains Egress.</summary>
    /// <example><code>k8s.NetworkPolicy("default").DenyEgress().AllowDns();</code></example>
    public NetworkPolicyHandle DenyEgress()
    {
        AddType("Egress", CallSite.Here);
        return this;
    }

    /// <summary>
    /// Allows queries to the cluster's DNS: an egress rule with port 53 of UDP and TCP. Without it, Pods whose egress is restricted cannot
    /// resolve the names of Services.
    /// </summary>
    /// <param name="namespace">The namespace of the DNS servers. A cluster with a DNS cache on each node also needs its address:
    /// <c>AllowTo(NetworkPeer.IPBlock("169.254.20.10/32"))</c>.</param>
    /// <example><code>k8s.NetworkPolicy("default").DenyAll().AllowDns();</code></example>
    public NetworkPolicyHandle AllowDns(string @namespace = "kube-system")
    {
        var space = CallSite.Text(@namespace, nameof(@namespace));
        var call = CallSite.Here;
        var peer = new MapNode(FieldOrders.NetworkPeer, space.Origin);
        PolicyPods.SetNamespace(peer, space);
        var rule = AddRule("Egress", [peer], call);
        var ports = rule.GetOrAddList("ports");
        foreach (var protocol in new[] { "UDP", "TCP" })
        {
            var port = ports.Add(new MapNode(FieldOrders.NetworkPort, call));
            port.Set("protocol", protocol, call);
            port.Set("port", 53, call);
        }

        return this;
    }

    /// <summary>A resource of a set of another project.</summary>
    internal static NetworkPolicyHandle Of(SetRecording recording, Resource resource) => new(recording, resource);

    internal static NetworkPolicyHandle Declare(SetRecording recording, Sourced<string> name)
    {
        var handle = new NetworkPolicyHandle(
            recording,
            recording.Add(new Resource("networking.k8s.io/v1", "NetworkPolicy", name, recording.Namespace, FieldOrders.Resource))
        );
        handle.Spec.Set("podSelector", new MapNode(FieldOrders.LabelSelector, name.Origin));
        recording.AtEnd(Phase.Backends, handle.ReportMissing);
        return handle;
    }

    internal void Select(PolicyPods pods, Origin call) => pods.SelectIn(PodSelectorNode, call);

    private MapNode PodSelectorNode => Spec.GetOrAddMap("podSelector", FieldOrders.LabelSelector);

    /// <summary>The types are those of the rules, in the order of the API's documentation.</summary>
    private void AddType(string type, Origin call)
    {
        Recording.EnsureOpen();
        var types = Spec.GetOrAddList("policyTypes");
        if (types.Items.OfType<ScalarNode>().Any(earlier => earlier.Text == type))
        {
            return;
        }

        var others = type == "Ingress" ? types.RemoveAll() : [];
        types.Add(new ScalarNode(type, call));
        foreach (var other in others)
        {
            types.Add(other);
        }
    }

    private void ReportMissing()
    {
        if (Spec["policyTypes"] is null && Spec["ingress"] is null && Spec["egress"] is null)
        {
            Recording.Missing(
                $"NetworkPolicy '{Name}' says nothing. Call DenyAll(), DenyIngress(), DenyEgress(), AllowFrom(...) or AllowTo(...).",
                Resource.Origin
            );
        }
    }
}
