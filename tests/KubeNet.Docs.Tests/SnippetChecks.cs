using KubeNet.Resources;
using KubeNet.Rules;
using KubeNet.Rules.Tests.Corpus;
using Microsoft.CodeAnalysis;

namespace KubeNet.Docs.Tests;

/// <summary>What is wrong with the C# that a document shows. Nothing means that a reader may copy it.</summary>
internal static class SnippetChecks
{
    private const string BadOther = "bad: ";

    /// <summary>
    /// A block marked <c>bad</c> gives the id of its page and no other, and one marked <c>bad: KUBE0005</c> that id; every other block,
    /// marked <c>good</c> or not at all, gives nothing.
    /// Advice on another matter than the page's does not count: a snippet may use a controller that is retired.
    /// A marked block of XML is an MSBuild property of a project with a set. A marked block of YAML is a part of a set, so only the rules
    /// of the page's own group judge it: what it refers to is not there. XML marked
    /// <c>project</c> is what the project of the page's C# says. YAML marked <c>crd</c> is a file of its <c>KubernetesCrd</c>.
    /// </summary>
    public static async Task<IReadOnlyList<string>> ProblemsOf(Document document)
    {
        var problems = new List<string>();
        foreach (var block in document.Blocks.Where(block => block is { Language: "yaml", Mark: "bad" or "good" } && IsOfARule(document)))
        {
            var given = string.Join(", ", IdsOfYaml(document.Path, block.Text));
            if (given != Expected(document, block))
            {
                problems.Add($"{document.Path}({block.Line}): gives '{given}', not '{Expected(document, block)}'");
            }
        }

        var setting = document.Blocks.FirstOrDefault(block => block is { Language: "xml", Mark: "project" })?.Text;
        var crd = document.Blocks.FirstOrDefault(block => block is { Language: "yaml", Mark: "crd" })?.Text;
        foreach (
            var block in document.Blocks.Where(block =>
                (block.Language == "csharp" && (crd is not null || !UsesModels(block.Text)))
                || block is { Language: "xml", Mark: "bad" or "good" }
            )
        )
        {
            var project =
                block.Language == "xml" ? SnippetProject.OfSetting(block.Text) : SnippetProject.Of(block.Text).With(setting).WithCrd(crd);
            var expected = Expected(document, block);
            var page = Path.GetFileNameWithoutExtension(document.Path);
            var given = string.Join(
                ", ",
                (await project.DiagnoseAsync())
                    .Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info || diagnostic.Id == page)
                    .Select(diagnostic => diagnostic.Id)
                    .Distinct()
            );
            problems.AddRange(project.CompilerErrors.Select(error => $"{document.Path}({block.Line}): {error}"));
            if (given != expected)
            {
                problems.Add($"{document.Path}({block.Line}): gives '{given}', not '{expected}'");
            }
        }

        return problems;
    }

    /// <summary>What is wrong with a file as YAML has no graph; the analyzers' tests have files for it.</summary>
    private static bool IsOfARule(Document document) =>
        RuleCatalog.All.Any(rule => rule.Kind.Id == Path.GetFileNameWithoutExtension(document.Path));

    /// <summary>
    /// What the DSL has no word for is said with the second package's models; the analyzers' tests compile those pages with it.
    /// </summary>
    private static bool UsesModels(string code) =>
        code.Contains("new V", StringComparison.Ordinal) || code.Contains("k8s.Add(", StringComparison.Ordinal);

    private static string Expected(Document document, Block block) =>
        block.Mark switch
        {
            "bad" => Path.GetFileNameWithoutExtension(document.Path),
            { } mark when mark.StartsWith(BadOther, StringComparison.Ordinal) => mark[BadOther.Length..],
            _ => "",
        };

    private static IEnumerable<string> IdsOfYaml(string path, string yaml)
    {
        var resources = YamlResources.Read(path, yaml).Select(read => read.Resource).ToList();
        return RuleCatalog
            .Check(
                new ResourceGraph(resources, [], [], ClusterProfile.Default, isComplete: true),
                RuleCatalog.All.Where(rule => rule.Kind.Id[..5] == Path.GetFileName(path)[..5])
            )
            .Select(finding => finding.Kind.Id)
            .Distinct();
    }
}
