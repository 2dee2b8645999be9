using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Services;

/// <summary>
/// KUBE1028: a Service's addresses and IP families contradict each other (ValidateServiceClusterIPsRelatedFields in
/// kubernetes/pkg/apis/core/validation/validation.go). Only the cluster knows whether it supports a family
/// or can assign an address.
/// </summary>
internal sealed class ClusterIps : Rule
{
    public ClusterIps()
        : base("KUBE1028", "The Service's IP addresses contradict each other", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var service in ServiceView.In(graph.Own))
        {
            if (service is { IsExternalName: false, Spec: { } spec })
            {
                var ips = AddressFields.ClusterIps(service.Resource);
                JudgeList(service.Resource, spec, findings);
                JudgeFamilies(service.Resource, spec, ips, findings);
                JudgePolicy(service.Resource, spec, ips, findings);
            }
        }
    }

    private static void JudgeList(Resource service, MapNode spec, FindingSink findings)
    {
        if (spec["clusterIPs"] is not ListNode { Count: > 0 } list || list.Items.Any(item => item is not ScalarNode { Text: not null }))
        {
            return;
        }

        var texts = list.Items.Select(item => ((ScalarNode)item).Text!).ToList();
        void Report(int item, string words, string wayOut) =>
            findings.Report(
                list.Items[item],
                Refusal.Of(service, list.FieldPath, "is " + Refusal.Shown(string.Join(", ", texts)), words, wayOut)
            );

        if (spec["clusterIP"] is null or ScalarNode { Value: null or "" })
        {
            Report(
                0,
                "must be empty when `clusterIP` is not specified",
                "Set clusterIP to the first address of the list, or remove the list."
            );
        }
        else if (spec.Text("clusterIP") is { } first && first != texts[0])
        {
            Report(0, "first value must match `clusterIP`", "Write the same address in both fields, or remove one of them.");
        }

        if (texts[0] == "None" && texts.Count > 1)
        {
            Report(1, "'None' must be the first and only value", "Use either 'None' alone or addresses.");
        }

        if (texts.Count > 2)
        {
            Report(2, "may only hold up to 2 values", "Write at most one IPv4 and one IPv6 address.");
        }

        var addresses = texts.Select(IpAddress.Parse).ToList();
        if (
            texts.Count > 1
            && addresses.All(address => address is not null)
            && addresses.Select(address => address!.Family).Distinct().Count() < 2
        )
        {
            Report(1, "may specify no more than one IP for each IP family", "Write at most one IPv4 and one IPv6 address.");
        }
    }

    private static void JudgeFamilies(Resource service, MapNode spec, IReadOnlyList<ScalarNode> ips, FindingSink findings)
    {
        ScalarNode[] families = [.. spec.List("ipFamilies")?.Items.OfType<ScalarNode>() ?? []];
        for (var i = 0; i < families.Length; i++)
        {
            var family = families[i];
            if (Array.Find(families, other => other.Text == family.Text) is { } first && !ReferenceEquals(first, family))
            {
                findings.Report(
                    family,
                    Refusal.Of(service, family, $"Duplicate value: \"{family.Text}\"", "List each family once."),
                    first
                );
            }

            if (
                i < ips.Count
                && family.Text is "IPv4" or "IPv6"
                && IpAddress.Parse(ips[i].Text ?? "") is { } address
                && address.Family != family.Text
            )
            {
                findings.Report(
                    ips[i],
                    Refusal.Of(
                        service,
                        ips[i],
                        FormattableString.Invariant($"expected an {family.Text} value as indicated by `ipFamilies[{i}]`"),
                        "List the addresses and the families in the same order."
                    ),
                    family
                );
            }
        }
    }

    private static void JudgePolicy(Resource service, MapNode spec, IReadOnlyList<ScalarNode> ips, FindingSink findings)
    {
        if (spec.Scalar("ipFamilyPolicy") is not { Text: "SingleStack" } policy)
        {
            return;
        }

        var what =
            ips.Count > 1 ? "cluster IPs"
            : spec.List("ipFamilies")?.Count > 1 ? "IP families"
            : null;
        if (what is not null)
        {
            findings.Report(
                policy,
                Refusal.Of(
                    service,
                    policy,
                    $"must be 'RequireDualStack' or 'PreferDualStack' when multiple {what} are specified",
                    "Write one of these two values, or use only one family."
                )
            );
        }
    }
}
