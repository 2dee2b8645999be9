using System.Text.RegularExpressions;
using KubeNet.Diagnosis;
using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>The snippets of docs/rules do what their pages say: the bad one gets the page's id and no other, the good one gets nothing.</summary>
public sealed partial class RulePageSnippetTests
{
    private static readonly string Pages = FindPages();

    /// <summary>The ids that a snippet can show: an error of our own, and one in a project file, cannot be.</summary>
    public static TheoryData<string> Ids() =>
        [.. Descriptors.All.Select(descriptor => descriptor.Id).Where(id => id is not ("KUBE0009" or "KUBE0999"))];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_bad_snippet_gets_the_id_of_its_page(string id)
    {
        var project = Project(id, "bad");

        var found = await project.AnalyzeAsync(new ManifestAnalyzer());

        Assert.NotEmpty(found);
        Lines.Empty(found.Where(diagnostic => diagnostic.Id != id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_good_snippet_gets_nothing(string id) =>
        Lines.Empty(await Project(id, "good").AnalyzeAsync(new ManifestAnalyzer()));

    private static HostProject Project(string id, string verdict)
    {
        var page = File.ReadAllText(Path.Combine(Pages, id + ".md"));
        var code = Assert.Single(Snippet().Matches(page), match => match.Groups["verdict"].Value == verdict).Groups["code"].Value;
        var project = HostProject.Of(code.Contains(": ManifestSet", StringComparison.Ordinal)
            ? "using System;\nusing KubeNet;\nnamespace Acme;\n" + code
            : $"using System;\nusing KubeNet;\nnamespace Acme;\npublic sealed partial class Shop : ManifestSet\n{{\n    protected override void Define(Manifests k8s)\n    {{\n{code}    }}\n}}\n");
        Lines.Empty(project.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return project;
    }

    private static string FindPages()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KubeNet.Sdk.sln")))
            {
                return Path.Combine(folder.FullName, "docs", "rules");
            }
        }

        throw new InvalidOperationException("KubeNet.Sdk.sln is not above the tests.");
    }

    [GeneratedRegex("<!-- (?<verdict>bad|good) -->\n```csharp\n(?<code>[^`]+)```\n")]
    private static partial Regex Snippet();
}
