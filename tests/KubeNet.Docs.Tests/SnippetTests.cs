namespace KubeNet.Docs.Tests;

/// <summary>The C# in the README and under docs compiles, and the evaluator and the rules say of it what the document says.</summary>
public sealed class SnippetTests
{
    /// <summary>The walk-through's lines belong together; <see cref="WalkThroughTests"/> holds that they are the sample's.</summary>
    public static TheoryData<string> Documents =>
        [
            .. Repository
                .Documents.Where(path => path == "README.md" || path.StartsWith("docs/", StringComparison.Ordinal))
                .Where(path => path != "docs/guide/walkthrough.md"),
            "src/KubeNet.Sdk.Package/README.md",
        ];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Snippets_do_what_the_document_says(string path) => Assert.Empty(await SnippetChecks.ProblemsOf(Document.Open(path)));

    [Fact]
    public void There_are_snippets_in_every_page_of_a_rule_that_a_user_can_break() =>
        Assert.Equal(
            ["docs/rules/KUBE0999.md"],
            Documents
                .Select(row => row.Data)
                .Where(path => path.Contains("/KUBE", StringComparison.Ordinal))
                .Where(path => !Document.Open(path).Blocks.Any(block => block.Mark == "bad"))
        );

    [Theory]
    [InlineData("bad", """k8s.Pod("a", image: "b");""", "gives '', not 'KUBE1001'")]
    [InlineData("bad: KUBE0006", """k8s.Pod("a", image: "b");""", "gives '', not 'KUBE0006'")]
    [InlineData("bad", """k8s.ConfigMap("a"); k8s.ConfigMap("a");""", "gives 'KUBE0006', not 'KUBE1001'")]
    [InlineData("good", """k8s.ConfigMap("a"); k8s.ConfigMap("a");""", "gives 'KUBE0006', not ''")]
    [InlineData("good", """k8s.Pod("a", image: "b").Xpose();""", "CS1061")]
    [InlineData("good", "public sealed class Shop : ManifestSet { }", "CS0534")]
    public async Task A_wrong_snippet_is_seen(string mark, string code, string problem)
    {
        var page = Document.Parse("docs/rules/KUBE1001.md", $"# A page\n\n<!-- {mark} -->\n```csharp\n{code}\n```\n");

        Assert.Contains(problem, Assert.Single(await SnippetChecks.ProblemsOf(page)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bad", "NodePort", "30080", "gives '', not 'KUBE1001'")]
    [InlineData("good", "NodePort", "80", "gives 'KUBE1001', not ''")]
    public async Task A_wrong_snippet_of_YAML_is_seen(string mark, string type, string nodePort, string problem)
    {
        var yaml =
            $"apiVersion: v1\nkind: Service\nmetadata: {{ name: web }}\nspec: {{ type: {type}, ports: [ {{ port: 80, nodePort: "
            + $"{nodePort} }} ] }}";
        var page = Document.Parse("docs/rules/KUBE1001.md", $"# A page\n\n<!-- {mark} -->\n```yaml\n{yaml}\n```\n");

        Assert.Contains(problem, Assert.Single(await SnippetChecks.ProblemsOf(page)), StringComparison.Ordinal);
    }
}
