using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Api.Workloads;

/// <summary>
/// KUBE1080: a field of pods that a pod template must not have: a deadline for pods that are to run for ever (kubernetes/pkg/apis/apps/validation/validation.go),
/// ephemeral containers in any (ValidatePodTemplateSpec in core/validation/validation.go).
/// </summary>
internal sealed class TemplateFields : Rule
{
    private static readonly KindTable<FieldPattern> s_ephemeral = Ephemeral();

    public TemplateFields() : base("KUBE1080", "The pod template must not have this field", Severity.Error)
    {
    }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var workload in graph.Own)
        {
            if (PodControllers.KeepsPodsRunning(workload) && workload.Root.Scalar("spec.template.spec.activeDeadlineSeconds") is { Value: not null } deadline)
            {
                // A Deployment is judged as the ReplicaSet that it makes.
                var kind = workload.Kind == "Deployment" ? "ReplicaSet" : workload.Kind;
                findings.Report(
                    deadline,
                    Refusal.Of(workload, deadline, $"activeDeadlineSeconds in {kind} is not Supported", "Take it out; a task with a deadline is a Job."));
            }

            if (workload.Kind == "StatefulSet" && !graph.Cluster.JudgesWholeStatefulSets())
            {
                continue;
            }

            foreach (var containers in s_ephemeral.Of(workload).SelectMany(field => field.In(workload.Root)).OfType<ListNode>())
            {
                if (containers.Count > 0)
                {
                    findings.Report(
                        containers.Pointed(),
                        Refusal.Of(workload, containers.FieldPath, "is set", "ephemeral containers not allowed in pod template", "Take them out; 'kubectl debug' adds one to a running pod."));
                }
            }
        }
    }

    private static KindTable<FieldPattern> Ephemeral()
    {
        var table = new KindTable<FieldPattern>();
        foreach (var (group, kind, prefix) in PodSpecs.Templates.Where(template => template.Prefix.Length > 0))
        {
            table.Add(group, kind, new FieldPattern(prefix + "spec.ephemeralContainers"));
        }

        return table;
    }
}
