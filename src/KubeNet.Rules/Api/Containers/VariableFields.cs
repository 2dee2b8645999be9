using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Api.Containers;

/// <summary>
/// KUBE1051: a variable that has the value of a field or of a resource that none can have, or in a unit that does not go with it
/// (validateObjectFieldSelector and validateContainerResourceFieldSelector in kubernetes/pkg/apis/core/validation/validation.go).
/// </summary>
internal sealed class VariableFields : Rule
{
    public VariableFields()
        : base("KUBE1051", "The field cannot be used in an environment variable", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var container in PodView.In(graph).SelectMany(pod => pod.Containers))
        {
            foreach (var from in (container.Map.List("env")?.Maps ?? []).Select(variable => variable.Map("valueFrom")).OfType<MapNode>())
            {
                if (from.Map("fieldRef") is { } field && DownwardFields.WrongField(field, DownwardFields.OfVariables) is var (node, words))
                {
                    findings.Report(
                        node,
                        Refusal.Of(
                            container.Resource,
                            node,
                            words,
                            "Name a field of the pod as 'status.podIP', or one label as \"metadata.labels['app']\"."
                        )
                    );
                }

                if (from.Map("resourceFieldRef") is { } resource && DownwardFields.WrongResource(resource) is var (part, why))
                {
                    findings.Report(part, Refusal.Of(container.Resource, part, why, "Choose one of those."));
                }
            }
        }
    }
}
