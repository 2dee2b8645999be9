using KubeNet.Diagnosis.Reporting;
using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>
/// The snippets of docs/rules do what their pages say: the bad one gets the page's id and no other, the good one gets nothing.
/// </summary>
public sealed class RulePageSnippetTests
{
    /// <summary>
    /// The ids that a snippet of C# shows: an error of our own, and one in a project file, cannot be. Pages with YAML are judged by the
    /// tests of the documents.
    /// </summary>
    public static TheoryData<string> Ids() =>
        [
            .. Descriptors
                .All.Select(descriptor => descriptor.Id)
                .Where(id =>
                    id is not ("KUBE0009" or "KUBE0999")
                    && !RulePage.TextOf(id).Contains("<!-- bad -->\n```yaml\n", StringComparison.Ordinal)
                ),
        ];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_bad_snippet_gets_the_id_of_its_page(string id)
    {
        var project = RulePage.Project(id, "bad");

        var found = await project.AnalyzeAsync(new ManifestAnalyzer());

        Assert.NotEmpty(found);
        Lines.Empty(found.Where(diagnostic => diagnostic.Id != id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_good_snippet_gets_nothing(string id) =>
        Lines.Empty(await RulePage.Project(id, "good").AnalyzeAsync(new ManifestAnalyzer()));
}
