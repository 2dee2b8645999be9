using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Api.NetworkPolicies;

/// <summary>
/// KUBE1038: a peer must have either an address range or selectors (ValidateNetworkPolicyPeer in
/// kubernetes/pkg/apis/networking/validation/validation.go). An empty selector is valid and matches everything.
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
                            "is empty",
                            "must specify a peer",
                            "Set podSelector, namespaceSelector or ipBlock. 'podSelector: {}' matches every Pod in the namespace."
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
                            "has both an ipBlock and a selector",
                            "may not specify both ipBlock and another peer",
                            "Split it into two peers."
                        )
                    );
                }
            }
        }
    }
}
