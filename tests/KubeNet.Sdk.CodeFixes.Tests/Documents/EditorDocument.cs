using System.Text;

namespace KubeNet.Sdk.CodeFixes.Tests.Documents;

/// <summary>The text of docs/editor.md: what the analyzer marks and the fixes offer, on the examples of the rules' pages.</summary>
internal static class EditorDocument
{
    private const int LongestCode = 90;

    public static string Of(IEnumerable<EditorRow> rows)
    {
        var text = new StringBuilder(
            """
            # In the editor

            Each mistake is marked at the very value, while you type. Behind the light bulb (Alt+Enter, Ctrl+.) are the fixes. A fix is computed from the
            whole of the sets, and tried before it is offered: the diagnostic is gone, no other one came, the project compiles, and nothing else changed
            in the manifests. Where that cannot be had there is none, and the rule's page says why. YAML files have no fixes; what the table says for an
            example in YAML is offered for the same mistake in C#.

            "Fix all" in a document, a project or a solution fixes one after the other, so each Service gets a NodePort of its own. The same from
            the command line, with the ids that you want mended:

            ```sh
            dotnet format analyzers --diagnostics KUBE1001 KUBE2001
            ```

            Add `--severity info` for what is advice only. What is marked and offered below is what happens on the bad example of each rule's page. This
            page is generated; see [CONTRIBUTING](../CONTRIBUTING.md#tests).

            | id | what is marked, for example | fixes offered |
            | --- | --- | --- |

            """.ReplaceLineEndings("\n")
        );
        foreach (var row in rows)
        {
            text.Append($"| [{row.Id}](rules/{row.Id}.md) {row.Title} | {Marked(row)} | {Offers(row)} |\n");
        }

        return text.ToString();
    }

    private static string Marked(EditorRow row) =>
        row.Marked.Length == 0 ? ""
        : row.Marked == row.Line || row.Marked.Contains('\n') ? Code(row.Marked)
        : $"{Code(row.Marked)} in {Code(row.Line)}";

    /// <summary>What is offered for the example; in the catalogue's words where the example is YAML, which has no fixes.</summary>
    private static string Offers(EditorRow row) =>
        row.Offers.Length > 0
            ? string.Join("<br>", row.Offers.Select(Cell))
            : string.Join("<br>", FixCatalog.For(row.Id).Select(fix => Cell(fix.OfferFor(row.Id))));

    private static string Code(string code)
    {
        var line = string.Join(' ', code.Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries));
        line = line.Length <= LongestCode ? line : line[..(LongestCode - 1)] + "…";
        var fence = line.Contains('`') ? "``" : "`";
        return fence + line.Replace("|", "\\|", StringComparison.Ordinal) + fence;
    }

    private static string Cell(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace("*", "\\*", StringComparison.Ordinal);
}
