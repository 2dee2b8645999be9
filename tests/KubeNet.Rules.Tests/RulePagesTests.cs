using System.Text.RegularExpressions;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Tests.Corpus;

namespace KubeNet.Rules.Tests;

/// <summary>
/// Each id has a page, a row in the index and a line in the releases, all with its own title and severity; and nothing else has.
/// </summary>
public partial class RulePagesTests
{
    private static readonly FindingKind[] s_kinds =
    [
        .. EvaluationFindings
            .All.Concat(YamlFindings.All)
            .Concat(RuleCatalog.All.Select(rule => rule.Kind))
            .OrderBy(kind => kind.Id, StringComparer.Ordinal),
    ];

    public static TheoryData<string> Ids() => [.. s_kinds.Select(kind => kind.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_id_has_a_page(string id)
    {
        var kind = s_kinds.Single(k => k.Id == id);
        var page = File.ReadAllText(Repository.File($"docs/rules/{id}.md"));

        Assert.StartsWith($"# {id}: {kind.Title}\n\nSeverity: {kind.Severity}. Category: {kind.Category}.\n", page);
        Assert.Equal(
            ["What is wrong", "Why", "How to fix", "Code fix", "How to suppress"],
            Section().Matches(page).Select(match => match.Groups[1].Value).Where(section => section != "Example")
        );
        var ways = YamlFindings.All.Contains(kind)
            ? new[] { "# kubenet:disable", ".editorconfig" }
            : ["#pragma warning disable", "[SuppressMessage", ".editorconfig"];
        Assert.All(ways, way => Assert.Contains(way, page));
        if (kind == EvaluationFindings.Internal || kind == EvaluationFindings.BadSetting)
        {
            return; // an error that must not be, and one that is not in the code
        }

        Assert.Single(Snippet("bad").Matches(page));
        Assert.Single(Snippet("good").Matches(page));
    }

    /// <summary>
    /// A rule of the API server's or of Kubernetes' wiring says where Kubernetes says so: a page of its docs and a source file.
    /// </summary>
    [Fact]
    public void Each_rule_names_its_source_in_Kubernetes()
    {
        var sourceless = RuleCatalog
            .All.Select(rule => rule.Kind.Id)
            .Where(id =>
            {
                var page = File.ReadAllText(Repository.File($"docs/rules/{id}.md"));
                return !page.Contains("https://kubernetes.io/docs/") || !page.Contains(".go`");
            });

        Assert.Empty(sourceless);
    }

    [Fact]
    public void There_is_no_page_without_an_id() =>
        Assert.Equal(
            [.. s_kinds.Select(kind => kind.Id), "README"],
            Directory.GetFiles(Repository.File("docs/rules"), "*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void The_index_is_in_step() =>
        Assert.Equal(
            s_kinds.Select(kind => $"| [{kind.Id}]({kind.Id}.md) | {kind.Title} | {kind.Severity} |"),
            File.ReadAllLines(Repository.File("docs/rules/README.md")).Where(line => line.StartsWith("| [KUBE"))
        );

    [Fact]
    public void The_releases_are_in_step()
    {
        var lines = new[] { "Shipped", "Unshipped" }
            .SelectMany(file => File.ReadAllLines(Repository.File($"analyzers/KubeNet.Sdk.Analyzers/AnalyzerReleases.{file}.md")))
            .Where(line => line.StartsWith("KUBE"))
            .Order(StringComparer.Ordinal);

        Assert.Equal(s_kinds.Select(kind => $"{kind.Id} | {kind.Category} | {kind.Severity} | {kind.Title}"), lines);
    }

    public static TheoryData<string> YamlIds() =>
        [.. RuleCatalog.All.Select(rule => rule.Kind.Id).Where(id => Example(id, "bad") is { Language: "yaml" })];

    [Theory]
    [MemberData(nameof(YamlIds))]
    public void An_example_in_YAML_is_what_its_page_says(string id)
    {
        Assert.Contains(id, FoundIn(Example(id, "bad")!.Value.Text));
        Assert.DoesNotContain(
            FoundIn(Example(id, "good")!.Value.Text),
            found => found == id || found.StartsWith("KUBE1", StringComparison.Ordinal)
        );
    }

    private static (string Language, string Text)? Example(string id, string verdict) =>
        Snippet(verdict).Match(File.ReadAllText(Repository.File($"docs/rules/{id}.md"))) is { Success: true } match
            ? (match.Groups[1].Value, match.Groups[2].Value)
            : null;

    private static IEnumerable<string> FoundIn(string yaml) =>
        RuleCatalog
            .Check(
                new ResourceGraph(
                    [.. YamlResources.Read("page.yaml", yaml).Select(read => read.Resource)],
                    [],
                    [],
                    ClusterProfile.Default,
                    isComplete: true
                )
            )
            .Select(finding => finding.Kind.Id);

    private static Regex Snippet(string verdict) => new($"<!-- {verdict} -->\n```(csharp|yaml)\n([^`]+\n)```\n");

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Section();
}
