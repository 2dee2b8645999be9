using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Api.NetworkPolicies;

/// <summary>
/// KUBE1039: the end of a port range must not be below its start, which must be a number (ValidateNetworkPolicyPort in
/// kubernetes/pkg/apis/networking/validation/validation.go).
/// </summary>
internal sealed class NetworkPolicyPorts : Rule
{
    private static readonly KindTable<FieldPattern> s_ports = new()
    {
        { "networking.k8s.io", "NetworkPolicy", new("spec.ingress[].ports[]"), new("spec.egress[].ports[]") },
    };

    public NetworkPolicyPorts()
        : base("KUBE1039", "The NetworkPolicy's port range is empty", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var policy in graph.Own)
        {
            foreach (var port in s_ports.Of(policy).SelectMany(field => field.Maps(policy.Root)))
            {
                if (port.Scalar("endPort") is not { Number: { } last } end)
                {
                    continue;
                }

                var (words, wayOut) = port.Scalar("port") switch
                {
                    null or { Value: null } => (
                        "may not be specified when `port` is not specified",
                        "Set port to the first port of the range."
                    ),
                    { Text: not null } => (
                        "may not be specified when `port` is non-numeric",
                        "Write the first port as a number, or remove endPort."
                    ),
                    { Number: { } first } when last < first => ("must be greater than or equal to `port`", "Swap the two values."),
                    _ => (null, ""),
                };
                if (words is not null)
                {
                    findings.Report(end, Refusal.Of(policy, end, words, wayOut));
                }
            }
        }
    }
}
