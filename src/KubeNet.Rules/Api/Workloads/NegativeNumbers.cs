using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Workloads;

/// <summary>
/// KUBE1076: counts, limits and durations that must not be negative (ValidateNonnegativeField in
/// kubernetes/pkg/apis/apps/validation/validation.go, batch/validation/validation.go and core/validation/validation.go).
/// </summary>
internal sealed class NegativeNumbers : Rule
{
    private static readonly KindTable<FieldPattern> s_fields = new()
    {
        {
            "apps",
            "Deployment",
            new("spec.replicas"),
            new("spec.minReadySeconds"),
            new("spec.revisionHistoryLimit"),
            new("spec.progressDeadlineSeconds")
        },
        {
            "apps",
            "StatefulSet",
            new("spec.replicas"),
            new("spec.minReadySeconds"),
            new("spec.ordinals.start"),
            new("spec.updateStrategy.rollingUpdate.partition")
        },
        { "apps", "DaemonSet", new("spec.minReadySeconds"), new("spec.revisionHistoryLimit") },
        { "apps", "ReplicaSet", new("spec.replicas"), new("spec.minReadySeconds") },
        { "", "ReplicationController", new("spec.replicas"), new("spec.minReadySeconds") },
        { "batch", "Job", OfJobs("spec.") },
        { "batch", "CronJob", OfJobs("spec.jobTemplate.spec.") },
        {
            "batch",
            "CronJob",
            new("spec.startingDeadlineSeconds"),
            new("spec.successfulJobsHistoryLimit"),
            new("spec.failedJobsHistoryLimit")
        },
    };

    private static readonly FieldPattern s_statefulSetsHistory = new("spec.revisionHistoryLimit");

    public NegativeNumbers()
        : base("KUBE1076", "The number must not be negative", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in graph.Own)
        {
            IEnumerable<FieldPattern> fields = s_fields.Of(resource);
            if (resource is { Group: "apps", Kind: "StatefulSet" } && graph.Cluster.BoundsHistoryOfStatefulSets())
            {
                fields = fields.Append(s_statefulSetsHistory);
            }

            foreach (var number in fields.SelectMany(field => field.Scalars(resource.Root)))
            {
                if (number.Number < 0)
                {
                    findings.Report(
                        number,
                        Refusal.Of(resource, number, ServerWords.NotNegative, "Set it to 0 or more, or remove it to use the default.")
                    );
                }
            }
        }
    }

    private static FieldPattern[] OfJobs(string prefix) =>
        [
            .. new[]
            {
                "parallelism",
                "completions",
                "activeDeadlineSeconds",
                "backoffLimit",
                "ttlSecondsAfterFinished",
                "backoffLimitPerIndex",
                "maxFailedIndexes",
                "successPolicy.rules[].succeededCount",
            }.Select(field => new FieldPattern(prefix + field)),
        ];
}
