using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Jobs;

/// <summary>
/// KUBE1085: the server generates a Job's selector and the labels of its pods from the Job's name and its UID, which is not known in
/// advance (generateSelector in kubernetes/pkg/registry/batch/job/strategy.go; validateGeneratedSelector, ValidateJobSpec and
/// ValidateJobTemplateSpec in pkg/apis/batch/validation/validation.go). It refuses values that contradict them, unless
/// <c>manualSelector</c> is true.
/// </summary>
internal sealed class JobSelectors : Rule
{
    /// <summary>
    /// Stands for the UID or the name that the server will generate. No label in a manifest can be equal to it.
    /// </summary>
    private const string Unknown = "\0";

    private static readonly string[] s_uidLabels = ["controller-uid", "batch.kubernetes.io/controller-uid"];

    private static readonly string[] s_nameLabels = ["job-name", "batch.kubernetes.io/job-name"];

    public JobSelectors()
        : base("KUBE1085", "The Job's selector and labels are set by the server", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var job in JobSpec.In(graph.Own))
        {
            if (job.IsTemplate)
            {
                JudgeTemplate(job, findings);
            }
            else if (job.HasManualSelector)
            {
                JudgeManual(job, findings);
            }
            else
            {
                JudgeGenerated(job, findings);
            }
        }
    }

    private static void JudgeTemplate(JobSpec job, FindingSink findings)
    {
        if (job.Map.IsSet("selector"))
        {
            var selector = job.Map["selector"]!;
            findings.Report(
                selector.Pointed(),
                Refusal.Of(job.Resource, selector.FieldPath, "is set", "`selector` will be auto-generated", "Remove it.")
            );
        }

        if (job.HasManualSelector)
        {
            var manual = job.Map.Scalar("manualSelector")!;
            findings.Report(
                manual,
                Refusal.Of(job.Resource, manual, "Unsupported value: true: supported values: \"nil\", \"false\"", "Remove it.")
            );
        }
    }

    private static void JudgeManual(JobSpec job, FindingSink findings)
    {
        if (job.Map.Map("selector") is { } selector)
        {
            if (SelectorMatch.FirstMismatch(selector, job.Template?.Map("metadata.labels")) is { } wanted)
            {
                findings.Report(
                    wanted.Found ?? wanted.Wanted,
                    Refusal.Of(
                        job.Resource,
                        "spec.template.metadata.labels",
                        $"does not match the selector's requirement for {Refusal.Shown(wanted.Key)}",
                        SelectorMatch.ServersWords,
                        "Add the labels of the selector to the pod template."
                    ),
                    wanted.Found is null ? [] : [wanted.Wanted]
                );
            }
        }
        else if (!job.Map.IsSet("selector"))
        {
            findings.Report(
                job.Map.Scalar("manualSelector")!,
                Refusal.Of(
                    job.Resource,
                    "spec.selector",
                    "is missing, although 'manualSelector: true' is set",
                    "Required value",
                    "Add a selector, or remove manualSelector to let the server generate one."
                )
            );
        }
    }

    private static void JudgeGenerated(JobSpec job, FindingSink findings)
    {
        const string wayOut =
            "Remove the selector and the generated labels. The server sets both for a Job. "
            + "To set them yourself, use 'manualSelector: true'.";
        var isRefused = false;
        if (
            job.Resource.Metadata.Scalar("name") is { Text: { } text } name
            && Ascii.Bytes(text) > DnsLabel.LongestLength
            && DnsSubdomain.WhyNot(text) is null
        )
        {
            isRefused = true;
            findings.Report(
                name,
                Refusal.Of(
                    job.Resource,
                    name,
                    ServerWords.AtMost(DnsLabel.LongestLength),
                    "Choose a shorter name. The server uses it as the value of the pods' label 'job-name'."
                )
            );
        }

        foreach (var label in job.Template?.Map("metadata.labels")?.Entries ?? [])
        {
            var must =
                s_uidLabels.Contains(label.Key) ? "the UID of the Job, which does not exist yet"
                : s_nameLabels.Contains(label.Key) && (label.Value as ScalarNode)?.Text != job.Resource.Name
                    ? (job.Resource.Name.Length > 0 ? Wording.Quoted(job.Resource.Name) : "the name that the server generates")
                : null;
            if (must is not null && label.Value is ScalarNode { Text: { } value })
            {
                isRefused = true;
                findings.Report(
                    label.Value,
                    Refusal.Of(
                        job.Resource,
                        $"spec.template.metadata.labels[{label.Key}]",
                        $"is {Refusal.Shown(value)}",
                        "must be " + must,
                        wayOut
                    )
                );
            }
        }

        if (job.Map.Map("selector") is { } selector && SelectorMatch.FirstMismatch(selector, Expected(job)) is { } wanted)
        {
            findings.Report(
                wanted.Wanted,
                Refusal.Of(
                    job.Resource,
                    "spec.selector",
                    $"has a requirement for {Refusal.Shown(wanted.Key)} that the generated labels do not match",
                    "`selector` not auto-generated",
                    wayOut
                )
            );
        }
        else if (
            !isRefused
            && job.Map.Map("selector") is { } generated
            && SelectorMatch.FirstMismatch(generated, Completed(job)) is { } missing
        )
        {
            findings.Report(
                missing.Wanted,
                Refusal.Of(
                    job.Resource,
                    "spec.template.metadata.labels",
                    $"will not match the selector's requirement for {Refusal.Shown(missing.Key)}",
                    SelectorMatch.ServersWords,
                    wayOut
                )
            );
        }
    }

    /// <summary>Only the labels that the server generates.</summary>
    private static MapNode Expected(JobSpec job)
    {
        var labels = new MapNode();
        foreach (var key in s_uidLabels)
        {
            labels.Set(key, Unknown, Origin.None);
        }

        foreach (var key in s_nameLabels)
        {
            labels.Set(key, job.Resource.Name.Length > 0 ? job.Resource.Name : Unknown, Origin.None);
        }

        return labels;
    }

    /// <summary>The labels of the pod template, including those that the server adds.</summary>
    private static MapNode Completed(JobSpec job)
    {
        var labels = Expected(job);
        foreach (var label in job.Template?.Map("metadata.labels")?.Entries ?? [])
        {
            labels.Set(label.Key, (label.Value as ScalarNode)?.Text ?? "", Origin.None);
        }

        return labels;
    }
}
