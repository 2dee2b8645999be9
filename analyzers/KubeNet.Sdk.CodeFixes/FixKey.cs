using KubeNet.Sdk.CodeFixes.Proposals;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KubeNet.Sdk.CodeFixes;

/// <summary>
/// The equivalence keys of the offers, by which a host says what "fix all" is to do: <c>KUBE2001.WriteSuggestedValue.Number</c>.
/// </summary>
internal static class FixKey
{
    public static string Of(string id, FixProposal proposal) => $"{id}.{proposal.Key}";

    /// <summary>
    /// The key of the offers that are wanted; null for the best one of each diagnostic. An editor names an offer that was made for one of
    /// the ids that it wants mended. <c>dotnet format</c> with several ids mends one after the other, in an order of its own, and names an
    /// offer for the first diagnostic of any of them each time, or none where that one has no fix; it says nothing of the id that it wants
    /// mended then.
    /// </summary>
    public static string? WantedBy(FixAllContext context) =>
        context.CodeActionEquivalenceKey is { } key && context.DiagnosticIds.Any(id => key.StartsWith($"{id}.", StringComparison.Ordinal))
            ? key
            : null;
}
