using System.Text.RegularExpressions;

namespace KubeNet.Docs.Tests;

/// <summary>What the README of samples/Shop shows is in its files, and in the manifests that its build wrote.</summary>
public sealed partial class ShopSampleTests
{
    private const string Folder = "samples/Shop";

    /// <summary>bin/Debug/net10.0 of these tests: the sample is built with the same configuration.</summary>
    private static readonly string s_configuration = Path.GetFileName(
        Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))!
    );

    [Fact]
    public void The_excerpts_are_the_samples()
    {
        var readme = Document.Open($"{Folder}/README.md");

        Assert.Equal(["csharp", "sh", "text", "xml", "yaml"], readme.Blocks.Select(block => block.Language).Distinct().Order());
        Assert.Empty(ExcerptChecks.ProblemsOf(readme, ReadOfSample));
    }

    /// <summary>What the message says is a rule's test; that it stands at the word which the README tells to change is this one.</summary>
    [Fact]
    public void The_mistake_is_where_the_message_says()
    {
        var message = Assert.Single(Document.Open($"{Folder}/README.md").Blocks, block => block.Language == "text").Text;
        var place = message[(message.IndexOf('(') + 1)..message.IndexOf(')')].Split(',').Select(int.Parse).ToArray();
        var line = Repository.Read($"{Folder}/Deploy/Shop.cs").Split('\n')[place[0] - 1];

        Assert.EndsWith("targetPort: ", line[..(place[1] - 1)], StringComparison.Ordinal);
        Assert.StartsWith("\"http\"", line[(place[1] - 1)..], StringComparison.Ordinal);
    }

    /// <summary>All lines count: whoever adds one must leave out another, or put a method into the DSL.</summary>
    [Fact]
    public void Its_manifests_are_at_most_60_lines_of_CSharp()
    {
        var files = Sources("Deploy", ".cs").ToList();

        Assert.Contains(files, file => file.Text.Contains(": ManifestSet", StringComparison.Ordinal));
        Assert.InRange(files.Sum(file => file.Text.TrimEnd().Split('\n').Length), 1, 60);
    }

    [Fact]
    public void It_needs_neither_models_nor_the_second_package() =>
        Assert.Empty(
            Sources("", ".cs", ".csproj", ".props", ".md").Where(file => Models().IsMatch(file.Text)).Select(file => file.Path)
        );

    [Theory]
    [InlineData("using k8s.Models;", true)]
    [InlineData("k8s.Add(new V1StatefulSet", true)]
    [InlineData("app.Configure(d => d.Spec", true)]
    [InlineData("KubeNet.Sdk.KubernetesClient", true)]
    [InlineData("k8s.StatefulSet(\"db\")", false)]
    public void A_model_is_seen(string text, bool isModel) => Assert.Equal(isModel, Models().IsMatch(text));

    [Fact]
    public void It_is_the_first_of_the_list_in_the_README() =>
        Assert.Contains($"| --- | --- |\n| [A whole solution]({Folder}/README.md)", Repository.Read("README.md"), StringComparison.Ordinal);

    [Theory]
    [InlineData("a", "")]
    [InlineData("b\nc", "")]
    [InlineData("a\n…\nc", "")]
    [InlineData("a\nc", "does not have the line 'c' there")]
    [InlineData("c\n…\na", "does not have the line 'a' there")]
    [InlineData("c\nd", "does not have the line 'd' there")]
    [InlineData("A", "does not have the line 'A' there")]
    public void An_excerpt_that_is_not_the_files_is_seen(string shown, string problem)
    {
        var document = Document.Parse("A.md", $"```csharp\n// B.cs\n{shown}\n```\n");

        Assert.Contains(problem, string.Concat(ExcerptChecks.ProblemsOf(document, name => name == "B.cs" ? "a\nb\nc" : null)));
        Assert.Equal(problem.Length > 0, ExcerptChecks.ProblemsOf(document, _ => "a\nb\nc").Any());
        Assert.Contains("there is no file 'B.cs'", Assert.Single(ExcerptChecks.ProblemsOf(document, _ => null)), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"k8s\.Models|KubernetesClient|new V[12][A-Z]|\.Configure\(d ")]
    private static partial Regex Models();

    /// <summary>The files that a person wrote.</summary>
    private static IEnumerable<(string Path, string Text)> Sources(string folder, params string[] extensions)
    {
        var root = Path.Combine(Repository.Root, Folder, folder);
        return Directory
            .GetFiles(root, "*", SearchOption.AllDirectories)
            .Where(path => extensions.Contains(Path.GetExtension(path)))
            .Where(path => !Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Select(path => (path, File.ReadAllText(path)));
    }

    private static string? ReadOfSample(string name)
    {
        var path = $"{Folder}/{name.Replace("bin/Debug", $"bin/{s_configuration}", StringComparison.Ordinal)}";
        return Repository.Has(path) ? Repository.Read(path) : null;
    }
}
