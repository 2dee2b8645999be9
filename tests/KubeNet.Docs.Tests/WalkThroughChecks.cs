namespace KubeNet.Docs.Tests;

/// <summary>What is wrong between a sample and its README: lines that the one has and the other has not.</summary>
internal static class WalkThroughChecks
{
    /// <summary>The C# that is shown is the sample's, and all of its <c>Define</c> is shown; all files that it writes are named.</summary>
    public static IEnumerable<string> ProblemsOf(Document readme, string sample, IEnumerable<string> written)
    {
        var shown = Statements(readme.Blocks.Where(block => block.Language == "csharp").SelectMany(block => block.Lines)).ToList();
        var real = Statements(
                sample
                    .Split('\n')
                    .SkipWhile(line => !line.Contains(" Define(", StringComparison.Ordinal))
                    .Skip(2)
                    .TakeWhile(line => line != "    }")
            )
            .ToList();
        foreach (var line in shown.Except(real))
        {
            yield return $"{readme.Path}: the sample has no line '{line}'";
        }

        foreach (var line in real.Except(shown))
        {
            yield return $"{readme.Path}: the sample's line '{line}' is not shown";
        }

        var text = readme.Prose + string.Concat(readme.Blocks.Select(block => block.Text));
        foreach (var file in written.Select(path => path.Split('/', 2)[1]).Where(file => !text.Contains(file, StringComparison.Ordinal)))
        {
            yield return $"{readme.Path}: '{file}' is not named";
        }
    }

    private static IEnumerable<string> Statements(IEnumerable<string> lines) =>
        lines.Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal));
}
