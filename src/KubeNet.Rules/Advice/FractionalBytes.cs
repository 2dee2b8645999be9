using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;
using KubeNet.Rules.Wiring;

namespace KubeNet.Rules.Advice;

/// <summary>
/// KUBE4040: an amount of memory that is not a whole number of bytes, <c>1.6Gi</c>: the server accepts it with a warning
/// (warningsForPodSpecAndMeta in kubernetes/pkg/api/pod/warnings.go). An amount that is too small for any process is KUBE2061.
/// </summary>
internal sealed class FractionalBytes : Rule
{
    public FractionalBytes()
        : base("KUBE4040", "The amount is not a whole number of bytes", Severity.Info) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var container in PodView.In(graph).SelectMany(pod => pod.Containers))
        {
            foreach (var amount in ResourceAmounts.Of(container.Map)?.All ?? [])
            {
                if (
                    amount is { Name: "memory" or "ephemeral-storage", Entry.Value: ScalarNode value }
                    && Quantity.Of(value) is { Sign: > 0, IsWhole: false } quantity
                    && !(amount.Name == "memory" && ImplausibleAmounts.IsTooLittle(quantity))
                )
                {
                    findings.Report(
                        value,
                        $"{amount.Path} of {Wording.Named(container.Resource)}: fractional byte value {Quoted(value)} is invalid, "
                            + "must be an integer. The API server accepts it with this warning and rounds it up. "
                            + "Use a smaller unit: '1638Mi' instead of '1.6Gi'."
                    );
                }
            }
        }
    }

    private static string Quoted(ScalarNode value) => "\"" + (value.Text ?? Wording.Number(value.Number ?? 0)) + "\"";
}
