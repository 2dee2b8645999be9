using System.Globalization;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Tests.Corpus;

namespace KubeNet.Rules.Tests;

public class RuleCatalogTests
{
    private static readonly RuleCase s_broken = RuleCase.All.First(c => c is { File: "KUBE1001", IsBroken: true });

    [Fact]
    public void The_first_rules_are_found_in_the_order_of_their_ids() =>
        Assert.Equal(
            ["KUBE1001", "KUBE2001", "KUBE2002", "KUBE2003", "KUBE2004", "KUBE4001"],
            RuleCatalog
                .All.Select(rule => rule.Kind.Id)
                .Where(id => id is "KUBE1001" or "KUBE2001" or "KUBE2002" or "KUBE2003" or "KUBE2004" or "KUBE4001")
        );

    [Fact]
    public void An_id_and_a_title_are_given_once()
    {
        var kinds = RuleCatalog.All.Select(rule => rule.Kind).Concat(EvaluationFindings.All).Concat(YamlFindings.All).ToList();

        Assert.Equal(kinds.Count, kinds.DistinctBy(kind => kind.Id).Count());
        Assert.Equal(kinds.Count, kinds.DistinctBy(kind => kind.Title).Count());
    }

    /// <summary>The index of the rules explains each one by its title.</summary>
    [Fact]
    public void A_title_has_at_most_ten_words()
    {
        var kinds = RuleCatalog.All.Select(rule => rule.Kind).Concat(EvaluationFindings.All).Concat(YamlFindings.All);

        Assert.All(kinds, kind => Assert.InRange(kind.Title.Split(' ').Length, 2, 10));
    }

    [Fact]
    public void A_rule_that_throws_is_contained_and_named_and_the_others_go_on()
    {
        var findings = RuleCatalog.Check(s_broken.Graph(), [new Failing(), .. RuleCatalog.All]);

        var failure = Assert.Single(findings, finding => finding.Kind == EvaluationFindings.Internal);
        Assert.Contains("KUBE9999", failure.Message);
        Assert.Contains("FormatException: out of tune", failure.Message);
        Assert.Contains(findings, finding => finding.Kind.Id == "KUBE1001");
    }

    [Fact]
    public void Being_cancelled_is_no_failure() =>
        Assert.Throws<OperationCanceledException>(() => RuleCatalog.Check(s_broken.Graph(), [new Cancelled()]));

    /// <summary>One literal that a loop turns into several wrong values is one mistake.</summary>
    [Fact]
    public void One_origin_and_one_id_give_one_finding()
    {
        var literal = new Origin("shop.cs", 10, 2);

        var findings = RuleCatalog.Check(Graph(NodePortService("a", 80, literal), NodePortService("b", 80, literal)));

        Assert.Equal(literal, Assert.Single(findings).Origin);
    }

    [Fact]
    public void Without_origins_each_message_is_one_finding() =>
        Assert.Equal(2, RuleCatalog.Check(Graph(NodePortService("a", 80, Origin.None), NodePortService("b", 80, Origin.None))).Count);

    /// <summary>Other cultures write a minus sign or digits of their own.</summary>
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("fa-IR")]
    public void Messages_are_the_same_under_every_culture(string culture)
    {
        var graph = Graph(NodePortService("a", -1, Origin.None));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Contains(
                "is '-1', and the API server rejects it: provided port is not in the valid range. The range of valid ports is 30000-32767",
                Assert.Single(RuleCatalog.Check(graph)).Message
            );
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static ResourceGraph Graph(params Resource[] own) => new(own, [], [], ClusterProfile.Default, isComplete: true);

    private static Resource NodePortService(string name, long nodePort, Origin origin)
    {
        var service = new Resource(
            "v1",
            "Service",
            new Sourced<string>(name, Origin.None),
            new Sourced<string>("default", Origin.None),
            new FieldOrder()
        );
        var spec = service.Root.GetOrAddMap("spec");
        spec.Set("type", "NodePort", Origin.None);
        var port = spec.GetOrAddList("ports").Add(new MapNode());
        port.Set("port", 80, Origin.None);
        port.Set("nodePort", nodePort, origin);
        return service;
    }

    private sealed class Failing() : Rule("KUBE9999", "Fails", Severity.Info)
    {
        public override void Check(ResourceGraph graph, FindingSink findings) => throw new FormatException("out of tune");
    }

    private sealed class Cancelled() : Rule("KUBE9998", "Is cancelled", Severity.Info)
    {
        public override void Check(ResourceGraph graph, FindingSink findings) => throw new OperationCanceledException();
    }
}
