using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2063: pods whose egress is restricted to other pods, without any policy that allows queries to the cluster's DNS, so names do not
/// resolve (Network Policies; NetworkPolicyEgressRule in kubernetes/staging/src/k8s.io/api/networking/v1/types.go). Not reported if all
/// egress is blocked, which is intended, or if only IP ranges are allowed, which need no names.
/// </summary>
internal sealed class EgressWithoutDns : Rule
{
    private const long Dns = 53;

    /// <summary>A policy sees the pods' port, on which OpenShift's DNS listens behind port 53 of its Service.</summary>
    private const long OpenShiftDns = 5353;

    private const string OpenShiftNamespace = "openshift-dns";

    public EgressWithoutDns()
        : base("KUBE2063", "The egress policy does not allow DNS", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var all = NetworkPolicyView.In(graph.Visible.Concat(graph.Others.SelectMany(other => other.Own))).ToList();
        foreach (var policy in NetworkPolicyView.In(graph.Own))
        {
            var rules = policy.Egress.ToList();
            if (
                !policy.IsForEgress
                || !rules.Exists(NeedsNames)
                || policy.Resource.Namespace == "kube-system"
                || all.Exists(other =>
                    other.Resource.Namespace == policy.Resource.Namespace
                    && Covers(other, policy)
                    && other.Egress.Any(rule => MayReachDns(graph, rule, policy))
                )
            )
            {
                continue;
            }

            var tried = rules.SelectMany(rule => rule.Ports).Where(port => port.Port?.Number == Dns).ToList();
            var why =
                tried.Count == 0 ? "Add a rule with the ports 53 and 'namespaceSelector: {}'."
                : tried.Exists(port => port.Protocol == "UDP")
                    ? "A podSelector selects pods of the policy's own namespace. Add 'namespaceSelector: {}' beside it."
                : "Queries use UDP, and a port without a protocol is TCP. Add the port 53 with 'protocol: UDP'.";
            findings.Report(
                tried.Count > 0 ? tried[0].Port! : policy.Resource.Root.List("spec.egress")!.Pointed(),
                $"spec.egress of {Wording.Named(policy.Resource)} does not allow the pods to query the cluster's DNS "
                    + $"(port 53 of UDP and TCP in the namespace 'kube-system'). Names of Services do not resolve. {why}"
            );
        }
    }

    /// <summary>
    /// Whether the pods look up names of what a rule allows: other pods, or anybody at ports other than those of the API server, whose
    /// address each pod gets in a variable.
    /// </summary>
    private static bool NeedsNames(PolicyRuleView rule) =>
        rule.Peers.Count == 0
            ? rule.Ports.Any(port => port.Port is not { Number: 443 or 6443 })
            : rule.Peers.Any(peer => peer["ipBlock"] is null);

    /// <summary>
    /// Whether a policy also selects the pods of another one: it selects the whole namespace, or has the same selector or a part of it.
    /// </summary>
    private static bool Covers(NetworkPolicyView policy, NetworkPolicyView other)
    {
        var pairs = policy.Resource.Root.Map("spec.podSelector.matchLabels")?.Entries ?? [];
        var expressions = policy.Resource.Root.List("spec.podSelector.matchExpressions");
        if (ReferenceEquals(policy.Resource, other.Resource))
        {
            return true;
        }

        return expressions is not { Count: > 0 }
            && pairs.All(pair =>
                pair.Value is ScalarNode { Text: { } value }
                && (other.Resource.Root.Map("spec.podSelector.matchLabels")?[pair.Key] as ScalarNode)?.Text == value
            );
    }

    /// <summary>
    /// Queries use UDP, and a port without a protocol is TCP. A pod selector alone selects pods of the policy's own namespace: the
    /// cluster's DNS is in another one.
    /// </summary>
    private static bool MayReachDns(ResourceGraph graph, PolicyRuleView rule, NetworkPolicyView policy)
    {
        var ports = rule.Ports;
        var isOpen =
            ports.Count == 0
            || ports.Any(port =>
                port.Protocol == "UDP"
                && (
                    port.Port is not { } said
                    || (
                        said.Number is { } number
                            ? number == Dns
                                || (number < Dns && port.EndPort >= Dns)
                                || (number == OpenShiftDns && rule.Peers.Any(IsOpenShift))
                            : said.Text?.IndexOf("dns", StringComparison.OrdinalIgnoreCase) >= 0
                    )
                )
            );

        return isOpen
            && (
                rule.Peers.Count == 0
                || rule.Peers.Any(peer =>
                    peer["namespaceSelector"] is not null
                    || peer["ipBlock"] is not null
                    || (
                        ports.Count > 0
                        && peer.Map("podSelector") is { } pods
                        && graph
                            .PodsSelectedBy(policy.Resource.Namespace, LabelSelector.Of(pods))
                            .Any(pod => pod.Ports.Any(port => port.Number == Dns))
                    )
                )
            );
    }

    private static bool IsOpenShift(MapNode peer) =>
        peer.Map("namespaceSelector") is { } selector
        && LabelSelector.Of(selector).Requirements.Any(label => label.Values.Contains(OpenShiftNamespace));
}
