using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Tests.Corpus;

namespace KubeNet.Rules.Tests;

/// <summary>
/// Trees come from models and YAML files too, so any field may be of any type. Each node of each case is replaced in turn
/// by each kind of node: no rule may throw.
/// </summary>
public class MalformedTreeTests
{
    private static readonly Func<ResourceNode>[] Replacements =
    [
        () => new ScalarNode((string?)null, Origin.None),
        () => new ScalarNode("", Origin.None),
        () => new ScalarNode("text", Origin.None),
        () => new ScalarNode(0L, Origin.None),
        () => new ScalarNode(long.MinValue, Origin.None),
        () => new ScalarNode(double.NaN, Origin.None),
        () => new ScalarNode(true, Origin.None),
        () => new MapNode(),
        () => new ListNode(),
        NestedList,
    ];

    [Fact]
    public void No_rule_throws_whatever_stands_in_a_field()
    {
        var tried = 0;
        foreach (var ruleCase in RuleCase.All)
        {
            var graph = ruleCase.Graph();
            foreach (var (map, entry) in graph.Visible.SelectMany(resource => MapsOf(resource.Root)).SelectMany(map => map.Entries.Select(entry => (map, entry))).ToList())
            {
                foreach (var replacement in Replacements)
                {
                    map.Set(entry.Key, replacement());

                    var failure = RuleCatalog.Check(Anew(graph)).FirstOrDefault(finding => finding.Kind == EvaluationFindings.Internal);
                    Assert.True(failure is null, $"{ruleCase}, {map.FieldPath}.{entry.Key}: {failure}");
                    tried++;
                }

                map.Set(entry.Key, entry.Value, entry.KeyOrigin);
            }
        }

        Assert.True(tried > 5_000, $"only {tried} trees were tried");
    }

    /// <summary>A graph remembers what it looked up, so a changed tree needs a new one.</summary>
    private static ResourceGraph Anew(ResourceGraph graph) =>
        new(graph.Own, [new ResourceGraph([.. graph.Visible.Skip(graph.Own.Count)], [], [], graph.Cluster, isComplete: true)], [], graph.Cluster, isComplete: true);

    private static IEnumerable<MapNode> MapsOf(ResourceNode node) => node switch
    {
        MapNode map => [map, .. map.Entries.SelectMany(entry => MapsOf(entry.Value))],
        ListNode list => list.Items.SelectMany(MapsOf),
        _ => [],
    };

    private static ListNode NestedList()
    {
        var list = new ListNode();
        list.Add(new ListNode());
        list.Add(new MapNode());
        list.Add(new ScalarNode("text", Origin.None));
        return list;
    }
}
