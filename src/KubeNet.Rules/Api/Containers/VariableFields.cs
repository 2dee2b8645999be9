using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Api.Containers;

/// <summary>
/// KUBE1051: a variable that refers to a field or resource that variables cannot use, or has a divisor that does not fit the resource
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
                            "Use a field of the pod such as 'status.podIP', or a label such as \"metadata.labels['app']\"."
                        )
                    );
                }

                if (from.Map("resourceFieldRef") is { } resource && DownwardFields.WrongResource(resource) is var (part, why))
                {
                    findings.Report(part, Refusal.Of(container.Resource, part, why, "Use one of the supported values."));
                }
            }
        }
    }
}
