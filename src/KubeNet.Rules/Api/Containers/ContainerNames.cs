using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Containers;

/// <summary>
/// KUBE1046: a container's name is a DNS label, and no other container of the pod has it, whatever list it stands in
/// (validateContainers, validateInitContainers and validateEphemeralContainers in kubernetes/pkg/apis/core/validation/validation.go).
/// </summary>
internal sealed class ContainerNames : Rule
{
    public ContainerNames()
        : base("KUBE1046", "The container's name is invalid or duplicate", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in PodView.In(graph))
        {
            var taken = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
            foreach (var container in pod.Containers)
            {
                if (container.Map.Scalar("name") is not { Text: { Length: > 0 } text } name)
                {
                    continue;
                }

                if (DnsLabel.WhyNot(text) is { } words)
                {
                    findings.Report(name, Refusal.Of(pod.Resource, name, words, "Write a name of that form."));
                }

                if (taken.TryGetValue(text, out var first))
                {
                    findings.Report(
                        name,
                        Refusal.Of(
                            pod.Resource,
                            name,
                            ServerWords.Duplicate(text),
                            "Give each container of the pod a name of its own, init containers included."
                        ),
                        first
                    );
                }
                else
                {
                    taken.Add(text, name);
                }
            }
        }
    }
}
