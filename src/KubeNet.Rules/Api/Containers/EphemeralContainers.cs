using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Api.Containers;

/// <summary>
/// KUBE1061: ephemeral containers in a manifest. They can only be added to a running Pod, and no object can be created with them
/// (ValidatePodCreate and ValidatePodTemplateSpec in kubernetes/pkg/apis/core/validation/validation.go). Their content is not checked.
/// </summary>
internal sealed class EphemeralContainers : Rule
{
    public EphemeralContainers()
        : base("KUBE1061", "Ephemeral containers cannot be created with the pod", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in PodView.In(graph))
        {
            if (pod.Spec.EntryOf("ephemeralContainers") is { Value: ListNode { Count: > 0 } } entry)
            {
                findings.ReportKey(
                    entry,
                    Refusal.Of(
                        pod.Resource,
                        entry.Value.FieldPath,
                        "is set",
                        pod.IsPod ? "cannot be set on create" : "ephemeral containers not allowed in pod template",
                        "Move it to containers, or add it to the running Pod with 'kubectl debug POD --image=IMAGE'."
                    )
                );
            }
        }
    }
}
