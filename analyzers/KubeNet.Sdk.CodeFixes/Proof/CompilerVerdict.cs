using KubeNet.Diagnosis.Addresses;
using KubeNet.Sdk.CodeFixes.Proposals;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.CodeFixes.Proof;

/// <summary>
/// Whether the compiler likes the project less than before: a new error or warning of its own in an edited file, and in any file where the
/// addresses change that the generator makes of the Services' names.
/// </summary>
internal static class CompilerVerdict
{
    public static async Task<bool> IsWorseAsync(
        EvaluatedProject before,
        EvaluatedProject after,
        IReadOnlyDictionary<string, TextMoves> edited,
        CancellationToken cancellationToken
    )
    {
        var concernsAll = !IdentifiersOf(before).SequenceEqual(IdentifiersOf(after), StringComparer.Ordinal);
        foreach (
            var document in before.Project.Documents.Where(document =>
                concernsAll || (document.FilePath is { } path && edited.ContainsKey(path))
            )
        )
        {
            var then = await MistakesInAsync(document, cancellationToken).ConfigureAwait(false);
            var now = await MistakesInAsync(after.Project.GetDocument(document.Id)!, cancellationToken).ConfigureAwait(false);
            if (now.Any(id => id.Value > (then.TryGetValue(id.Key, out var count) ? count : 0)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What code can name of the sets' Services.</summary>
    private static IEnumerable<string> IdentifiersOf(EvaluatedProject project) =>
        from set in project.Diagnosis.Sets
        from service in ServiceAddresses.Of(set.Set.Graph)
        from member in service.Ports.Select(port => (port.Identifier ?? "") + (port.Url is null ? "" : " URL")).DefaultIfEmpty("")
        select $"{set.Set.QualifiedName} {service.Identifier} {member}";

    private static async Task<Dictionary<string, int>> MistakesInAsync(Document document, CancellationToken cancellationToken) =>
        await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            ? []
            : model
                .GetDiagnostics(cancellationToken: cancellationToken)
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
                .GroupBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
                .ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
}
