using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Tests.Corpus;

namespace KubeNet.Rules.Tests;

/// <summary>
/// Whoever does what a message says is rid of it, and gets no other: each proposal in all cases is written into the manifests, and the
/// rules are asked again.
/// </summary>
public class AdviceTests(ITestOutputHelper output)
{
    [Fact]
    public void Following_advice_ends_the_finding_and_makes_no_other()
    {
        var followed = 0;
        var bad = new List<string>();
        foreach (var ruleCase in RuleCase.All)
        {
            var before = RuleCatalog.Check(ruleCase.Graph());
            foreach (var finding in before)
            {
                foreach (var advice in Proposal.Of(finding, ruleCase.Text))
                {
                    followed++;
                    if (WhatIsWrong(ruleCase, before, finding, advice) is { } wrong)
                    {
                        bad.Add($"{ruleCase}: {finding}\n    {advice.Says}: {wrong}");
                    }
                }
            }
        }

        output.WriteLine($"{followed} proposals were followed");
        Assert.True(bad.Count == 0, string.Join("\n", bad.Prepend($"{bad.Count} of {followed}:")));
        Assert.True(followed > 150, $"only {followed} proposals were followed");
    }

    /// <summary>
    /// The negative twin: advice that does not help, advice that costs another finding, and a file that is no longer YAML.
    /// </summary>
    [Theory]
    [InlineData("targetport", "it is still there")]
    [InlineData("port", "the file is not YAML any more")]
    [InlineData("nodePort", "now KUBE1026")]
    [InlineData("targetPort", null)]
    public void Bad_advice_is_noticed(string proposed, string? wrong)
    {
        const string Text = "apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  ports:\n  - port: 80\n    targetport: 80\n";
        var ruleCase = RuleCase.All[0];
        var before = RuleCatalog.Check(ruleCase.Graph(Text));
        var finding = before.Single(f => f.Kind.Id == "KUBE1003");

        var found = WhatIsWrong(
            ruleCase,
            before,
            finding,
            new Proposal(proposed, Text.Replace("targetport", proposed, StringComparison.Ordinal))
        );

        Assert.True(wrong is null ? found is null : found?.StartsWith(wrong, StringComparison.Ordinal) == true, found);
    }

    private static string? WhatIsWrong(RuleCase ruleCase, IReadOnlyList<Finding> before, Finding finding, Proposal advice)
    {
        ResourceGraph graph;
        try
        {
            graph = ruleCase.Graph(advice.Text);
        }
        catch (YamlDotNet.Core.YamlException error)
        {
            return "the file is not YAML any more: " + error.Message;
        }

        return WhatIsWrong(before, RuleCatalog.Check(graph), finding);
    }

    /// <summary>Places move with the edit, so findings are counted, and the one that was followed is known by its words.</summary>
    private static string? WhatIsWrong(IReadOnlyList<Finding> before, IReadOnlyList<Finding> after, Finding finding)
    {
        int Same(IReadOnlyList<Finding> findings) =>
            findings.Count(other => other.Kind == finding.Kind && other.Message == finding.Message);
        if (Same(after) >= Same(before))
        {
            return "it is still there";
        }

        // What is wrong at a place that was wrong before is no news, and of a kind that the server does not have nothing was asked before.
        var known = before.Where(other => other.Severity != Severity.Info).Select(PlaceOf).ToHashSet();
        var fresh = after
            .Where(other =>
                other.Severity != Severity.Info
                && !known.Contains(PlaceOf(other))
                && !(finding.Kind.Id == "KUBE1007" && other.Kind.Id.StartsWith("KUBE1", StringComparison.Ordinal))
            )
            .ToList();
        return fresh.Count == 0 ? null : "now " + string.Join(" | ", fresh);
    }

    /// <summary>The field, and the resource without its name, which may have been what was wrong.</summary>
    private static (string? Kind, string Place) PlaceOf(Finding finding)
    {
        var root = finding.Node;
        while (root?.Parent is { } parent)
        {
            root = parent;
        }

        return (
            (root as MapNode)?.Text("kind"),
            finding.Node is { } node
                ? node.FieldPath.Replace("serviceAccountName", "serviceAccount", StringComparison.Ordinal) + finding.Kind.Id[..5]
                : finding.Message
        );
    }
}
