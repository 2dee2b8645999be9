using Microsoft.CodeAnalysis;

namespace KubeNet.Docs.Tests;

/// <summary>The walk-through shows the sample, and what the resolver answers for its requests.</summary>
public sealed class WalkThroughTests
{
    private const string Guide = "docs/guide/walkthrough.md";

    private static readonly string s_sample = Repository.Read("samples/Networking101/Networking101.cs");
    private static readonly SnippetProject s_project = SnippetProject.OfFile("Networking101.cs", s_sample);

    [Fact]
    public void The_lines_are_the_samples() =>
        Assert.Empty(WalkThroughChecks.ProblemsOf(Document.Open(Guide), s_sample, s_project.Write().Keys));

    [Fact]
    public void The_yaml_is_what_the_sample_writes()
    {
        Assert.Equal(7, Document.Open(Guide).Blocks.Count(block => block.Language == "yaml"));
        Assert.Single(Document.Open(Guide).Blocks, block => block.Language == "nginx");
        Assert.Empty(ShownOutputChecks.ProblemsOfYaml(Document.Open(Guide), s_project.Write()));
    }

    [Fact]
    public async Task The_squiggle_is_what_the_build_prints()
    {
        Assert.Contains(Document.Open(Guide).Blocks, block => block.Mark == "squiggle");
        Assert.Empty(await ShownOutputChecks.ProblemsOfSquiggles(Document.Open(Guide), "Networking101.cs", s_sample));
    }

    [Fact]
    public void The_answers_are_the_resolvers()
    {
        Assert.True(Document.Open(Guide).Blocks.Count(block => block.Mark?.StartsWith("route", StringComparison.Ordinal) == true) >= 10);
        Assert.Empty(ShownRouteChecks.ProblemsOf(Document.Open(Guide), new Networking101()));
    }

    [Fact]
    public void An_answer_that_is_not_the_resolvers_and_a_request_without_one_are_seen()
    {
        var changed = Repository
            .Read(Guide)
            .Replace("sees '/a.css'", "sees '/server/a.css'", StringComparison.Ordinal)
            .Replace(
                "curl http://localhost/other-server\n",
                "curl http://localhost/other-server\ncurl http://localhost/nobody\n",
                StringComparison.Ordinal
            );

        var problems = ShownRouteChecks.ProblemsOf(Document.Parse(Guide, changed), new Networking101()).ToList();

        Assert.Equal(2, problems.Count);
        Assert.Contains("the resolver says\nhttp://localhost/server/a.css\n", problems[0]);
        Assert.EndsWith("no answer is shown for 'http://localhost/nobody'", problems[1]);
    }

    [Fact]
    public async Task Nothing_is_wrong_with_the_sample() =>
        Assert.DoesNotContain(await s_project.DiagnoseAsync(), diagnostic => diagnostic.Severity > DiagnosticSeverity.Info);

    [Fact]
    public void A_line_that_is_not_the_samples_and_one_that_is_missing_are_seen()
    {
        var changed = Repository
            .Read(Guide)
            .Replace("k8s.IngressClass(\"my-ingress-class\"", "k8s.IngressClass(\"my-class\"", StringComparison.Ordinal);

        Assert.Equal(
            [
                $"""{Guide}: the sample has no line 'var nginx = k8s.IngressClass("my-class", IngressController.Nginx);'""",
                $"""{Guide}: the sample's line 'var nginx = k8s.IngressClass("my-ingress-class", IngressController.Nginx);' is not shown""",
            ],
            WalkThroughChecks.ProblemsOf(Document.Parse(Guide, changed), s_sample, [])
        );
    }

    [Fact]
    public void A_file_that_is_not_named_is_seen() =>
        Assert.Equal(
            [$"{Guide}: 'pod-third.yaml' is not named"],
            WalkThroughChecks.ProblemsOf(Document.Open(Guide), s_sample, ["Networking101/pod-server.yaml", "Networking101/pod-third.yaml"])
        );
}
