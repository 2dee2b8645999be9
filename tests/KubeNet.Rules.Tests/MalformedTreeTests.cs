using System.Text.RegularExpressions;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Tests.Corpus;

namespace KubeNet.Rules.Tests;

/// <summary>
/// Trees come from models and YAML files too, so any field may be of any type. Each node of each case is replaced in turn
/// by each kind of node: no rule may throw.
/// </summary>
public partial class MalformedTreeTests
{
    private static readonly Func<ResourceNode>[] s_replacements =
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
        var often = new Dictionary<string, int>();
        foreach (var ruleCase in RuleCase.All)
        {
            var graph = ruleCase.Graph();
            foreach (
                var (map, entry) in graph
                    .Visible.Concat(graph.Proxies)
                    .SelectMany(resource => MapsOf(resource.Root))
                    .SelectMany(map => map.Entries.Select(entry => (map, entry)))
                    .ToList()
            )
            {
                // The same field of the same kind three times is enough: what stands around it differs little.
                var field = $"{KindOf(map)} {Index().Replace(map.FieldPath, "[]")}.{entry.Key}";
                if ((often[field] = often.GetValueOrDefault(field) + 1) > 3)
                {
                    continue;
                }

                foreach (var replacement in s_replacements)
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

    private static string? KindOf(ResourceNode node)
    {
        while (node.Parent is { } parent)
        {
            node = parent;
        }

        return (node as MapNode)?.Text("kind");
    }

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();

    /// <summary>A graph remembers what it looked up, so a changed tree needs a new one.</summary>
    private static ResourceGraph Anew(ResourceGraph graph) =>
        new(
            graph.Own,
            [new ResourceGraph([.. graph.Visible.Skip(graph.Own.Count)], [], [], graph.Cluster, isComplete: true)],
            [],
            graph.Cluster,
            isComplete: true
        )
        {
            Proxies = graph.Proxies,
        };

    private static IEnumerable<MapNode> MapsOf(ResourceNode node) =>
        node switch
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
