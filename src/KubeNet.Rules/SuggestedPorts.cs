using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules;

/// <summary>
/// A port that was meant, as replacements for what was said: by number where a number stands, by name where a name does, then the other
/// way.
/// </summary>
internal static class SuggestedPorts
{
    public static IEnumerable<Replacement> For(ScalarNode said, long? number, string? name)
    {
        var byNumber = number is { } known ? [Replacement.Of(known)] : Array.Empty<Replacement>();
        var byName = name is null ? [] : new[] { Replacement.Of(name) };
        return said.Number is null ? byName.Concat(byNumber) : byNumber.Concat(byName);
    }

    /// <summary>The only one of some ports; with several, nobody but a person knows which is meant.</summary>
    public static IEnumerable<Replacement> OnlyOf(ScalarNode said, IEnumerable<(long? Number, string? Name)> ports) =>
        ports.Distinct().ToList() is [var only] ? For(said, only.Number, only.Name) : [];
}
