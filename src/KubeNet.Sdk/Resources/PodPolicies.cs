namespace KubeNet.Resources;

/// <summary>
/// Which NetworkPolicies judge what comes in to pods. Those that select a pod add up: it takes what at least one of them allows, and
/// everything where none selects it (NetworkPolicySpec in kubernetes/staging/src/k8s.io/api/networking/v1/types.go).
/// </summary>
internal sealed class PodPolicies
{
    private readonly ResourceGraph _graph;
    private readonly Dictionary<Resource, List<NetworkPolicyView>> _byWorkload = [];

    public PodPolicies(ResourceGraph graph)
    {
        _graph = graph;
        foreach (var policy in NetworkPolicyView.In(graph.Visible).Where(policy => policy.IsForIngress))
        {
            foreach (var pod in graph.PodsSelectedBy(policy.Resource.Namespace, policy.PodSelector))
            {
                if (!_byWorkload.TryGetValue(pod.Workload, out var selecting))
                {
                    _byWorkload.Add(pod.Workload, selecting = []);
                }

                selecting.Add(policy);
            }
        }
    }

    /// <summary>Whether no pods are judged at all.</summary>
    public bool IsEmpty => _byWorkload.Count == 0;

    /// <summary>The policies that judge some pods, each once.</summary>
    public IReadOnlyList<NetworkPolicyView> Before(IEnumerable<PodTemplateView> pods) =>
        [.. pods.SelectMany(Of).GroupBy(policy => policy.Resource).Select(same => same.First())];

    /// <summary>
    /// Whether anybody may open a connection to a port of the pods, by number or name. A name that they have not is another mistake.
    /// </summary>
    public bool LetIn(PodTemplateView pod, ScalarNode port, string protocol) =>
        Number(pod, port, protocol) is not { } number || !Judges(pod) || RulesFor(pod, number, protocol).Any();

    /// <summary>
    /// Whether certainly only pods of their own namespace may: every rule that opens the port has only such peers, and the peers
    /// are declared pods; whether others belong to a controller is unknown here.
    /// </summary>
    public bool KeepOutside(PodTemplateView pod, ScalarNode port, string protocol) =>
        Number(pod, port, protocol) is { } number
        && Judges(pod)
        && RulesFor(pod, number, protocol)
            .All(rule => rule.Peers.Count > 0 && rule.Peers.All(peer => IsNeighbour(peer, pod.Workload.Namespace)));

    private bool IsNeighbour(MapNode peer, string? @namespace) =>
        peer.Map("podSelector") is { } node
        && peer.Map("namespaceSelector") is null
        && LabelSelector.Of(node) is var selector
        && (selector.IsEmpty || _graph.PodsSelectedBy(@namespace, selector).Count > 0);

    private IEnumerable<PolicyRuleView> RulesFor(PodTemplateView pod, long number, string protocol) =>
        Of(pod)
            .SelectMany(policy => policy.Ingress)
            .Where(rule => rule.Ports is not { Count: > 0 } opened || opened.Any(open => open.Opens(pod, number, protocol)));

    private bool Judges(PodTemplateView pod) => !pod.IsOnHostNetwork && Of(pod).Count > 0;

    private IReadOnlyList<NetworkPolicyView> Of(PodTemplateView pod) =>
        _byWorkload.TryGetValue(pod.Workload, out var selecting) ? selecting : [];

    private static long? Number(PodTemplateView pod, ScalarNode port, string protocol) =>
        port.MeantNumber ?? (port.Text is { } name ? pod.FindPort(name, protocol)?.Number : null);
}
