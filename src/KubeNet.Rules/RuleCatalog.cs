using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules;

/// <summary>All rules of this assembly, by id.</summary>
internal static class RuleCatalog
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. typeof(Rule)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract)
            .Select(type => (Rule)Activator.CreateInstance(type))
            .OrderBy(rule => rule.Kind.Id, StringComparer.Ordinal),
    ];

    /// <summary>
    /// What the rules find in a graph, in the order of the ids. One origin and one id give one finding, which names all that is affected.
    /// A rule that throws is contained: it gives a KUBE0999 that names it, and the others go on.
    /// </summary>
    public static IReadOnlyList<Finding> Check(ResourceGraph graph) => Check(graph, All);

    internal static IReadOnlyList<Finding> Check(ResourceGraph graph, IEnumerable<Rule> rules) =>
        SharedPlaces.Merge(EveryFinding(graph, rules));

    /// <summary>As <see cref="Check(ResourceGraph)"/>, but for each node that is wrong: one literal in a loop may stand at many.</summary>
    public static IReadOnlyList<Finding> EveryFinding(ResourceGraph graph) => EveryFinding(graph, All);

    /// <summary>The same for some rules.</summary>
    public static List<Finding> EveryFinding(ResourceGraph graph, IEnumerable<Rule> rules)
    {
        var findings = new List<Finding>();
        foreach (var rule in rules)
        {
            if (rule.NeedsWholeGraph && !graph.IsComplete)
            {
                continue;
            }

            try
            {
                rule.Check(graph, new FindingSink(rule.Kind, findings));
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                findings.Add(
                    new Finding(
                        EvaluationFindings.Internal,
                        $"The rule {rule.Kind.Id} failed: {error.GetType().Name}: {error.Message} Please report it; "
                            + "the other rules were checked.",
                        Origin.None
                    )
                );
            }
        }

        return findings;
    }
}
