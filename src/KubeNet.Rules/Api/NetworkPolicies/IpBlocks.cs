using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.NetworkPolicies;

/// <summary>
/// KUBE1040: an ipBlock with an empty range, or with an exception outside its range (ValidateIPBlock in
/// kubernetes/pkg/apis/networking/validation/validation.go).
/// </summary>
internal sealed class IpBlocks : Rule
{
    private static readonly KindTable<FieldPattern> s_blocks = new()
    {
        { "networking.k8s.io", "NetworkPolicy", new("spec.ingress[].from[].ipBlock"), new("spec.egress[].to[].ipBlock") },
    };

    public IpBlocks()
        : base("KUBE1040", "The ipBlock exception is outside its CIDR range", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var policy in graph.Own)
        {
            foreach (var block in s_blocks.Of(policy).SelectMany(field => field.Maps(policy.Root)))
            {
                if (block.Scalar("cidr") is not { Text: { } text } cidr)
                {
                    continue;
                }

                if (text.Length == 0)
                {
                    findings.Report(cidr, Refusal.Of(policy, cidr, "Required value", "Write an address range, such as '10.0.0.0/8'."));
                }
                else if (Cidr.Parse(text) is { } range)
                {
                    foreach (var except in block.List("except")?.Items.OfType<ScalarNode>() ?? [])
                    {
                        if (Cidr.Parse(except.Text ?? "") is { } excepted && !range.ContainsStrictly(excepted))
                        {
                            findings.Report(
                                except,
                                Refusal.Of(policy, except, "must be a strict subset of `cidr`", "Write a smaller range inside the cidr."),
                                cidr
                            );
                        }
                    }
                }
            }
        }
    }
}
