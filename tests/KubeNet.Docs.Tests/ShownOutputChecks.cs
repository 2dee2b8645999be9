using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace KubeNet.Docs.Tests;

/// <summary>What is wrong with the output that a document shows beside its C#: the YAML, and the squiggles.</summary>
internal static partial class ShownOutputChecks
{
    /// <summary>
    /// Every block of YAML, or of an NGINX configuration, begins with a comment that names its file, and holds what the code writes into
    /// it.
    /// </summary>
    public static IEnumerable<string> ProblemsOfYaml(Document document, IReadOnlyDictionary<string, string> written)
    {
        foreach (var block in document.Blocks.Where(block => block.Language is "yaml" or "nginx"))
        {
            var name = block.Lines[0].StartsWith("# ", StringComparison.Ordinal) ? block.Lines[0][2..] : "";
            var file = written.Keys.SingleOrDefault(path =>
                $"/{name}".EndsWith($"/{path}", StringComparison.Ordinal) || path.Split('/', 2)[1] == name
            );
            if (file is null)
            {
                yield return $"{document.Path}({block.Line}): no file '{name}' is written";
            }
            else if (written[file] != string.Join("\n", block.Lines.Skip(1)) + "\n")
            {
                yield return $"{document.Path}({block.Line}): '{name}' is written as\n{written[file]}";
            }
        }
    }

    /// <summary>
    /// A block marked <c>squiggle</c> is a changed line of the file, tildes under it, and the message as a build prints it. The file,
    /// changed so, has this one diagnostic, advice apart.
    /// </summary>
    public static async Task<IReadOnlyList<string>> ProblemsOfSquiggles(Document document, string file, string code)
    {
        var problems = new List<string>();
        foreach (var block in document.Blocks.Where(block => block.Mark == "squiggle"))
        {
            var shown = block.Lines.Length == 3 ? Message().Match(block.Lines[2]) : Match.Empty;
            var lines = code.Split('\n');
            if (
                !shown.Success
                || !int.TryParse(shown.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var line)
                || line > lines.Length
            )
            {
                problems.Add(
                    $"{document.Path}({block.Line}): a squiggle is a line of code, tildes, and File.cs(line,column): severity id: message"
                );
                continue;
            }

            lines[line - 1] = block.Lines[0];
            var diagnostics = await SnippetProject.OfFile(file, string.Join("\n", lines)).DiagnoseAsync();
            var real = string.Join(
                "\n",
                diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info).Select(diagnostic => Print(diagnostic, file))
            );
            if (real != $"{block.Lines[1]}\n{block.Lines[2]}")
            {
                problems.Add($"{document.Path}({block.Line}): the build says\n{real}");
            }
        }

        return problems;
    }

    private static string Print(Diagnostic diagnostic, string file)
    {
        var span = diagnostic.Location.GetLineSpan();
        var (line, column) = (span.StartLinePosition.Line, span.StartLinePosition.Character);
        return string.Create(
                CultureInfo.InvariantCulture,
                $"{new string(' ', column)}{new string('~', span.EndLinePosition.Character - column)}\n"
            )
            + string.Create(
                CultureInfo.InvariantCulture,
                $"{file}({line + 1},{column + 1}): {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: "
                    + $"{diagnostic.GetMessage(CultureInfo.InvariantCulture)}"
            );
    }

    [GeneratedRegex(@"^\w+\.cs\((\d+),\d+\): (?:error|warning) KUBE\d{4}: ")]
    private static partial Regex Message();
}
