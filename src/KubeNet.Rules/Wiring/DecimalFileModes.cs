using System.Globalization;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2064: permissions of files that were written as octal digits and are read as a decimal number: <c>0400</c> in C#, <c>400</c> in
/// YAML are 0620
/// (ConfigMapVolumeSource.defaultMode in kubernetes/staging/src/k8s.io/api/core/v1/types.go). Only where the digits are usual permissions
/// and the number's are not.
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
                            $"{mode.FieldPath} of {Wording.Named(pod.Resource)} is {Wording.Quoted(number)}, a decimal number, "
                                + $"which gives the files the permissions 0{octal}. "
                                + $"For 0{Wording.Number(number)} write the number {Wording.Quoted(meant)}, "
                                + $"or in YAML 0{Wording.Number(number)}."
                        );
                }
            }
        }
    }

    /// <summary>The number that the digits mean as octal; null where the number itself is as good.</summary>
    private static long? Meant(long number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return
            !IsUsual(number) && digits.All(digit => digit is >= '0' and <= '7') && Convert.ToInt64(digits, 8) is var octal && IsUsual(octal)
            ? octal
            : null;
    }

    /// <summary>
    /// The owner reads; nobody has more than who stands before; nobody writes or executes without reading, and who may execute is not
    /// only the first.
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
