using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Jobs;

/// <summary>
/// KUBE1087: how a Job handles failed pods (validatePodFailurePolicy and validatePodReplacementPolicy in
/// kubernetes/pkg/apis/batch/validation/validation.go). KUBE1006 reports unsupported actions, operators and statuses.
/// </summary>
internal sealed class PodFailurePolicies : Rule
{
    private const int MostRules = 20;
    private const int MostValues = 255;
    private const int MostConditions = 20;

    public PodFailurePolicies()
        : base("KUBE1087", "The podFailurePolicy contradicts itself or the Job", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var job in JobSpec.In(graph.Own))
        {
            if (job.Map.Map("podFailurePolicy") is not { } policy)
            {
                continue;
            }

            if (job.Map.Scalar("podReplacementPolicy") is { Text: "TerminatingOrFailed" } replacement)
            {
                findings.Report(
                    replacement,
                    Refusal.Of(
                        job.Resource,
                        replacement,
                        "Unsupported value: \"TerminatingOrFailed\": supported values: \"Failed\"",
                        "With a podFailurePolicy, a pod is replaced only after it has failed. Write 'Failed', or remove the field."
                    ),
                    policy.Pointed()
                );
            }

            if (policy.List("rules") is { } rules)
            {
                TooMany(job, rules, MostRules, findings);
                foreach (var rule in rules.Maps)
                {
                    Judge(job, rule, findings);
                }
            }
        }
    }

    private static void Judge(JobSpec job, MapNode rule, FindingSink findings)
    {
        if (rule.Scalar("action") is { Text: "FailIndex" } action && !job.Map.IsSet("backoffLimitPerIndex"))
        {
            findings.Report(
                action,
                Refusal.Of(
                    job.Resource,
                    action,
                    "requires the backoffLimitPerIndex to be set",
                    "Set backoffLimitPerIndex, or write 'FailJob'."
                )
            );
        }

        var conditions = rule.List("onPodConditions") is { Count: > 0 } list ? list : null;
        var hasCodes = rule.IsSet("onExitCodes");
        if (hasCodes == conditions is not null)
        {
            findings.Report(
                hasCodes ? rule["onExitCodes"]!.Pointed() : rule.Pointed(),
                Refusal.Of(
                    job.Resource,
                    rule.FieldPath,
                    hasCodes ? "has both onExitCodes and onPodConditions" : "has neither onExitCodes nor onPodConditions",
                    hasCodes
                        ? "specifying both OnExitCodes and OnPodConditions is not supported"
                        : "specifying one of OnExitCodes and OnPodConditions is required",
                    hasCodes ? "Split it into two rules." : "Set one of the two to specify the pods that the rule applies to."
                )
            );
        }

        if (rule.Map("onExitCodes") is { } codes)
        {
            JudgeCodes(job, codes, findings);
        }

        if (conditions is not null)
        {
            TooMany(job, conditions, MostConditions, findings);
            foreach (var condition in conditions.Maps)
            {
                JudgeCondition(job, condition, findings);
            }
        }
    }

    private static void JudgeCondition(JobSpec job, MapNode condition, FindingSink findings)
    {
        var type = condition.Scalar("type");
        if (condition["type"] is null or ScalarNode { Value: null or string } && QualifiedName.WhyNot(type?.Text ?? "") is { } words)
        {
            findings.Report(
                type as ResourceNode ?? condition.Pointed(),
                Refusal.Of(
                    job.Resource,
                    condition.FieldPath + ".type",
                    $"is {Refusal.Shown(type?.Text ?? "")}",
                    words,
                    "Set it to a pod condition, such as 'DisruptionTarget'."
                )
            );
        }

        // The default for the status in a Job is True. There is no default in a CronJob.
        if (job.IsTemplate && condition["status"] is null or ScalarNode { Value: null or "" })
        {
            findings.Report(
                condition["status"] ?? condition.Pointed(),
                Refusal.Of(
                    job.Resource,
                    condition.FieldPath + ".status",
                    "is missing",
                    "Required value: valid values: [\"False\" \"True\" \"Unknown\"]",
                    "Write 'True'."
                )
            );
        }
    }

    private static void JudgeCodes(JobSpec job, MapNode codes, FindingSink findings)
    {
        if (codes.Scalar("containerName") is { Text: { } name } written && !ContainerNames(job).Contains(name, StringComparer.Ordinal))
        {
            findings.Report(
                written,
                Refusal.Of(
                    job.Resource,
                    written,
                    "must be one of the container or initContainer names in the pod template",
                    "Use the name of one of the containers."
                )
            );
        }

        var values = codes.List("values");
        if (values is null or { Count: 0 })
        {
            if (codes["values"] is null or ScalarNode { Value: null } or ListNode)
            {
                findings.ReportKey(
                    codes.EntryOf("values") ?? ((MapNode)codes.Parent!).EntryOf("onExitCodes")!.Value,
                    Refusal.Of(
                        job.Resource,
                        codes.FieldPath + ".values",
                        "is empty",
                        "at least one value is required",
                        "List the exit codes."
                    )
                );
            }

            return;
        }

        TooMany(job, values, MostValues, findings);
        JudgeValues(job, values, isIn: codes.Text("operator") == "In", findings);
    }

    private static void JudgeValues(JobSpec job, ListNode values, bool isIn, FindingSink findings)
    {
        var seen = new HashSet<long>();
        long? last = null;
        foreach (var value in values.Items.OfType<ScalarNode>().Where(value => value.Number is not null))
        {
            var number = value.Number!.Value;
            if (isIn && number == 0)
            {
                findings.Report(
                    value,
                    Refusal.Of(job.Resource, value, "must not be 0 for the In operator", "Remove it. The exit code 0 means success.")
                );
            }
            else if (!seen.Add(number))
            {
                findings.Report(
                    value,
                    Refusal.Of(job.Resource, value, "Duplicate value: " + Wording.Number(number), "Remove the duplicate.")
                );
            }
            else if (number < last)
            {
                findings.Report(
                    value,
                    Refusal.Of(
                        job.Resource,
                        values.FieldPath,
                        $"has {Wording.Quoted(number)} after {Wording.Quoted(last.Value)}",
                        "must be ordered",
                        "Write the exit codes in ascending order."
                    )
                );
            }

            seen.Add(number);
            last = number;
        }
    }

    private static IEnumerable<string> ContainerNames(JobSpec job) =>
        new[] { "spec.containers", "spec.initContainers" }
            .SelectMany(field => job.Template?.List(field)?.Maps ?? [])
            .Select(container => container.Text("name") ?? "");

    private static void TooMany(JobSpec job, ListNode list, int most, FindingSink findings)
    {
        if (list.Count > most)
        {
            findings.Report(
                list.Items[most].Pointed(),
                Refusal.Of(
                    job.Resource,
                    list.FieldPath,
                    $"has {Wording.Quoted(list.Count)} entries",
                    FormattableString.Invariant($"Too many: {list.Count}: must have at most {most} items"),
                    "Remove some entries."
                )
            );
        }
    }
}
