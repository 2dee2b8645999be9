namespace KubeNet.Evaluation.Tests.Breaking;

/// <summary>
/// One rule of the interpreter and an edit of its source that breaks it. <c>Breaks.txt</c> has them, as
/// <c>= name</c>, <c>@ file</c>, <c>! the program that notices</c> or <c>~ why nothing can notice</c>, <c>- line of the source</c>,
/// <c>+ line in its place</c>.
/// </summary>
internal sealed record BrokenRule(string Name, string File, string Source, string Broken, string? NoticedBy, string? Equivalence)
{
    public static IReadOnlyList<BrokenRule> All { get; } =
    [.. System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Breaking", "Breaks.txt")).Split("\n= ").Skip(1).Select(Read)];

    public override string ToString() => Name;

    private static BrokenRule Read(string text)
    {
        var lines = text.Split('\n');
        string? All(string mark) =>
            lines.Where(line => line.StartsWith(mark, StringComparison.Ordinal)).Select(line => line[2..]).ToArray()
                is { Length: > 0 } found
                ? string.Join("\n", found)
                : null;
        return new(lines[0].Trim(), All("@ ")!, All("- ")!, All("+ ") ?? "", All("! "), All("~ "));
    }
}
