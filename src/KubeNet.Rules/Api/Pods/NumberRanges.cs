using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Pods;

/// <summary>
/// KUBE1065: a number in a pod's spec that is out of range (kubernetes/pkg/apis/core/validation/validation.go: validateKeyToPath,
/// validatePodSpecSecurityContext, ValidatePreferredSchedulingTerms, ValidateMaxSkew and similar functions).
/// </summary>
internal sealed class NumberRanges : Rule
{
    private const string Mode = "must be a number between 0 and 0777 (octal), both inclusive";

    private const string Positive = "must be greater than zero";

    private const string Weight = "must be in the range 1-100";

    private static readonly FieldTree<(long First, long Last, string Words)> s_numbers = Numbers();

    /// <summary>These fields are not pointers in Go: the server reads an absent one as zero and refuses it.</summary>
    private static readonly (FieldPattern Owner, string Field, long First, long Last, string Words)[] s_wanted =
    [
        (new("affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[]"), "weight", 1, 100, Weight),
        .. PodAffinityTerms.WeightedLists.Select(list => (new FieldPattern(list), "weight", 1L, 100L, Weight)),
        (new("topologySpreadConstraints[]"), "maxSkew", 1, int.MaxValue, Positive),
    ];

    public NumberRanges()
        : base("KUBE1065", "The number is out of range", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in PodView.In(graph))
        {
            s_numbers.Visit<ScalarNode>(
                pod.Spec,
                (number, range) => Judge(pod.Resource, number, range.First, range.Last, range.Words, findings)
            );
            foreach (var (owners, field, first, last, words) in s_wanted)
            {
                foreach (var owner in owners.Maps(pod.Spec))
                {
                    if (owner.Scalar(field) is { Value: not null } number)
                    {
                        Judge(pod.Resource, number, first, last, words, findings);
                    }
                    else if (graph.HasWholeResources && !owner.IsSet(field))
                    {
                        findings.ReportMissing(
                            owner,
                            owner.Place(),
                            Refusal.Of(
                                pod.Resource,
                                $"{owner.FieldPath}.{field}",
                                "is missing, which means '0'",
                                words,
                                "Set a number within this range."
                            )
                        );
                    }
                }
            }
        }
    }

    private static void Judge(Resource resource, ScalarNode number, long first, long last, string words, FindingSink findings)
    {
        if (number.Number is { } value && (value < first || value > last))
        {
            findings.Report(
                number,
                Refusal.Of(resource, number, words, words == Mode && value > last ? OctalWayOut(value) : "Set a number within this range.")
            );
        }
    }

    /// <summary>A leading zero makes a number octal in YAML, and not in C# and JSON.</summary>
    private static string OctalWayOut(long value)
    {
        var digits = Wording.Number(value);
        var isOctal = digits.Length <= 3 && digits.All(digit => digit is >= '0' and <= '7');
        var (octal, number) = isOctal ? (digits, Convert.ToInt64(digits, 8)) : ("644", 420);
        return $"A file mode is octal: for 0{octal}{(isOctal ? "" : ", for example")}, write the number "
            + $"'{Wording.Number(number)}', or 0{octal} in YAML.";
    }

    private static FieldTree<(long First, long Last, string Words)> Numbers()
    {
        var tree = new FieldTree<(long First, long Last, string Words)>();
        foreach (var source in new[] { "secret", "configMap", "downwardAPI" })
        {
            tree.Add($"volumes[].{source}.defaultMode", (0, 511, Mode));
            tree.Add($"volumes[].{source}.items[].mode", (0, 511, Mode));
            tree.Add($"volumes[].projected.sources[].{source}.items[].mode", (0, 511, Mode));
        }

        tree.Add("volumes[].projected.defaultMode", (0, 511, Mode));
        tree.Add(
            "volumes[].projected.sources[].serviceAccountToken.expirationSeconds",
            (600, long.MaxValue, "may not specify a duration less than 10 minutes")
        );
        tree.Add(
            "volumes[].projected.sources[].serviceAccountToken.expirationSeconds",
            (long.MinValue, 1L << 32, "may not specify a duration larger than 2^32 seconds")
        );

        // The server's message says 1, but it accepts 0: no partition.
        tree.Add("volumes[].gcePersistentDisk.partition", (0, 255, ServerWords.Between(1, 255)));
        tree.Add("volumes[].awsElasticBlockStore.partition", (0, 255, ServerWords.Between(1, 255)));
        tree.Add("volumes[].iscsi.lun", (0, 255, ServerWords.Between(0, 255)));
        tree.Add("activeDeadlineSeconds", (1, int.MaxValue, ServerWords.Between(1, int.MaxValue)));
        foreach (var id in new[] { "fsGroup", "runAsUser", "runAsGroup", "supplementalGroups[]" })
        {
            tree.Add("securityContext." + id, (0, int.MaxValue, ServerWords.Between(0, int.MaxValue)));
        }

        tree.Add("topologySpreadConstraints[].minDomains", (1, int.MaxValue, Positive));
        return tree;
    }
}
