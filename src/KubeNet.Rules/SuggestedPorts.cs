using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules;

/// <summary>
/// Replacements for a reference to a port. A number is replaced by the number first, a name by the name first; the other form comes second.
/// </summary>
internal static class SuggestedPorts
{
    public static IEnumerable<Replacement> For(ScalarNode said, long? number, string? name)
    {
        var byNumber = number is { } known ? [Replacement.Of(known)] : Array.Empty<Replacement>();
        var byName = name is null ? [] : new[] { Replacement.Of(name) };
        return said.Number is null ? byName.Concat(byNumber) : byNumber.Concat(byName);
    }

    /// <summary>The port if there is only one. With several ports it is not known which one is meant.</summary>
    public static IEnumerable<Replacement> OnlyOf(ScalarNode said, IEnumerable<(long? Number, string? Name)> ports) =>
        ports.Distinct().ToList() is [var only] ? For(said, only.Number, only.Name) : [];
}
