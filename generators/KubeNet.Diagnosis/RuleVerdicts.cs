using System.Runtime.CompilerServices;
using KubeNet.Evaluation.Sets;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules;
using KubeNet.Yaml;

namespace KubeNet.Diagnosis;

/// <summary>
/// What the rules say of an evaluated set, and the writer of strings that it cannot write, asked once. The evaluation is shared between the
/// generator, the analyzers, an editor's many copies of a compilation, and the versions of a project between which nothing changed that the
/// set depends on; so is this, and it lives no longer than the evaluation does.
/// </summary>
internal static class RuleVerdicts
{
    private static readonly ConditionalWeakTable<EvaluatedSet, Verdict> s_verdicts = new();

    private static int s_judged;

    /// <summary>How often the rules were asked about a set; tests count with it.</summary>
    internal static int Judged => s_judged;

    public static IReadOnlyList<Finding> On(EvaluatedSet set) => On(set, []);

    /// <summary>The same beside other graphs of the project, as long as those are the same objects.</summary>
    public static IReadOnlyList<Finding> On(EvaluatedSet set, IReadOnlyList<ResourceGraph> others)
    {
        if (!s_verdicts.TryGetValue(set, out var known) || !known.IsBeside(others))
        {
            known = new Verdict(others, WithoutWhatIsSaid(set, Judge(set.Graph.Beside(others))));
            s_verdicts.Remove(set);
            s_verdicts.GetValue(set, _ => known);
        }

        return known.Findings;
    }

    private static IReadOnlyList<Finding> Judge(ResourceGraph graph)
    {
        Interlocked.Increment(ref s_judged);
        return
        [
            .. graph.Own.SelectMany(resource => UnwritableText.In(resource.Root)).Select(text => text.ToFinding()),
            .. RuleCatalog.Check(graph),
        ];
    }

    /// <summary>
    /// What the library finds while a set is evaluated, such as a second container of the same name, is a mistake for the API server too.
    /// It is reported once, as the contradiction: that refuses the set even if it is suppressed.
    /// </summary>
    private static IReadOnlyList<Finding> WithoutWhatIsSaid(EvaluatedSet set, IReadOnlyList<Finding> findings)
    {
        var said = set
            .Findings.Concat(set.Withheld)
            .Where(finding => finding.Kind == EvaluationFindings.Contradiction && finding.Origin.IsKnown)
            .SelectMany(finding => finding.Others.Select(other => (finding.Origin, other)));
        var known = new HashSet<(Origin, Origin)>(said);
        return known.Count == 0
            ? findings
            :
            [
                .. findings.Where(finding =>
                    !IsOfApiServer(finding) || !finding.Others.Any(other => known.Contains((finding.Origin, other)))
                ),
            ];
    }

    private static bool IsOfApiServer(Finding finding) => finding.Kind.Id.StartsWith("KUBE1", StringComparison.Ordinal);

    private sealed class Verdict(IReadOnlyList<ResourceGraph> others, IReadOnlyList<Finding> findings)
    {
        public IReadOnlyList<Finding> Findings { get; } = findings;

        public bool IsBeside(IReadOnlyList<ResourceGraph> given) =>
            given.Count == others.Count && (ReferenceEquals(given, others) || given.SequenceEqual(others));
    }
}
