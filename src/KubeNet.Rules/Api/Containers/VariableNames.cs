using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Containers;

/// <summary>
/// KUBE1049: a name that no environment variable can have, or a prefix of some
/// (ValidateEnv and ValidateEnvFrom in kubernetes/pkg/apis/core/validation/validation.go). One name twice is taken: the last one counts.
/// </summary>
internal sealed class VariableNames : Rule
{
    public VariableNames()
        : base("KUBE1049", "The environment variable's name is invalid", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var container in PodView.In(graph).SelectMany(pod => pod.Containers))
        {
            foreach (var name in Names(container))
            {
                if (name is { Text: { Length: > 0 } text } && VariableName.WhyNot(text, graph.Cluster) is { } words)
                {
                    findings.Report(name, Refusal.Of(container.Resource, name, words, "Write a name such as 'LOG_LEVEL'."));
                }
            }
        }
    }

    private static IEnumerable<ScalarNode?> Names(PodContainer container) =>
        (container.Map.List("env")?.Maps ?? [])
            .Select(variable => variable.Scalar("name"))
            .Concat((container.Map.List("envFrom")?.Maps ?? []).Select(source => source.Scalar("prefix")));
}
