using KubeNet.Resources;

namespace KubeNet;

// Which nodes the Pods run on.
public abstract partial class WorkloadHandle<TSelf>
{
    /// <summary>
    /// Runs the Pods only on nodes with this label: <c>spec.nodeSelector</c>. Several calls require all labels. Setting the same key to a
    /// different value is an error (KUBE0005).
    /// </summary>
    /// <param name="key">The label's key.</param>
    /// <param name="value">The label's value.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").NodeSelector("kubernetes.io/arch", "arm64");</code></example>
    public TSelf NodeSelector(string key, string value)
    {
        var label = CallSite.Text(key);
        var text = CallSite.Text(value);
        Recording.SetOnce(PodSpec.GetOrAddMap("nodeSelector"), label.Value, new ScalarNode(text.Value, text.Origin), label.Origin);
        return Self;
    }

    /// <summary>
    /// Runs the Pods also on nodes with this taint: an entry of <c>spec.tolerations</c>. Without <paramref name="key"/> on nodes with any
    /// taint.
    /// </summary>
    /// <param name="key"><c>key</c>: the taint's key. Default: any.</param>
    /// <param name="value"><c>value</c>: the taint's value, with <c>operator: Equal</c>. Default: any, with
    /// <c>operator: Exists</c>.</param>
    /// <param name="effect"><c>effect</c>. Default: any.</param>
    /// <param name="tolerationSeconds"><c>tolerationSeconds</c>: how long a running Pod stays. Only for NoExecute. Default: for
    /// ever.</param>
    /// <example>
    /// <code>
    /// k8s.DaemonSet("logs", image: "fluent/fluent-bit:3.2").Toleration("node-role.kubernetes.io/control-plane", effect:
    /// TaintEffect.NoSchedule);
    /// </code>
    /// </example>
    public TSelf Toleration(string? key = null, string? value = null, TaintEffect? effect = null, int? tolerationSeconds = null)
    {
        var (taint, text, what, seconds) = (CallSite.Arg(key), CallSite.Arg(value), CallSite.Arg(effect), CallSite.Arg(tolerationSeconds));
        var call = CallSite.Here;
        var node = new MapNode(FieldOrders.Toleration, call);
        if (taint.Value is { } named)
        {
            node.Set("key", taint.With(named));
        }

        node.Set("operator", text.Value is null ? "Exists" : "Equal", call);
        if (text.Value is { } equal)
        {
            node.Set("value", text.With(equal));
        }

        if (what.Value is { } said)
        {
            node.Set("effect", what.With(said.ToString()));
        }

        Recording.SetOnce(node, "tolerationSeconds", seconds);
        AddTo(PodSpec.GetOrAddList("tolerations"), node);
        return Self;
    }

    /// <summary>
    /// Runs the Pods only on nodes where a label has one of these values:
    /// <c>spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution</c>. Several calls require all of them.
    /// </summary>
    /// <param name="key"><c>key</c>: the label's key.</param>
    /// <param name="values"><c>values</c>. None means any value.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").NodeAffinity("topology.kubernetes.io/zone", "eu-1a", "eu-1b");
    /// </code>
    /// </example>
    public TSelf NodeAffinity(string key, params string[] values)
    {
        var row = ExpressionOf(CallSite.Text(key), CallSite.Args(values));
        Recording.EnsureOpen();
        var terms = Affinity("nodeAffinity")
            .GetOrAddMap("requiredDuringSchedulingIgnoredDuringExecution")
            .GetOrAddList("nodeSelectorTerms");
        AddTo((terms.Maps.FirstOrDefault() ?? terms.Add(new MapNode())).GetOrAddList("matchExpressions"), row);
        return Self;
    }

