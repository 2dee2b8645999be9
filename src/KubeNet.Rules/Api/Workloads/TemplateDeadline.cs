using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Api.Workloads;

/// <summary>
/// KUBE1080: a deadline for pods that must keep running (kubernetes/pkg/apis/apps/validation/validation.go). KUBE1061 reports ephemeral
/// containers, which no template may have either.
/// </summary>
internal sealed class TemplateDeadline : Rule
{
    public TemplateDeadline()
        : base("KUBE1080", "The pod template must not have a deadline", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var workload in graph.Own)
        {
            if (
                PodControllers.KeepsPodsRunning(workload)
                && workload.Root.Scalar("spec.template.spec.activeDeadlineSeconds") is { Value: not null } deadline
            )
            {
                // The server validates a Deployment as the ReplicaSet that it creates.
                var kind = workload.Kind == "Deployment" ? "ReplicaSet" : workload.Kind;
                findings.Report(
                    deadline,
                    Refusal.Of(
                        workload,
                        deadline,
                        $"activeDeadlineSeconds in {kind} is not Supported",
                        "Remove it. For a task with a deadline, use a Job."
                    )
                );
            }
        }
    }
}
