using System.Text;
using KubeNet.Findings;

namespace KubeNet.Evaluation.Tests.Documents;

/// <summary>The text of docs/csharp.md, from what the tests prove.</summary>
internal static class CSharpDocument
{
    private const int LongestCode = 110;

    private static readonly Dictionary<string, string> s_areas = new(StringComparer.Ordinal)
    {
        ["Language"] = "The language",
        ["Everyday"] = "Code as people write it",
        ["Library"] = "The .NET library",
        ["Models"] = "KubernetesClient's models",
    };

    private static readonly FindingKind[] s_refusals =
    [
        EvaluationFindings.NotEvaluable,
        EvaluationFindings.Impure,
        EvaluationFindings.UserException,
        EvaluationFindings.RanAway,
    ];

    public static string Of(IEnumerable<(string Area, Example Example)> supported, IEnumerable<Refusal> refused)
    {
        var text = new StringBuilder(
            """
            # C# in a manifest set

            A manifest set is plain C#, evaluated while the project is compiled; nothing of it is run. What has no side effects and gives the same
            result on every machine gives exactly what running it would give. Text is formatted in the invariant culture.
            A comparison by the rules of a culture is evaluated only if every machine gives the same result.

            Each row of the first tables is taken from a test that runs the code for real and evaluates it, and compares the manifests. Each row of
            the tables after them is taken from a test, with the message that it gives. A message names the way out. This page is generated; see
            [CONTRIBUTING](../CONTRIBUTING.md#tests).


            """.ReplaceLineEndings("\n")
        );
        foreach (var area in supported.GroupBy(row => row.Area, StringComparer.Ordinal).OrderBy(area => area.Key, StringComparer.Ordinal))
        {
            text.Append(
                $"## Supported: {(s_areas.TryGetValue(area.Key, out var title) ? title : area.Key)}\n\n| what | for example |\n| --- | "
                    + "--- |\n"
            );
            foreach (var row in area.Select(row => row.Example))
            {
                text.Append($"| {Cell(row.Title)} | {Code(row.Code)} |\n");
            }

            text.Append('\n');
        }

        var refusals = refused.ToList();
        foreach (var kind in s_refusals)
        {
            text.Append($"## Refused: {kind.Title}\n\n[{kind.Id}](rules/{kind.Id}.md)\n\n| for example | what is said |\n| --- | --- |\n");
            foreach (var refusal in refusals.Where(refusal => refusal.Kind.Id == kind.Id))
            {
                text.Append($"| {Code(refusal.Code)} | {Cell(refusal.Message)} |\n");
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Code(string code)
    {
        var line = string.Join(' ', code.Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries));
        line = line.Length <= LongestCode ? line : line[..(LongestCode - 1)] + "…";
        var fence = line.Contains('`') ? "``" : "`";
        return line.Length == 0 ? "" : fence + line.Replace("|", "\\|", StringComparison.Ordinal) + fence;
    }

    /// <summary>Text of ours or of the user's code, which must not become Markdown or HTML.</summary>
    private static string Cell(string text) =>
        string.Concat(
            text.Replace("|", "\\|", StringComparison.Ordinal)
                .Split('`')
                .Select(
                    (part, i) =>
                        i % 2 == 1
                            ? $"`{part}`"
                            : part.Replace("<", "&lt;", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal)
                )
        );
}
