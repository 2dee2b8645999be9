using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Containers;

/// <summary>
/// KUBE1054: a negative amount, a fraction of a resource that is only available as a whole, or huge pages that are not a multiple of
/// their page size (ValidateResourceQuantityValue and
/// validateResourceQuantityHugePageValue in kubernetes/pkg/apis/core/validation/validation.go).
/// </summary>
internal sealed class ResourceQuantities : Rule
{
    public ResourceQuantities()
        : base("KUBE1054", "The amount of the resource is invalid", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var container in PodView.In(graph).SelectMany(pod => pod.Containers))
        {
            foreach (var amount in ResourceAmounts.Of(container.Map)?.All ?? [])
            {
                if (amount.Amount is { } quantity && WhyNot(amount.Name, quantity) is { } words)
                {
                    findings.Report(
                        amount.Entry.Value,
                        Refusal.Of(
                            container.Resource,
                            amount.Path,
                            "is " + Wording.Quoted(quantity.ToString()),
                            words,
                            "Set a valid amount."
                        )
                    );
                }
            }
        }
    }

    private static string? WhyNot(string name, Quantity quantity) =>
        ServerWords.Join(
            quantity.Sign < 0 ? ServerWords.NotNegative : null,
            ResourceName.IsExtended(name) && !quantity.IsWhole ? "must be an integer" : null,
            ResourceName.IsHugePages(name) && !(ResourceName.PageSize(name) is { } page && quantity.Value % page.Value == 0)
                ? $"{quantity} is not positive integer multiple of {name}"
                : null
        );
}
