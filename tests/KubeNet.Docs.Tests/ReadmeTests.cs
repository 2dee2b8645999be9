namespace KubeNet.Docs.Tests;

/// <summary>The YAML and the message in the README are what its snippet gives.</summary>
public sealed class ReadmeTests
{
    private static readonly Document s_readme = Document.Open("README.md");
    private static readonly string s_snippet = s_readme.Blocks.First(block => block.Language == "csharp").Text;

    [Fact]
    public void The_yaml_is_what_the_snippet_writes()
    {
        Assert.Contains(s_readme.Blocks, block => block.Language == "yaml");
        Assert.Empty(ShownOutputChecks.ProblemsOfYaml(s_readme, SnippetProject.Of(s_snippet).Write()));
    }

    [Theory]
    [InlineData("docs/guide/ingress.md")]
    public void The_yaml_of_a_guide_is_what_its_example_writes(string path)
    {
        var guide = Document.Open(path);
        var example = guide.Blocks.First(block => block.Language == "csharp").Text;

        Assert.Contains(guide.Blocks, block => block.Language == "yaml");
        Assert.Empty(ShownOutputChecks.ProblemsOfYaml(guide, SnippetProject.Of(example).Write()));
    }

    [Fact]
    public async Task The_squiggle_is_what_the_build_prints()
    {
        Assert.Contains(s_readme.Blocks, block => block.Mark == "squiggle");
        Assert.Empty(await ShownOutputChecks.ProblemsOfSquiggles(s_readme, "Shop.cs", s_snippet));
    }

    [Theory]
    [InlineData("# Shop/service-web.yaml\napiVersion: v2", "'Shop/service-web.yaml' is written as")]
    [InlineData("# Shop/service-wep.yaml\napiVersion: v1", "no file 'Shop/service-wep.yaml' is written")]
    [InlineData("apiVersion: v1", "no file '' is written")]
    public void Yaml_that_is_not_written_is_seen(string yaml, string problem)
    {
        var document = Document.Parse("A.md", $"```yaml\n{yaml}\n```\n");

        Assert.Contains(
            problem,
            Assert.Single(ShownOutputChecks.ProblemsOfYaml(document, SnippetProject.Of(s_snippet).Write())),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("is '8081'", "is '8082'")] // another message
    [InlineData("warning KUBE", "error KUBE")]
    [InlineData("~~~~", "~~~")]
    [InlineData("(10,56)", "(10,55)")]
    [InlineData("targetPort: 8081)", "targetPort: 8080)")] // nothing is wrong with that
    [InlineData("(10,56)", "(1000,56)")]
    public async Task A_squiggle_that_is_not_there_is_seen(string right, string wrong)
    {
        var text = Repository.Read("README.md");
        var at = text.IndexOf("<!-- squiggle -->", StringComparison.Ordinal);
        var document = Document.Parse("A.md", text[..at] + text[at..].Replace(right, wrong, StringComparison.Ordinal));

        Assert.Single(await ShownOutputChecks.ProblemsOfSquiggles(document, "Shop.cs", s_snippet));
    }
}
