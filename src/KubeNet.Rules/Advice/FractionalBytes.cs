using System.Globalization;
using System.Numerics;
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
                            + $"Write a whole number: {Wording.Quoted(WholeOf(value, quantity))}."
                    );
                }
            }
        }
    }

    /// <summary>
    /// The amount in a smaller unit: <c>1639Mi</c> for <c>1.6Gi</c>. A thousandth of a byte stands for a mebibyte.
    /// </summary>
    private static string WholeOf(ScalarNode value, Quantity quantity)
    {
        if (value.Text is { } text && text.EndsWith("m", StringComparison.Ordinal))
        {
            return text.Substring(0, text.Length - 1) + "Mi";
        }

        var bytes = quantity.Value;
        var isBinary = value.Text?.EndsWith("i", StringComparison.Ordinal) != false;
        var unit = s_units.LastOrDefault(unit => unit.IsBinary == isBinary && bytes >= unit.Bytes * 100) is { Name: not null } large
            ? large
            : (Name: "", Bytes: BigInteger.One, IsBinary: isBinary);
        return ((bytes + unit.Bytes - 1) / unit.Bytes).ToString(CultureInfo.InvariantCulture) + unit.Name;
    }

    private static readonly (string Name, BigInteger Bytes, bool IsBinary)[] s_units =
    [
        .. new[] { "k", "M", "G", "T" }.Select((name, index) => (name, BigInteger.Pow(1000, index + 1), false)),
        .. new[] { "Ki", "Mi", "Gi", "Ti" }.Select((name, index) => (name, BigInteger.Pow(1024, index + 1), true)),
    ];

    private static string Quoted(ScalarNode value) => "\"" + (value.Text ?? Wording.Number(value.Number ?? 0)) + "\"";
}
