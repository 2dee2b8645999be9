namespace KubeNet.Docs.Tests;

/// <summary>The sample's README shows the sample.</summary>
public sealed class WalkThroughTests
{
    private const string Readme = "samples/Networking101/README.md";

    private static readonly string s_sample = Repository.Read("samples/Networking101/Networking101.cs");
    private static readonly SnippetProject s_project = SnippetProject.OfFile("Networking101.cs", s_sample);

    [Fact]
    public void The_lines_are_the_samples() => Assert.Empty(WalkThroughChecks.ProblemsOf(Document.Open(Readme), s_sample, s_project.Write().Keys));

    [Fact]
    public void The_yaml_is_what_the_sample_writes()
    {
        Assert.Equal(7, Document.Open(Readme).Blocks.Count(block => block.Language == "yaml"));
        Assert.Empty(ShownOutputChecks.ProblemsOfYaml(Document.Open(Readme), s_project.Write()));
    }

    [Fact]
    public async Task The_squiggle_is_what_the_build_prints()
    {
        Assert.Contains(Document.Open(Readme).Blocks, block => block.Mark == "squiggle");
        Assert.Empty(await ShownOutputChecks.ProblemsOfSquiggles(Document.Open(Readme), "Networking101.cs", s_sample));
    }

    [Fact]
    public async Task Nothing_is_wrong_with_the_sample() => Assert.Empty(await s_project.DiagnoseAsync());

    [Fact]
    public void A_line_that_is_not_the_samples_and_one_that_is_missing_are_seen()
    {
        var changed = Repository.Read(Readme).Replace("k8s.IngressClass(\"my-ingress-class\"", "k8s.IngressClass(\"my-class\"", StringComparison.Ordinal);

        Assert.Equal(
            [
                $"{Readme}: the sample has no line 'var nginx = k8s.IngressClass(\"my-class\", IngressController.Nginx);'",
                $"{Readme}: the sample's line 'var nginx = k8s.IngressClass(\"my-ingress-class\", IngressController.Nginx);' is not shown",
            ],
            WalkThroughChecks.ProblemsOf(Document.Parse(Readme, changed), s_sample, []));
    }

    [Fact]
    public void A_file_that_is_not_named_is_seen() =>
        Assert.Equal(
            [$"{Readme}: 'pod-third.yaml' is not named"],
            WalkThroughChecks.ProblemsOf(Document.Open(Readme), s_sample, ["Networking101/pod-server.yaml", "Networking101/pod-third.yaml"]));
}
