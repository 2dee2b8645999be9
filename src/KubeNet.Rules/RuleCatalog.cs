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
    /// The findings of all rules in a graph, in the order of the ids. Each place has one finding per id, which lists everything affected.
    /// If a rule throws, KUBE0999 reports it, and the other rules still run.
    /// </summary>
    public static IReadOnlyList<Finding> Check(ResourceGraph graph) => Check(graph, All);

    internal static IReadOnlyList<Finding> Check(ResourceGraph graph, IEnumerable<Rule> rules) =>
        SharedPlaces.Merge(EveryFinding(graph, rules));

    /// <summary>
    /// As <see cref="Check(ResourceGraph)"/>, but with a finding for each wrong node. One literal in a loop may produce many nodes.
    /// </summary>
    public static IReadOnlyList<Finding> EveryFinding(ResourceGraph graph) => EveryFinding(graph, All);

    /// <summary>The same for the given rules.</summary>
    public static List<Finding> EveryFinding(ResourceGraph graph, IEnumerable<Rule> rules)
    {
        var findings = new List<Finding>();
        foreach (var rule in rules)
        {
            if (!rule.CanJudge(graph))
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
                        $"The rule {rule.Kind.Id} failed: {error.GetType().Name}: {error.Message} Please report this. "
                            + "All other rules were checked.",
                        Origin.None
                    )
                );
            }
        }

        return findings;
    }
}
