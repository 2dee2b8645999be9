using System.Runtime.CompilerServices;
using KubeNet.Evaluation;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules;
using KubeNet.Yaml;

namespace KubeNet.Diagnosis;

/// <summary>
/// What the rules say of an evaluated set, and the writer of strings that it cannot write, asked once. The evaluation is shared between the generator, the analyzers and an
/// editor's many copies of a compilation; so is this, and it lives no longer than the evaluation does.
/// </summary>
internal static class RuleVerdicts
{
    private static readonly ConditionalWeakTable<EvaluatedSet, IReadOnlyList<Finding>> s_verdicts = new();

    public static IReadOnlyList<Finding> On(EvaluatedSet set) => s_verdicts.GetValue(set, static it => Judge(it.Graph));

    /// <summary>The same beside other graphs of the project; those change on their own, so nothing is kept.</summary>
    public static IReadOnlyList<Finding> On(EvaluatedSet set, IReadOnlyList<ResourceGraph> others) =>
        others.Count == 0 ? On(set) : Judge(set.Graph.Beside(others));

    private static IReadOnlyList<Finding> Judge(ResourceGraph graph) =>
        [.. graph.Own.SelectMany(resource => UnwritableText.In(resource.Root)).Select(text => text.ToFinding()), .. RuleCatalog.Check(graph)];
}
