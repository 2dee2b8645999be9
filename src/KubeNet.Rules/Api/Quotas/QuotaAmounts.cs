using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;
using KubeNet.Rules.Schema;

namespace KubeNet.Rules.Api.Quotas;

/// <summary>
/// KUBE1107: a ResourceQuota that limits something that quotas do not know, or by an amount that is negative or not whole
/// (ValidateResourceQuotaSpec in kubernetes/pkg/apis/core/validation/validation.go). KUBE1008 reports an amount that is not a quantity.
/// </summary>
internal sealed class QuotaAmounts : Rule
{
    public QuotaAmounts()
        : base("KUBE1107", "The quota's limit is invalid", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var quota in graph.Own)
        {
            if (quota is { ApiVersion: "v1", Kind: "ResourceQuota" } && quota.Root.Map("spec.hard") is { } hard)
            {
                foreach (var entry in hard.Entries)
                {
                    Judge(quota, new ResourceAmount(hard, entry), findings);
                }
            }
        }
    }

    private static void Judge(Resource quota, ResourceAmount limit, FindingSink findings)
    {
        if (ResourceName.WhyNotOfQuota(limit.Name) is { } words)
        {
            var meant = BuiltInResources.ServedGroupsOf(limit.Name) is [{ Length: > 0 } group, ..] ? $"count/{limit.Name}.{group}" : null;
            findings.ReportKey(
                limit.Entry,
                Refusal.Of(
                    quota,
                    limit.Path,
                    "is set",
                    words,
                    meant is null
                        ? "Write a resource of quotas, such as 'requests.cpu', 'pods' or 'count/jobs.batch'."
                        : $"Did you mean {Wording.Quoted(meant)}?"
                )
            );
        }
        else if (limit.Amount is { } amount && WhyNot(limit.Name, amount) is { } why)
        {
            findings.Report(
                limit.Entry.Value,
                Refusal.Of(quota, limit.Path, $"is {Wording.Quoted(amount.ToString())}", why, "Set a valid amount.")
            );
        }
    }

    private static string? WhyNot(string name, Quantity amount) =>
        amount.Sign < 0 ? ServerWords.NotNegative
        : ResourceName.IsCounted(name) && !amount.IsWhole ? "must be an integer"
        : null;
}