    /// <summary>
    /// Prefers nodes where a label has one of these values:
    /// <c>spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution</c>.
    /// </summary>
    /// <param name="weight"><c>weight</c>: 1-100.</param>
    /// <param name="key"><c>key</c>: the label's key.</param>
    /// <param name="values"><c>values</c>. None means any value.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").NodeAffinity(weight: 50, "example.com/disk", "ssd");</code></example>
    public TSelf NodeAffinity(int weight, string key, params string[] values)
    {
        var said = CallSite.Arg(weight);
        var row = ExpressionOf(CallSite.Text(key), CallSite.Args(values));
        var preference = new MapNode(FieldOrders.Preference, said.Origin);
        preference.Set("weight", said.Value, said.Origin);
        preference.Set("preference", new MapNode()).GetOrAddList("matchExpressions").Add(row);
        AddTo(Affinity("nodeAffinity").GetOrAddList("preferredDuringSchedulingIgnoredDuringExecution"), preference);
        return Self;
    }

    /// <summary>
    /// Keeps the Pods apart from each other: <c>spec.affinity.podAntiAffinity</c>. To spread more Pods than there are places, use
    /// <see cref="SpreadOver"/>.
    /// </summary>
    /// <param name="topology"><c>topologyKey</c>: each Pod runs on another node, or in another zone.</param>
    /// <param name="weight"><c>weight</c>, 1-100: it is preferred. Default: it is required, and a Pod without a place of its own
    /// waits.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").Replicas(2).PodAntiAffinity(Topology.Node, weight: 100);</code></example>
    public TSelf PodAntiAffinity(Topology topology, int? weight = null)
    {
        AddPodTerm("podAntiAffinity", new Sourced<IWorkload>(this, CallSite.Here), CallSite.Arg(topology), CallSite.Arg(weight));
        return Self;
    }

    /// <summary>Keeps the Pods apart from those of another workload: <c>spec.affinity.podAntiAffinity</c>.</summary>
    /// <param name="workload">The other workload.</param>
    /// <param name="topology"><c>topologyKey</c>: they run on different nodes, or in different zones.</param>
    /// <param name="weight"><c>weight</c>, 1-100: it is preferred. Default: it is required.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27");
    /// k8s.Deployment("import", image: "nginx:1.27").PodAntiAffinity(web, Topology.Node, weight: 50);
    /// </code>
    /// </example>
    public TSelf PodAntiAffinity(IWorkload workload, Topology topology, int? weight = null)
    {
        AddPodTerm("podAntiAffinity", CallSite.Arg(workload), CallSite.Arg(topology), CallSite.Arg(weight));
        return Self;
    }

    /// <summary>Runs the Pods near those of another workload: <c>spec.affinity.podAffinity</c>.</summary>
    /// <param name="workload">The other workload.</param>
    /// <param name="topology"><c>topologyKey</c>: they run on the same node, or in the same zone.</param>
    /// <param name="weight"><c>weight</c>, 1-100: it is preferred. Default: it is required.</param>
    /// <example>
    /// <code>
    /// var cache = k8s.Deployment("cache", image: "redis:7.4");
    /// k8s.Deployment("web", image: "nginx:1.27").PodAffinity(cache, Topology.Zone, weight: 100);
    /// </code>
    /// </example>
    public TSelf PodAffinity(IWorkload workload, Topology topology, int? weight = null)
    {
        AddPodTerm("podAffinity", CallSite.Arg(workload), CallSite.Arg(topology), CallSite.Arg(weight));
        return Self;
    }

