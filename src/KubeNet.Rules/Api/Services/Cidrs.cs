using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Services;

/// <summary>
/// KUBE1030: an invalid IP address range (IsValidCIDRForLegacyField in
/// kubernetes/staging/src/k8s.io/apimachinery/pkg/util/validation/ip.go). The source ranges of a LoadBalancer may be surrounded by blanks.
/// </summary>
internal sealed class Cidrs : Rule
{
    private const string WayOut = "Write a range such as '10.9.8.0/24' or '2001:db8::/64'. A single address needs /32 or /128.";

    public Cidrs()
        : base("KUBE1030", "The IP address range is invalid", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var strict = graph.Cluster.ReadsAddressesStrictly();
        foreach (var resource in graph.Own)
        {
            var service = ServiceView.Of(resource);
            foreach (var value in AddressFields.Ranges(resource))
            {
                // KUBE1040 reports an empty cidr. An empty exception is reported here.
                if (
                    value.Text is { } text
                    && !(text.Length == 0 && service is null && value.Parent is MapNode)
                    && Cidr.WhyNot(service is null ? text : text.Trim(), strict) is { } words
                )
                {
                    findings.Report(value, Refusal.Of(resource, value, words, WayOut));
                }
            }

            if (service is { Type: "LoadBalancer", Spec: { } spec } && spec["loadBalancerSourceRanges"] is not ListNode { Count: > 0 })
            {
                JudgeAnnotation(resource, strict, findings);
            }
        }
    }

    /// <summary>The older annotation for the same ranges, separated by commas.</summary>
    private static void JudgeAnnotation(Resource service, bool strict, FindingSink findings)
    {
        if (
            service.Metadata.Map("annotations")?["service.beta.kubernetes.io/load-balancer-source-ranges"]
                is not ScalarNode { Text: { } text } annotation
            || text.Trim().Length == 0
        )
        {
            return;
        }

        var wrong = text.Trim()
            .Split(',')
            .Select(range => (Range: range.Trim(), Words: Cidr.WhyNot(range.Trim(), strict)))
            .Where(range => range.Words is not null)
            .ToList();
        if (wrong.Count > 0)
        {
            var which = text.Contains(',') ? $" ({Wording.List(wrong.Select(range => Wording.Quoted(range.Range)))})" : "";
            findings.Report(annotation, Refusal.Of(service, annotation, wrong[0].Words! + which, WayOut));
        }
    }
}
