namespace KubeNet.Docs.Tests;

/// <summary>What is wrong with the C# that a document shows. Nothing means that a reader may copy it.</summary>
internal static class SnippetChecks
{
    /// <summary>
    /// A block marked <c>bad</c> gives the id of its page and no other; every other block, marked <c>good</c> or not at all, gives nothing.
    /// A marked block of XML is an MSBuild property of a project with a set.
    /// </summary>
    public static async Task<IReadOnlyList<string>> ProblemsOf(Document document)
    {
        var problems = new List<string>();
        foreach (var block in document.Blocks.Where(block => block.Language == "csharp" || (block.Language == "xml" && block.Mark is not null)))
        {
            var project = block.Language == "xml" ? SnippetProject.OfSetting(block.Text) : SnippetProject.Of(block.Text);
            var expected = block.Mark == "bad" ? Path.GetFileNameWithoutExtension(document.Path) : "";
            var given = string.Join(", ", (await project.DiagnoseAsync()).Select(diagnostic => diagnostic.Id).Distinct());
            problems.AddRange(project.CompilerErrors.Select(error => $"{document.Path}({block.Line}): {error}"));
            if (given != expected)
            {
                problems.Add($"{document.Path}({block.Line}): gives '{given}', not '{expected}'");
            }
        }

        return problems;
    }
}
