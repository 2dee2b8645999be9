namespace KubeNet.Docs.Tests;

/// <summary>A link from one document to another, or to code, leads to something.</summary>
public sealed class LinkTests
{
    public static TheoryData<string> Documents => [.. Repository.Documents];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_lead_to_files(string path) => Assert.Empty(LinkChecks.ProblemsOf(Document.Open(path)));

    [Fact]
    public void A_link_that_leads_nowhere_is_seen()
    {
        var document = Document.Parse(
            "docs/rules/KUBE1001.md",
            "[the index](README.md), [no page](KUBE9999.md#why), [the root](../../README.md), [rooted](/README.md), "
                + "[the web](https://kubernetes.io)\n"
        );

        Assert.Equal(
            [
                "docs/rules/KUBE1001.md: the link 'KUBE9999.md#why' leads nowhere",
                "docs/rules/KUBE1001.md: the link '/README.md' leads nowhere",
            ],
            LinkChecks.ProblemsOf(document)
        );
    }

    [Theory]
    [InlineData("README.md", "docs/rules/README.md")]
    [InlineData("README.md", "docs/architecture.md")]
    [InlineData("README.md", "CONTRIBUTING.md")]
    [InlineData("README.md", "docs/guide/walkthrough.md")]
    [InlineData("README.md", "LICENSE")]
    public void The_README_leads_to_the_others(string from, string to) =>
        Assert.Contains($"]({to})", Document.Open(from).Prose, StringComparison.Ordinal);
}
