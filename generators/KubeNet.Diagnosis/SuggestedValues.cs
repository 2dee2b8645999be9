using System.Collections.Immutable;
using KubeNet.Findings;
using Microsoft.CodeAnalysis;

namespace KubeNet.Diagnosis;

/// <summary>
/// A finding's replacements as properties of its diagnostic, which any host carries from the analyzer to the code fixes:
/// <c>KubeNet.Replacement.0</c> is the likeliest.
/// </summary>
internal static class SuggestedValues
{
    private const string Prefix = "KubeNet.Replacement.";

    public static ImmutableDictionary<string, string?> Write(IReadOnlyList<Replacement> replacements) =>
        replacements.Count == 0
            ? ImmutableDictionary<string, string?>.Empty
            : replacements
                .Select((value, index) => (value, index))
                .ToImmutableDictionary(pair => KeyOf(pair.index), pair => (string?)pair.value.Write(), StringComparer.Ordinal);

    public static IReadOnlyList<Replacement> Read(Diagnostic diagnostic)
    {
        var replacements = new List<Replacement>();
        while (
            diagnostic.Properties.TryGetValue(KeyOf(replacements.Count), out var written)
            && written is not null
            && Replacement.Read(written) is { } value
        )
        {
            replacements.Add(value);
        }

        return replacements;
    }

    private static string KeyOf(int index) => FormattableString.Invariant($"{Prefix}{index}");
}
