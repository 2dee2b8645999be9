using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Containers;

/// <summary>
/// KUBE1049: an invalid name of an environment variable, or an invalid prefix
/// (ValidateEnv and ValidateEnvFrom in kubernetes/pkg/apis/core/validation/validation.go). Duplicate names are allowed: the last one wins.
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
                    findings.Report(name, Refusal.Of(container.Resource, name, words, "Use a name such as 'LOG_LEVEL'."));
                }
            }
        }
    }

    private static IEnumerable<ScalarNode?> Names(PodContainer container) =>
        (container.Map.List("env")?.Maps ?? [])
            .Select(variable => variable.Scalar("name"))
            .Concat((container.Map.List("envFrom")?.Maps ?? []).Select(source => source.Scalar("prefix")));
}
