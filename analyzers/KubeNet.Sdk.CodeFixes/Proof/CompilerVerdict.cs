using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.CodeFixes.Proof;

/// <summary>Whether the compiler likes the edited files less than before: a new error or warning of its own.</summary>
internal static class CompilerVerdict
{
    public static async Task<bool> IsWorseAsync(Project before, Project after, IReadOnlyDictionary<string, TextMoves> edited, CancellationToken cancellationToken)
    {
        foreach (var document in before.Documents.Where(document => document.FilePath is { } path && edited.ContainsKey(path)))
        {
            var then = await MistakesInAsync(document, cancellationToken).ConfigureAwait(false);
            var now = await MistakesInAsync(after.GetDocument(document.Id)!, cancellationToken).ConfigureAwait(false);
            if (now.Any(id => id.Value > (then.TryGetValue(id.Key, out var count) ? count : 0)))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<Dictionary<string, int>> MistakesInAsync(Document document, CancellationToken cancellationToken) =>
        await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model ? []
            : model.GetDiagnostics(cancellationToken: cancellationToken)
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
                .GroupBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
                .ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
}
