using System.Globalization;
using System.Text;

namespace KubeNet.Rules.Tests.Fidelity;

/// <summary>The table of docs/fidelity.md, between two comments; what stands around them is written by hand.</summary>
internal static class FidelityTable
{
    private const string Start = "<!-- apiserver-cases: written by tests/KubeNet.Rules.Tests -->\n";
    private const string End = "<!-- /apiserver-cases -->";

    public static string Of(IReadOnlyList<FidelityScore> scores)
    {
        var text = new StringBuilder(
            "| kind | rejects | found | at the server's field | accepts | falsely accused |\n| --- | --- | --- | --- | --- | --- |\n"
        );
        foreach (var score in scores)
        {
            Row(text, score.Kind, score.Rejects, score.Found, score.WithField, score.FieldMatches, score.Accepts, score.Accused.Count);
        }

        Row(
            text,
            "all",
            scores.Sum(s => s.Rejects),
            scores.Sum(s => s.Found),
            scores.Sum(s => s.WithField),
            scores.Sum(s => s.FieldMatches),
            scores.Sum(s => s.Accepts),
            scores.Sum(s => s.Accused.Count)
        );
        return text.ToString();
    }

    /// <summary>A document with the table in the place of the one that it has.</summary>
    public static string Into(string document, string table)
    {
        var start = document.IndexOf(Start, StringComparison.Ordinal);
        var end = document.IndexOf(End, StringComparison.Ordinal);
        return start < 0 || end < start
            ? throw new InvalidDataException("docs/fidelity.md has no place for the table.")
            : document[..(start + Start.Length)] + "\n" + table + "\n" + document[end..];
    }

    private static void Row(
        StringBuilder text,
        string kind,
        int rejects,
        int found,
        int withField,
        int matches,
        int accepts,
        int accused
    ) =>
        text.Append(
            CultureInfo.InvariantCulture,
            $"| {kind} | {rejects} | {found} ({Percent(found, rejects)}) | {matches} of {withField} | {accepts} | {accused} |\n"
        );

    private static string Percent(int part, int whole) =>
        whole == 0 ? "–" : (100.0 * part / whole).ToString("0", CultureInfo.InvariantCulture) + " %";
}
