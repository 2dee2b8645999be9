using System.Runtime.CompilerServices;
using KubeNet.Evaluation;
using KubeNet.Findings;
using KubeNet.Rules;

namespace KubeNet.Diagnosis;

/// <summary>
/// What the rules say of an evaluated set, asked once. The evaluation is shared between the generator, the analyzers and an
/// editor's many copies of a compilation; so is this, and it lives no longer than the evaluation does.
/// </summary>
internal static class RuleVerdicts
{
    private static readonly ConditionalWeakTable<EvaluatedSet, IReadOnlyList<Finding>> s_verdicts = new();

    public static IReadOnlyList<Finding> On(EvaluatedSet set) => s_verdicts.GetValue(set, static it => RuleCatalog.Check(it.Graph));
}