    /// <summary>Spreads the Pods evenly: an entry of <c>spec.topologySpreadConstraints</c> that selects the workload's own Pods.</summary>
    /// <param name="topology"><c>topologyKey</c>: over the nodes, the zones or the regions.</param>
    /// <param name="maxSkew"><c>maxSkew</c>: the largest difference between two of them, in Pods. Default: 1.</param>
    /// <param name="whenUnsatisfiable"><c>whenUnsatisfiable</c>. Default: ScheduleAnyway. With DoNotSchedule, Pods wait if no node has the
    /// label.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").Replicas(3).SpreadOver(Topology.Zone);</code></example>
    public TSelf SpreadOver(Topology topology, int maxSkew = 1, WhenUnsatisfiable whenUnsatisfiable = WhenUnsatisfiable.ScheduleAnyway)
    {
        var key = KeyOf(CallSite.Arg(topology));
        var skew = CallSite.Arg(maxSkew);
        var action = CallSite.Arg(whenUnsatisfiable);
        Recording.EnsureOpen();
        var node = new MapNode(FieldOrders.SpreadConstraint, key.Origin);
        node.Set("maxSkew", skew.Value, skew.Origin);
        node.Set("topologyKey", key);
        node.Set("whenUnsatisfiable", action.With(action.Value.ToString()));
        Workload.SelectBy(node.Set("labelSelector", new MapNode()).Set("matchLabels", new MapNode()), key.Origin);
        AddTo(PodSpec.GetOrAddList("topologySpreadConstraints"), node);
        return Self;
    }

    /// <summary>
    /// Sets which Pods are scheduled first, and which are removed if there is not enough room: <c>spec.priorityClassName</c>. Default: the
    /// cluster's default class (not written). Setting a different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="priorityClassName">The name of a PriorityClass.</param>
    /// <example><code>k8s.DaemonSet("network", image: "example/network:1.2").PriorityClass("system-node-critical");</code></example>
    public TSelf PriorityClass(string priorityClassName)
    {
        Recording.SetOnce(PodSpec, "priorityClassName", CallSite.Text(priorityClassName));
        return Self;
    }

    private MapNode PodSpec => Workload.PodSpec;

    private MapNode Affinity(string kind) =>
        PodSpec.GetOrAddMap("affinity", FieldOrders.Affinity).GetOrAddMap(kind, FieldOrders.AffinityOfKind);

    private void AddPodTerm(string kind, Sourced<IWorkload> workload, Sourced<Topology> topology, Sourced<int?> weight)
    {
        Recording.EnsureOpen();
        var other = WorkloadOf.Handle(workload.Value, nameof(workload));
        var key = KeyOf(topology);
        var term = new MapNode(FieldOrders.PodTerm, key.Origin);
        other.SelectBy(term.Set("labelSelector", new MapNode()).Set("matchLabels", new MapNode()), workload.Origin);
        if (other.Resource.Namespace is { } elsewhere && elsewhere != Resource.Namespace)
        {
            term.GetOrAddList("namespaces").Add(new ScalarNode(elsewhere, workload.Origin));
        }

        term.Set("topologyKey", key);
        if (weight.Value is not { } said)
        {
            AddTo(Affinity(kind).GetOrAddList("requiredDuringSchedulingIgnoredDuringExecution"), term);
            return;
        }

        var preference = new MapNode(FieldOrders.Preference, weight.Origin);
        preference.Set("weight", said, weight.Origin);
        preference.Set("podAffinityTerm", term);
        AddTo(Affinity(kind).GetOrAddList("preferredDuringSchedulingIgnoredDuringExecution"), preference);
    }

    private static Sourced<string> KeyOf(Sourced<Topology> topology)
    {
        var said = topology.Value ?? throw new ArgumentNullException(nameof(topology));
        return new Sourced<string>(said.Key, said.Origin.Or(topology.Origin));
    }

    private static MapNode ExpressionOf(Sourced<string> key, Sourced<string>[] values)
    {
        var row = new MapNode(FieldOrders.MatchExpression, key.Origin);
        row.Set("key", key);
        row.Set("operator", values.Length == 0 ? "Exists" : "In", key.Origin);
        foreach (var value in values)
        {
            row.GetOrAddList("values").Add(new ScalarNode(value.Value, value.Origin));
        }

        return row;
    }

    /// <summary>Adds an entry that is not yet in the list.</summary>
    private void AddTo(ListNode list, MapNode entry)
    {
        Recording.EnsureOpen();
        list.AddOnce(entry);
    }
}
