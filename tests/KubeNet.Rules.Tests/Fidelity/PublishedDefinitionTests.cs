using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Schema.Custom;
using KubeNet.Rules.Tests.Corpus;
using KubeNet.YamlSource.Manifests;
using KubeNet.YamlSource.Parsing;

namespace KubeNet.Rules.Tests.Fidelity;

/// <summary>Definitions that others published, and objects of them that a server takes.</summary>
public class PublishedDefinitionTests
{
    /// <summary>Each of their rules is understood, except for those that only judge a change.</summary>
    [Theory]
    [InlineData("apiserver-cases/gateway-crds", 150)]
    [InlineData("crds", 15)]
    public void Each_rule_of_a_definition_is_parsed(string folder, int least)
    {
        var lost = new List<string>();
        var count = 0;
        foreach (var rules in Definitions(folder).SelectMany(root => Rules(root)))
        {
            var texts = rules.Maps.Select(map => map.Text("rule")!.Trim()).ToList();
            var read = CustomRule.Of(new CustomSchema((MapNode)rules.Parent!)).Select(rule => rule.Text).ToList();
            count += read.Count;
            lost.AddRange(texts.Except(read).Where(text => !text.Contains("oldSelf")));
        }

        Assert.Equal("", string.Join('\n', lost.Distinct()));
        Assert.True(count >= least, $"only {count} rules");
    }

    [Fact]
    public void A_rule_is_parsed_once()
    {
        var schema = new CustomSchema((MapNode)Rules(Definitions("apiserver-cases/gateway-crds").First()).First().Parent!);

        Assert.Same(CustomRule.Of(schema), CustomRule.Of(new CustomSchema(schema.Map)));
        Assert.NotEmpty(CustomRule.Of(schema));
    }

    /// <summary>The suite's manifests are applied to real servers.</summary>
    [Fact]
    public void Nothing_of_the_Gateway_APIs_conformance_suite_gets_an_Error()
    {
        var definitions = Graph(
            Directory.GetFiles(Repository.Shared("apiserver-cases/gateway-crds"), "*.yaml").SelectMany(path => Roots(path))
        );
        var accused = new List<string>();
        var judged = 0;
        foreach (
            var path in Directory
                .GetFiles(Repository.Shared("gateway-conformance"), "*.yaml", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
        )
        {
            var graph = Graph(Roots(path)).Beside([definitions]);
            judged += CustomWalk.Resources(graph).Count();
            accused.AddRange(
                RuleCatalog
                    .Check(graph)
                    .Where(finding => finding.Severity == Severity.Error && finding.Kind.Category == "KubeNet.Api")
                    .Select(finding => $"{Path.GetFileName(Path.GetDirectoryName(path))}: {finding}")
            );
        }

        Assert.Equal("", string.Join('\n', accused));
        Assert.True(judged >= 15, $"only {judged} objects");
    }

    /// <summary>
    /// Published manifests of the Gateway API, with what a server says of them that also had the versions of the experimental channel.
    /// </summary>
    [Fact]
    public void Published_objects_of_the_Gateway_API_are_judged_as_the_server_judges_them()
    {
        var definitions = Graph(
            Directory.GetFiles(Repository.Shared("apiserver-cases/gateway-crds"), "*.yaml").SelectMany(path => Roots(path))
        );
        var wrong = new List<string>();
        var judged = 0;
        foreach (var file in PublishedFile.All())
        {
            var resources = file.Resources();
            for (var i = 0; i < resources.Count && i < file.Documents.Count; i++)
            {
                if (
                    resources[i].Group != "gateway.networking.k8s.io"
                    || resources[i].ApiVersion.Contains("alpha")
                    || resources.Count != file.Documents.Count
                )
                {
                    continue;
                }

                var graph = new ResourceGraph([resources[i]], [], [], ClusterProfile.Default, isComplete: true).Beside([definitions]);
                var errors = RuleCatalog.Check(graph).Where(finding => finding.Severity == Severity.Error).ToList();
                var verdict = file.Documents[i].GetProperty("verdict").GetString();
                judged++;
                if ((verdict == "accept" && errors.Count > 0) || (verdict == "reject" && errors.Count == 0))
                {
                    wrong.Add($"{file.Path} {i} ({verdict}): {string.Join("; ", errors)}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(judged >= 10, $"only {judged} objects");
    }

    private static IEnumerable<MapNode> Definitions(string folder) =>
        Directory.GetFiles(Repository.Shared(folder), "*.yaml").Order(StringComparer.Ordinal).SelectMany(path => Roots(path));

    private static IReadOnlyList<MapNode> Roots(string path) =>
        YamlFileReader.Read(Path.GetFileName(path), File.ReadAllText(path)).Manifests;

    private static ResourceGraph Graph(IEnumerable<MapNode> roots) =>
        new([.. roots.Select(root => ManifestReader.ToResource(root, null))], [], [], ClusterProfile.Default, isComplete: true);

    private static IEnumerable<ListNode> Rules(ResourceNode node) =>
        node switch
        {
            MapNode map => map.Entries.SelectMany(entry =>
                entry is { Key: "x-kubernetes-validations", Value: ListNode rules } ? [rules] : Rules(entry.Value)
            ),
            ListNode list => list.Items.SelectMany(Rules),
            _ => [],
        };
}
