using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Api.NetworkPolicies;

/// <summary>
/// KUBE1041: more than two policy types (ValidateNetworkPolicySpec in kubernetes/pkg/apis/networking/validation/validation.go). The
/// server accepts the same type twice.
/// </summary>
internal sealed class PolicyTypes : Rule
{
    public PolicyTypes()
        : base("KUBE1041", "A NetworkPolicy can have at most two policy types", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var policy in graph.Own)
        {
            if (
                policy is { Group: "networking.k8s.io", Kind: "NetworkPolicy" }
                && policy.Root.List("spec.policyTypes") is { Count: > 2 } types
            )
            {
                findings.Report(
                    types.Items[2],
                    Refusal.Of(
                        policy,
                        types.FieldPath,
                        $"has '{types.Count}' entries",
                        "may not specify more than two policyTypes",
                        "Write 'Ingress', 'Egress' or both."
                    )
                );
            }
        }
    }
}
