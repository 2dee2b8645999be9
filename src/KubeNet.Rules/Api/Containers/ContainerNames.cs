using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Containers;

/// <summary>
/// KUBE1046: a container's name must be a DNS label, unique among all containers of the pod, including init and ephemeral containers
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
                    findings.Report(name, Refusal.Of(pod.Resource, name, words, "Choose a valid name."));
                }

                if (taken.TryGetValue(text, out var first))
                {
                    findings.Report(
                        name,
                        Refusal.Of(
                            pod.Resource,
                            name,
                            ServerWords.Duplicate(text),
                            "Give each container of the pod a unique name, including init containers."
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
