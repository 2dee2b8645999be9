namespace KubeNet.Evaluation.Tests.Documents;

/// <summary>
/// What a case says that it proves. Its first lines are pairs: <c>// title:</c>, in which what stands in backticks is C# of the case, and
/// <c>// example:</c>, an excerpt of the case. A case without such lines is shown by its file's name and its first short line.
/// </summary>
internal sealed record Example(string Title, string Code)
{
    private const string TitleMark = "// title:";
    private const string ExampleMark = "// example:";
    private const int Longest = 100;

    public static IReadOnlyList<Example> Of(string fileName, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var header = lines.TakeWhile(IsHeader).ToArray();
        var code = string.Join('\n', lines.Skip(header.Length));
        if (header.Length == 0)
        {
            var name = Path.GetFileNameWithoutExtension(fileName).Replace('-', ' ');
            return [new(char.ToUpperInvariant(name[0]) + name[1..], FirstShortLine(code))];
        }

        var examples = new List<Example>();
        for (var i = 0; i < header.Length; i++)
        {
            if (!header[i].StartsWith(TitleMark, StringComparison.Ordinal))
            {
                throw new InvalidDataException($"{fileName}: '{header[i]}' has no title above it.");
            }

            var title = header[i][TitleMark.Length..].Trim();
            var isShown = i + 1 < header.Length && header[i + 1].StartsWith(ExampleMark, StringComparison.Ordinal);
            var example = isShown ? header[++i][ExampleMark.Length..].Trim() : FirstShortLine(code);
            Require(fileName, code, [example, .. Quoted(title)]);
            examples.Add(new(title, example));
        }

        return examples;
    }

    private static bool IsHeader(string line) =>
        line.StartsWith(TitleMark, StringComparison.Ordinal) || line.StartsWith(ExampleMark, StringComparison.Ordinal);

    /// <summary>What is promised has to be in the case.</summary>
    private static void Require(string fileName, string code, IEnumerable<string> promises)
    {
        foreach (var promise in promises)
        {
            if (!code.Contains(promise, StringComparison.Ordinal))
            {
                throw new InvalidDataException($"{fileName}: the case does not contain '{promise}'.");
            }
        }
    }

    private static IEnumerable<string> Quoted(string title) => title.Split('`').Where((_, i) => i % 2 == 1);

    private static string FirstShortLine(string code) =>
        code.Split('\n')
            .Select(line => line.Trim())
            .FirstOrDefault(line => line.Length is > 10 and <= Longest && !line.StartsWith("//", StringComparison.Ordinal))
        ?? "";
}
