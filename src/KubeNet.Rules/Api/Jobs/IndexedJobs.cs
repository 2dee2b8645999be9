using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Jobs;

/// <summary>
/// KUBE1086: settings that only Indexed Jobs can have, and their limits (validateJobSpec and ValidateJob in
/// kubernetes/pkg/apis/batch/validation/validation.go), after the defaults of a Job are applied.
/// </summary>
internal sealed class IndexedJobs : Rule
{
    private const long MostParallel = 100_000;
    private const long MostFailed = 100_000;
    private const long ManyCompletions = 100_000;
    private const long MostOfManyCompletions = 10_000;

    public IndexedJobs()
        : base("KUBE1086", "The Job's index settings contradict each other", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var job in JobSpec.In(graph.Own))
        {
            if (job.Map.Scalar("maxFailedIndexes") is { Value: not null } failed && !job.Map.IsSet("backoffLimitPerIndex"))
            {
                findings.Report(
                    failed,
                    Refusal.Of(
                        job.Resource,
                        job.PathOf("backoffLimitPerIndex"),
                        "is missing",
                        "Required value: when maxFailedIndexes is specified",
                        "Set how often each index may fail."
                    )
                );
            }

            if (job.IsIndexed)
            {
                JudgeCounts(job, findings);
                JudgeName(job, findings);
            }
            else if (job.Map.Scalar("completionMode") is null or { Value: null or "NonIndexed" })
            {
                JudgePlain(job, graph.Cluster, findings);
            }
        }
    }

    private static void JudgePlain(JobSpec job, ClusterProfile cluster, FindingSink findings)
    {
        foreach (var field in new[] { "backoffLimitPerIndex", "maxFailedIndexes" })
        {
            if (job.Map.Scalar(field) is { Value: not null } value)
            {
                findings.Report(
                    value,
                    Refusal.Of(
                        job.Resource,
                        value,
                        "requires indexed completion mode",
                        "Set 'completionMode: Indexed', or remove the field."
                    )
                );
            }
        }

        if (cluster.ReadsSuccessPolicies() && job.Map.Map("successPolicy") is { } policy)
        {
            findings.Report(
                policy.Pointed(),
                Refusal.Of(
                    job.Resource,
                    policy.FieldPath,
                    "is set",
                    "requires indexed completion mode",
                    "Set 'completionMode: Indexed', or remove the field."
                )
            );
        }
    }

    private static void JudgeCounts(JobSpec job, FindingSink findings)
    {
        if (job.Completions is null && !job.Map.IsSet("completions"))
        {
            findings.Report(
                job.Map.Scalar("completionMode")!,
                Refusal.Of(
                    job.Resource,
                    job.PathOf("completions"),
                    "is missing",
                    "Required value: when completion mode is Indexed",
                    "Set the number of indexes."
                )
            );
        }

        var hasMany = job.Completions > ManyCompletions && job.Map.IsSet("backoffLimitPerIndex");
        const string ofMany = "must be less than or equal to 10000 when completions are above 100000 and used with backoff limit per index";
        if (job.Map.Scalar("parallelism") is { Number: { } parallel } parallelism)
        {
            var words =
                parallel > MostParallel ? "must be less than or equal to 100000 when completion mode is Indexed"
                : hasMany && parallel > MostOfManyCompletions ? ofMany
                : null;
            if (words is not null)
            {
                findings.Report(
                    parallelism,
                    Refusal.Of(job.Resource, parallelism, words, "Reduce the number of pods that run in parallel.")
                );
            }
        }

        if (job.Map.Scalar("maxFailedIndexes") is { Number: { } most } failed)
        {
            var words =
                most > job.Completions ? "must be less than or equal to completions"
                : most > MostFailed ? "must be less than or equal to 100000"
                : hasMany && most > MostOfManyCompletions ? ofMany
                : null;
            if (words is not null)
            {
                findings.Report(failed, Refusal.Of(job.Resource, failed, words, "Set a smaller number."));
            }
        }
        else if (hasMany && !job.Map.IsSet("maxFailedIndexes"))
        {
            findings.Report(
                job.Map.Scalar("completions") as ResourceNode ?? job.Map,
                Refusal.Of(
                    job.Resource,
                    job.PathOf("maxFailedIndexes"),
                    "is missing",
                    "Required value: must be specified when completions is above 100000",
                    "Set how many indexes may fail."
                )
            );
        }
    }

    /// <summary>The host names of the pods consist of the Job's name and the index.</summary>
    private static void JudgeName(JobSpec job, FindingSink findings)
    {
        if (
            job is { IsTemplate: false, Completions: > 0 and var completions, Resource.Name: { Length: > 0 } name }
            && DnsSubdomain.WhyNot(name) is null
            && job.Resource.Metadata.Scalar("name") is { } node
            && $"{name}-{Wording.Number(completions - 1)}" is var host
            && DnsLabel.WhyNot(host) is not null
        )
        {
            findings.Report(
                node,
                Refusal.Of(
                    job.Resource,
                    node,
                    "will not able to create pod with invalid DNS label: " + host,
                    "Choose a shorter name without dots. "
                        + "The server appends the index, and the result must be a label of at most 63 characters."
                )
            );
        }
    }
}
