using KubeNet.Evaluation.Topologies;
using KubeNet.Resources;
using KubeNet.Rules.Tests.Corpus;

namespace KubeNet.Rules.Tests;

/// <summary>
/// What an assembly carries of a set is enough to judge the sets that use it: each resource of each case is judged beside the others as
/// they are, and beside what is carried of them.
/// </summary>
public sealed class TopologyTests
{
    /// <summary>The schemas of custom resources are not carried: without one, less is reported. The guide says so.</summary>
    private static bool IsAboutSchemas(RuleCase rule) => rule.Text.Contains("kind: CustomResourceDefinition", StringComparison.Ordinal);

    [Fact]
    public void A_used_set_is_judged_by_its_topology_as_by_its_resources()
    {
        var different = new List<string>();
        foreach (var rule in RuleCase.All.Where(rule => !IsAboutSchemas(rule)))
        {
            var count = rule.Graph(Overlooked.WhoDeclaresIt).Own.Count;
            for (var i = 0; i < count; i++)
            {
                var whole = Findings(rule, i, used => used);
                var carried = Findings(rule, i, Carried);
                different.AddRange(whole.Except(carried).Select(line => $"{rule}, resource {i}: not found: {line}"));
                different.AddRange(carried.Except(whole).Select(line => $"{rule}, resource {i}: found: {line}"));
            }
        }

        Assert.True(different.Count == 0, $"{different.Count}\n{string.Join("\n", different.Take(60))}");
    }

    [Fact]
    public void A_resource_that_is_left_out_is_noticed()
    {
        var nodePorts = RuleCase.All.Where(rule => rule.File == "KUBE1002");

        Assert.Contains(
            nodePorts,
            rule =>
                Enumerable
                    .Range(0, rule.Graph(Overlooked.WhoDeclaresIt).Own.Count)
                    .Any(i => !Findings(rule, i, used => used).SequenceEqual(Findings(rule, i, _ => null)))
        );
    }

    private static Resource Carried(Resource resource)
    {
        var text = TopologyText.Write(TopologyFields.Of(resource));
        return new Resource(TopologyText.Read(text)!);
    }

    private static List<string> Findings(RuleCase rule, int own, Func<Resource, Resource?> carry)
    {
        var graph = rule.Graph(Overlooked.WhoDeclaresIt);
        var used = graph.Own.Where((_, i) => i != own && graph.Own[i] is not null);
        var beside = new ResourceGraph([.. used.Where(IsNamed).Select(carry).OfType<Resource>()], [], [], graph.Cluster, isComplete: true);
        return
        [
            .. RuleCatalog
                .Check(new ResourceGraph([graph.Own[own]], [beside], graph.Externals, graph.Cluster, graph.IsComplete))
                .Select(finding => $"{finding.Kind.Id} {finding.Origin.Start} {finding.Message}")
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>A resource of a set has these; one of a YAML file may lack them.</summary>
    private static bool IsNamed(Resource resource) =>
        resource.Name.Length > 0 && resource.ApiVersion.Length > 0 && resource.Kind.Length > 0;
}
