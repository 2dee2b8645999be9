using KubeNet.Evaluation.Sets;

namespace KubeNet.Sdk.Generators;

/// <summary>
/// Names the folders of sets: the class's name, or with its namespace (<c>Acme.Shop</c>) where several classes have the same name.
/// File systems that ignore case take <c>Shop</c> and <c>shop</c> for one folder, so both count as the same.
/// </summary>
internal static class SetFolders
{
    private static readonly HashSet<string> s_devices = new(
        new[] { "con", "prn", "aux", "nul" }.Concat(Enumerable.Range(1, 9).SelectMany(n => new[] { $"com{n}", $"lpt{n}" })),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>A folder's name a set, in their order; no two are the same.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<EvaluatedSet> sets)
    {
        var byName = sets.ToLookup(set => set.Name, StringComparer.OrdinalIgnoreCase);
        var uses = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        return sets.Select(set =>
            {
                var folder = NotADevice(byName[set.Name].Skip(1).Any() ? set.QualifiedName : set.Name);
                uses[folder] = uses.TryGetValue(folder, out var earlier) ? earlier + 1 : 1;

                // Namespaces can differ in case only, too; no name in C# holds an '@'.
                return earlier == 0 ? folder : FormattableString.Invariant($"{folder}@{earlier + 1}");
            })
            .ToList();
    }

    /// <summary>To Windows, <c>Aux</c> and <c>Aux.Shop</c> are a device and not a folder, wherever they stand.</summary>
    private static string NotADevice(string folder) => s_devices.Contains(folder.Split('.')[0]) ? $"@{folder}" : folder;
}
