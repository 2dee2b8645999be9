using System.Collections.Immutable;

namespace KubeNet.Sdk.CodeFixes;

/// <summary>All fixes of this assembly, those that change the least first.</summary>
internal static class FixCatalog
{
    public static IReadOnlyList<ManifestFix> All { get; } =
    [
        .. typeof(ManifestFix)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ManifestFix)) && !type.IsAbstract)
            .Select(type => (ManifestFix)Activator.CreateInstance(type))
            .OrderBy(fix => fix.Rank)
            .ThenBy(fix => fix.GetType().Name, StringComparer.Ordinal),
    ];

    /// <summary>The ids that some fix mends, each once.</summary>
    public static ImmutableArray<string> Ids { get; } =
        All.SelectMany(fix => fix.Ids).Distinct(StringComparer.Ordinal).OrderBy(id => id, StringComparer.Ordinal).ToImmutableArray();

    /// <summary>The fixes for an id, in the order in which they are offered.</summary>
    public static IEnumerable<ManifestFix> For(string id) => All.Where(fix => fix.Ids.Contains(id, StringComparer.Ordinal));
}
