using System.Globalization;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2064: a file mode that was written with octal digits and is read as a decimal number: <c>0400</c> in C#, or <c>400</c> in
/// YAML, is 0620 (ConfigMapVolumeSource.defaultMode in kubernetes/staging/src/k8s.io/api/core/v1/types.go). Only reported if the digits
/// are usual permissions and the number is not.
/// </summary>
internal sealed class DecimalFileModes : Rule
{
    private static readonly FieldPattern[] s_modes =
    [
        .. new[] { "configMap", "secret", "projected", "downwardAPI" }.Select(source => new FieldPattern(
            $"volumes[].{source}.defaultMode"
        )),
        .. new[] { "configMap", "secret", "downwardAPI" }.Select(source => new FieldPattern($"volumes[].{source}.items[].mode")),
        .. new[] { "configMap", "secret", "downwardAPI" }.Select(source => new FieldPattern(
            $"volumes[].projected.sources[].{source}.items[].mode"
        )),
    ];

    public DecimalFileModes()
        : base("KUBE2064", "The file mode was probably meant as octal", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in PodView.In(graph))
        {
            foreach (var mode in s_modes.SelectMany(field => field.Scalars(pod.Spec)))
            {
                if (mode.Number is { } number and >= 100 and <= 511 && Meant(number) is { } meant)
                {
                    var octal = Convert.ToString(number, 8);
                    findings
                        .Suggesting(meant)
                        .Report(
                            mode,
                            $"{mode.FieldPath} of {Wording.Named(pod.Resource)} is the decimal number {Wording.Quoted(number)}, "
                                + $"which gives the files the permissions 0{octal}. "
                                + $"For 0{Wording.Number(number)}, write the number {Wording.Quoted(meant)}, "
                                + $"or 0{Wording.Number(number)} in YAML."
                        );
                }
            }
        }
    }

    /// <summary>The number that the digits mean as octal; null if the number itself is plausible.</summary>
    private static long? Meant(long number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return
            !IsUsual(number) && digits.All(digit => digit is >= '0' and <= '7') && Convert.ToInt64(digits, 8) is var octal && IsUsual(octal)
            ? octal
            : null;
    }

    /// <summary>
    /// The owner can read; no class has more permissions than the one before it; write and execute require read; and execute is not
    /// granted to the owner only.
    /// </summary>
    private static bool IsUsual(long mode)
    {
        var (owner, group, others) = (mode >> 6, (mode >> 3) & 7, mode & 7);
        return owner >= 4
            && new[] { group, others }.All(rights => rights == 0 || rights >= 4)
            && (owner & group) == group
            && (group & others) == others
            && ((owner & 1) == 0 || group == 0 || (group & 1) == 1);
    }
}
