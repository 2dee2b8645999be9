using System.Text.RegularExpressions;

namespace KubeNet.Docs.Tests;

/// <summary>
/// A fenced block of a document. <paramref name="Mark"/> is what a comment right above it says: <c>&lt;!-- bad --&gt;</c>.
/// </summary>
internal sealed record Block(string Language, string? Mark, string Text, int Line)
{
    public string[] Lines => Text.Split('\n');
}

/// <summary>A Markdown document: its blocks, and the text between them.</summary>
internal sealed partial class Document
{
    private Document(string path, IReadOnlyList<Block> blocks, string prose)
    {
        Path = path;
        Blocks = blocks;
        Prose = prose;
    }

    public string Path { get; }

    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>Everything outside of the blocks.</summary>
    public string Prose { get; }

    public static Document Open(string path) => Parse(path, Repository.Read(path));

    public static Document Parse(string path, string text)
    {
        var blocks = new List<Block>();
        var prose = new List<string>();
        var inside = new List<string>();
        (string Language, string? Mark, int Line)? open = null;
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (!line.StartsWith("```", StringComparison.Ordinal))
            {
                (open is null ? prose : inside).Add(line);
            }
            else if (open is null)
            {
                open = (
                    line[3..].Trim(),
                    prose.Count > 0 && Comment().Match(prose[^1]) is { Success: true } mark ? mark.Groups[1].Value : null,
                    number
                );
            }
            else
            {
                blocks.Add(new Block(open.Value.Language, open.Value.Mark, string.Join("\n", inside), open.Value.Line));
                inside.Clear();
                open = null;
            }
        }

        return open is null
            ? new Document(path, blocks, string.Join("\n", prose))
            : throw new FormatException($"{path}({open.Value.Line}): the block has no end.");
    }

    [GeneratedRegex("^<!-- (.+) -->$")]
    private static partial Regex Comment();
}
