using System.Globalization;
using System.Numerics;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2061: amounts whose unit was probably forgotten or wrong: less than a mebibyte of memory, with which no container starts, or
/// as many cores as no node has (Quantity in kubernetes/staging/src/k8s.io/apimachinery/pkg/api/resource/quantity.go: m is a thousandth).
/// </summary>
internal sealed class ImplausibleAmounts : Rule
{
    private const long LeastMemory = 1024 * 1024;
    private const long MostCores = 100;

    private static readonly KindTable<FieldPattern> s_claims = new()
    {
        { "", "PersistentVolumeClaim", new FieldPattern("spec.resources.requests") },
        { "", "PersistentVolume", new FieldPattern("spec.capacity") },
        { "apps", "StatefulSet", new FieldPattern("spec.volumeClaimTemplates[].spec.resources.requests") },
    };

    public ImplausibleAmounts()
        : base("KUBE2061", "The amount of the resource is implausible", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    /// <summary>Whether an amount of memory is too small for any process.</summary>
    public static bool IsTooLittle(Quantity amount) => amount.Sign > 0 && amount.Value < LeastMemory;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var container in PodView.In(graph).SelectMany(pod => pod.Containers))
        {
            foreach (var amount in ResourceAmounts.Of(container.Map)?.All ?? [])
            {
                if (amount.Entry.Value is ScalarNode value && Quantity.Of(value) is { } quantity)
                {
                    Judge(container.Resource, amount, value, quantity, findings);
                }
            }
        }

        foreach (var resource in graph.Own)
        {
            foreach (var claim in s_claims.Of(resource).SelectMany(field => field.Maps(resource.Root)))
            {
                if (claim.Scalar("storage") is { } value && Quantity.Of(value) is { } quantity && IsTooLittle(quantity))
                {
                    var text = value.Text ?? Wording.Number(value.Number ?? 0);
                    findings.Report(
                        value,
                        $"{value.FieldPath} of {Wording.Named(resource)} is {Wording.Quoted(Wording.OneLine(text))}, which is "
                            + $"{Count(quantity.Value)}{UnitOf(text, quantity)}. No volume is that small. "
                            + $"Write '{Digits(text)}Gi' for gibibytes."
                    );
                }
            }
        }
    }

    private static void Judge(Resource resource, ResourceAmount amount, ScalarNode value, Quantity quantity, FindingSink findings)
    {
        var text = value.Text ?? Wording.Number(value.Number ?? 0);
        var says = $"{amount.Path} of {Wording.Named(resource)} is {Wording.Quoted(Wording.OneLine(text))}";
        if (amount.Name == "memory" && IsTooLittle(quantity))
        {
            var unit = UnitOf(text, quantity);
            findings.Report(
                value,
                $"{says}, which is {Count(quantity.Value)} of memory{unit}. No container can start with so little memory. "
                    + $"Write '{Digits(text)}Mi' for mebibytes."
            );
        }
        else if (amount.Name == "cpu" && quantity.Value >= MostCores)
        {
            findings.Report(
                value,
                $"{says}, which is {quantity.Value.ToString(CultureInfo.InvariantCulture)} cores. "
                    + "Hardly any node has that many, so the pods stay Pending. "
                    + $"Write '{text}m' for thousandths of a core."
            );
        }
    }

    private static string Digits(string text) => new([.. text.TakeWhile(char.IsDigit)]);

    private static string UnitOf(string text, Quantity quantity) =>
        text.EndsWith("m", StringComparison.Ordinal) ? " ('m' is a thousandth of a byte)"
        : quantity.Value == 1 || !char.IsLetter(text[text.Length - 1]) ? " (without a unit, it is bytes)"
        : "";

    private static string Count(BigInteger bytes) => bytes == 1 ? "1 byte" : bytes.ToString(CultureInfo.InvariantCulture) + " bytes";
}
