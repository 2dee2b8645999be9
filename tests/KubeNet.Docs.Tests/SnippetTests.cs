namespace KubeNet.Docs.Tests;

/// <summary>The C# in the README and under docs compiles, and the evaluator and the rules say of it what the document says.</summary>
public sealed class SnippetTests
{
    public static TheoryData<string> Documents =>
        [.. Repository.Documents.Where(path => path == "README.md" || path.StartsWith("docs/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Snippets_do_what_the_document_says(string path) => Assert.Empty(await SnippetChecks.ProblemsOf(Document.Open(path)));

    [Fact]
    public void There_are_snippets_in_every_page_of_a_rule_that_a_user_can_break() =>
        Assert.Equal(
            ["docs/rules/KUBE0999.md"],
            Documents.Select(row => row.Data).Where(path => path.Contains("/KUBE", StringComparison.Ordinal))
                .Where(path => !Document.Open(path).Blocks.Any(block => block.Mark == "bad")));

    [Theory]
    [InlineData("bad", "k8s.Pod(\"a\", image: \"b\");", "gives '', not 'KUBE1001'")]
    [InlineData("bad", "k8s.ConfigMap(\"a\"); k8s.ConfigMap(\"a\");", "gives 'KUBE0006', not 'KUBE1001'")]
    [InlineData("good", "k8s.ConfigMap(\"a\"); k8s.ConfigMap(\"a\");", "gives 'KUBE0006', not ''")]
    [InlineData("good", "k8s.Pod(\"a\", image: \"b\").Xpose();", "CS1061")]
    [InlineData("good", "public sealed class Shop : ManifestSet { }", "CS0534")]
    public async Task A_wrong_snippet_is_seen(string mark, string code, string problem)
    {
        var page = Document.Parse("docs/rules/KUBE1001.md", $"# A page\n\n<!-- {mark} -->\n```csharp\n{code}\n```\n");

        Assert.Contains(problem, Assert.Single(await SnippetChecks.ProblemsOf(page)), StringComparison.Ordinal);
    }
}
