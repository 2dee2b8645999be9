using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Jobs;

/// <summary>
/// KUBE1088: when an Indexed Job succeeds before all its indexes do (validateSuccessPolicy and validateIndexesFormat in
/// kubernetes/pkg/apis/batch/validation/validation.go). KUBE1005 reports a policy without rules.
/// </summary>
internal sealed class SuccessPolicies : Rule
{
    private const int MostRules = 20;
    private const int LongestIndexes = 64 * 1024;

    public SuccessPolicies()
        : base("KUBE1088", "The successPolicy can never be met", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var job in graph.Cluster.ReadsSuccessPolicies() ? JobSpec.In(graph.Own) : [])
        {
            if (!job.IsIndexed || job.Map.Map("successPolicy") is not { } policy)
            {
                continue;
            }

            if (policy.List("rules") is { Count: > MostRules } many)
            {
                findings.Report(
                    many.Items[MostRules].Pointed(),
                    Refusal.Of(
                        job.Resource,
                        many.FieldPath,
                        $"has {Wording.Quoted(many.Count)} entries",
                        FormattableString.Invariant($"Too many: {many.Count}: must have at most {MostRules} items"),
                        "Remove some entries."
                    )
                );
            }

            foreach (var rule in policy.List("rules")?.Maps ?? [])
            {
                Judge(job, rule, findings);
            }
        }
    }

    private static void Judge(JobSpec job, MapNode rule, FindingSink findings)
    {
        if (!rule.IsSet("succeededCount") && !rule.IsSet("succeededIndexes"))
        {
            findings.ReportKey(
                ((MapNode)rule.Parent!.Parent!).EntryOf("rules")!.Value,
                Refusal.Of(
                    job.Resource,
                    rule.FieldPath,
                    "is empty",
                    "Required value: at least one of succeededCount or succeededIndexes must be specified",
                    "Set which indexes must succeed, or how many."
                )
            );
            return;
        }

        if (job.Completions is not { } completions)
        {
            return; // KUBE1086 reports that it is missing
        }

        long? listed = null;
        if (rule.Scalar("succeededIndexes") is { Text: { } text } indexes)
        {
            if (text.Length > LongestIndexes)
            {
                findings.Report(
                    indexes,
                    Refusal.Of(job.Resource, indexes, "Too long: may not be more than 65536 bytes", "Use fewer intervals.")
                );
            }

            var words = IndexIntervals.WhyNot(text, completions, out var total);
            listed = words is null ? total : 0;
            if (words is not null)
            {
                findings.Report(
                    indexes,
                    Refusal.Of(
                        job.Resource,
                        indexes,
                        "error parsing succeededIndexes: " + words,
                        "Write intervals in ascending order, with indexes lower than completions, such as '0-2,5'."
                    )
                );
                return;
            }
        }

        if (rule.Scalar("succeededCount") is { Number: { } count } succeeded)
        {
            var words =
                count > completions
                    ? FormattableString.Invariant($"must be less than or equal to {completions} (the number of specified completions)")
                : count > listed
                    ? FormattableString.Invariant(
                        $"must be less than or equal to {listed} (the number of indexes in the specified succeededIndexes field)"
                    )
                : null;
            if (words is not null)
            {
                findings.Report(succeeded, Refusal.Of(job.Resource, succeeded, words, "Set a smaller number."));
            }
        }
    }
}
