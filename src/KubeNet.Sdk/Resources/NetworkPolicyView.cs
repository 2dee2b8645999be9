namespace KubeNet.Resources;

/// <summary>A NetworkPolicy (networking.k8s.io/v1), read from its tree; it tolerates any shape of it.</summary>
internal readonly struct NetworkPolicyView
{
    private NetworkPolicyView(Resource resource) => Resource = resource;

    public Resource Resource { get; }

    private MapNode? Spec => Resource.Root.Map("spec");

    /// <summary>The pods that it is for; an empty selector is for all of its namespace.</summary>
    public LabelSelector PodSelector => LabelSelector.Of(Spec?.Map("podSelector") ?? new MapNode());

    /// <summary>Where to point when the policy is meant: its name.</summary>
    public ResourceNode Node => Resource.Root;

    /// <summary>Whether it judges what comes in: always, unless <c>policyTypes</c> leave it out.</summary>
    public bool IsForIngress =>
        Spec?.List("policyTypes") is not { Count: > 0 } types || types.Items.OfType<ScalarNode>().Any(type => type.Text == "Ingress");

    /// <summary>
    /// Whether it judges what goes out: if <c>policyTypes</c> say so, or without them if there are such rules (SetDefaults_NetworkPolicy in
    /// kubernetes/pkg/apis/networking/v1/defaults.go).
    /// </summary>
    public bool IsForEgress =>
        Spec?.List("policyTypes") is { Count: > 0 } types
            ? types.Items.OfType<ScalarNode>().Any(type => type.Text == "Egress")
            : Spec?.List("egress") is { Count: > 0 };

    public IEnumerable<PolicyRuleView> Ingress => Rules("ingress", "from");

    public IEnumerable<PolicyRuleView> Egress => Rules("egress", "to");

    /// <summary>The policies among some resources, in their order.</summary>
    public static IEnumerable<NetworkPolicyView> In(IEnumerable<Resource> resources)
    {
        foreach (var resource in resources)
        {
            if (resource is { Group: "networking.k8s.io", Kind: "NetworkPolicy" })
            {
                yield return new NetworkPolicyView(resource);
            }
        }
    }

    private IEnumerable<PolicyRuleView> Rules(string field, string peers)
    {
        foreach (var rule in Spec?.List(field)?.Maps ?? [])
        {
            yield return new PolicyRuleView(rule, peers);
        }
    }
}

/// <summary>One rule: the ports that it opens, and for whom.</summary>
internal readonly struct PolicyRuleView
{
    private readonly MapNode _rule;
    private readonly string _peers;

    public PolicyRuleView(MapNode rule, string peers)
    {
        _rule = rule;
        _peers = peers;
    }

    /// <summary>None means all ports.</summary>
    public IReadOnlyList<PolicyPortView> Ports => [.. (_rule.List("ports")?.Maps ?? []).Select(port => new PolicyPortView(port))];

    /// <summary>None means everybody.</summary>
    public IReadOnlyList<MapNode> Peers => [.. _rule.List(_peers)?.Maps ?? []];
}

/// <summary>One port of a rule.</summary>
internal readonly struct PolicyPortView
{
    private readonly MapNode _port;

    public PolicyPortView(MapNode port) => _port = port;

    /// <summary>The pods' port by number or name; null means all.</summary>
    public ScalarNode? Port => _port.Scalar("port") is { Value: not null } port ? port : null;

    public long? EndPort => _port.Scalar("endPort")?.Number;

    public string Protocol => _port.Text("protocol") ?? "TCP";

    public ScalarNode? ProtocolNode => _port.Scalar("protocol");

    /// <summary>Whether the API server rejects its range (KUBE1039), so that nothing follows from it.</summary>
    public bool IsRefused => EndPort is { } last && !(Port is { Number: { } first } && first <= last);

    /// <summary>Whether it opens a port of a pod.</summary>
    public bool Opens(PodTemplateView pod, long number, string protocol) =>
        Protocol == protocol
        && (
            Port is not { } port
            || (
                port.Number is { } first
                    ? number == first || (EndPort is { } last && number > first && number <= last)
                    : pod.FindPort(port.Text ?? "", protocol)?.Number == number
            )
        );
}
