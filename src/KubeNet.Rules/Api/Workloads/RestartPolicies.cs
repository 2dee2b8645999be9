using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Api.Workloads;

/// <summary>
/// KUBE1079: a restartPolicy that the controller of the pods does not allow. Pods that keep running are always restarted, and those of a
/// Job must end (ValidatePodTemplateSpecForReplicaSet and similar functions in kubernetes/pkg/apis/apps/validation/validation.go,
/// validateJobSpec in batch/validation/validation.go). KUBE1006 reports values that no pod may have.
/// </summary>
internal sealed class RestartPolicies : Rule
{
    public RestartPolicies()
        : base("KUBE1079", "The restartPolicy is not allowed for this controller", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var workload in graph.Own)
        {
            if (
                PodControllers.KeepsPodsRunning(workload)
                && workload.Root.Scalar("spec.template.spec.restartPolicy") is { Text: "OnFailure" or "Never" } policy
            )
            {
                findings.Report(
                    policy,
                    Refusal.Of(
                        workload,
                        policy,
                        $"Unsupported value: \"{policy.Text}\": supported values: \"Always\"",
                        "Remove the field. For a task that ends, use a Job."
                    )
                );
            }
        }

        foreach (var job in JobSpec.In(graph.Own))
        {
            Judge(job, findings);
        }
    }

    private static void Judge(JobSpec job, FindingSink findings)
    {
        const string required = "Required value: valid values: \"OnFailure\", \"Never\"";
        const string wayOut = "Write 'Never' to create a new pod after a failure, or 'OnFailure' to restart the same pod.";
        var policy = job.Template?.Scalar("spec.restartPolicy");
        switch (policy)
        {
            case { Value: "" }:
                findings.Report(policy, Refusal.Of(job.Resource, policy.FieldPath, "is empty, which means 'Always'", required, wayOut));
                break;
            case null or { Value: null } when (job.Template?.EntryOf("spec") ?? job.Map.EntryOf("template")) is { } lacking:
                findings.ReportKey(
                    lacking,
                    Refusal.Of(
                        job.Resource,
                        job.PathOf("template.spec.restartPolicy"),
                        "is missing, which means 'Always'",
                        required,
                        wayOut
                    )
                );
                break;
            case { Text: "Always" }:
                findings.Report(policy, Refusal.Of(job.Resource, policy, required, wayOut));
                break;
            case { Text: "OnFailure" } when job.Map.Map("podFailurePolicy") is { } failures:
                findings.Report(
                    policy,
                    Refusal.Of(
                        job.Resource,
                        policy,
                        "only \"Never\" is supported when podFailurePolicy is specified",
                        "Write 'Never', or remove the podFailurePolicy."
                    ),
                    failures.Pointed()
                );
                break;
        }
    }
}
