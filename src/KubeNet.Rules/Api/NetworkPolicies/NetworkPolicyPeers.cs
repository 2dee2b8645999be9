using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Api.NetworkPolicies;

/// <summary>
/// KUBE1038: a peer is either a range of addresses or what selectors match (ValidateNetworkPolicyPeer in
/// kubernetes/pkg/apis/networking/validation/validation.go). An empty selector is one: it matches all.
/// </summary>
internal sealed class NetworkPolicyPeers : Rule
{
    private static readonly KindTable<FieldPattern> s_peers = new()
    {
        { "networking.k8s.io", "NetworkPolicy", new("spec.ingress[].from[]"), new("spec.egress[].to[]") },
    };

    public NetworkPolicyPeers()
        : base("KUBE1038", "The NetworkPolicy peer is empty or ambiguous", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var policy in graph.Own)
        {
            foreach (var peer in s_peers.Of(policy).SelectMany(field => field.Maps(policy.Root)))
            {
                var selects = peer.IsSet("podSelector") || peer.IsSet("namespaceSelector");
                if (!selects && !peer.IsSet("ipBlock"))
                {
                    findings.Report(
                        peer.Pointed(),
                        Refusal.Of(
                            policy,
                            peer.FieldPath,
                            "says nobody",
                            "must specify a peer",
                            "Write a podSelector, a namespaceSelector or an ipBlock; 'podSelector: {}' is every Pod of the namespace."
                        )
                    );
                }
                else if (selects && peer.IsSet("ipBlock"))
                {
                    findings.Report(
                        peer["ipBlock"]!.Pointed(),
                        Refusal.Of(
                            policy,
                            peer.FieldPath,
                            "has an ipBlock beside a selector",
                            "may not specify both ipBlock and another peer",
                            "Make two peers of them."
                        )
                    );
                }
            }
        }
    }
}
