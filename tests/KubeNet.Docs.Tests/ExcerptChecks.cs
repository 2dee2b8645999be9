namespace KubeNet.Docs.Tests;

/// <summary>
/// What is wrong with the excerpts of a sample's README. A block of C#, XML or YAML begins with a comment that names its file, and its
/// lines are lines of that file, in this order and one right after the other; <c>…</c> stands for lines that are left out.
/// </summary>
internal static class ExcerptChecks
{
    private const string LeftOut = "…";

    /// <param name="document">The sample's README.</param>
    /// <param name="read">Reads a file of the sample; null if it does not exist.</param>
    public static IEnumerable<string> ProblemsOf(Document document, Func<string, string?> read)
    {
        foreach (var block in document.Blocks.Where(block => block.Language is "csharp" or "xml" or "yaml"))
        {
            var place = $"{document.Path}({block.Line})";
            var name = block.Lines[0].Replace("<!--", "").Replace("-->", "").Trim('/', '#', ' ');
            if (read(name) is not { } text)
            {
                yield return $"{place}: there is no file '{name}'";
            }
            else if (FirstThatIsNotIn(text.Split('\n'), block.Lines.Skip(1)) is { } line)
            {
                yield return $"{place}: '{name}' does not have the line '{line}' there";
            }
        }
    }

    private static string? FirstThatIsNotIn(string[] lines, IEnumerable<string> shown)
    {
        var next = 0;
        var mayJump = true;
        foreach (var line in shown)
        {
            if (line == LeftOut)
            {
                mayJump = true;
                continue;
            }

            var at = mayJump ? Array.IndexOf(lines, line, next) : next;
            if (at < 0 || at >= lines.Length || lines[at] != line)
            {
                return line;
            }

            next = at + 1;
            mayJump = false;
        }

        return null;
    }
}
