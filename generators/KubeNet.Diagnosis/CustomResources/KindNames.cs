using KubeNet.Findings;

namespace KubeNet.Diagnosis.CustomResources;

/// <summary>
/// The names of the kinds' classes. An API group is a namespace; the newest served version of a kind has its class there, an older one in a
/// namespace of its version inside it.
/// </summary>
internal static class KindNames
{
    /// <summary>A class cannot have the name of its property.</summary>
    private const string Metadata = "Metadata";

    /// <returns>The kinds by their namespaces, and a finding for each definition of a kind that another one has declared.</returns>
    public static (IReadOnlyList<NamedKind> Kinds, IReadOnlyList<Finding> Twice) Of(IEnumerable<DefinedKind> kinds)
    {
        var twice = new List<Finding>();
        var declared = new List<DefinedKind>();
        foreach (
            var definitions in kinds.GroupBy(kind => (kind.Group, kind.Kind)).Select(same => same.GroupBy(kind => kind.Place).ToList())
        )
        {
            declared.AddRange(definitions[0]);
            twice.AddRange(
                definitions
                    .Skip(1)
                    .Select(other => new Finding(
                        YamlFindings.NoClass,
                        $"The kind '{other.First().Kind}' of the group '{other.First().Group}' is declared twice in KubernetesCrd. "
                            + "Remove one of the definitions.",
                        other.Key,
                        definitions[0].Key
                    ))
            );
        }

        var used = new Dictionary<string, HashSet<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var kind in declared.Where(kind => !kind.IsNewest))
        {
            UsedIn(GroupOf(kind)).Add(VersionOf(kind)); // a namespace is a name too
        }

        var named = new List<NamedKind>();
        foreach (
            var kind in declared
                .OrderBy(kind => kind.Group, StringComparer.Ordinal)
                .ThenBy(kind => kind.Kind, StringComparer.Ordinal)
                .ThenBy(kind => kind.Version, ApiVersions.NewestFirst)
        )
        {
            var space = kind.IsNewest ? GroupOf(kind) : $"{GroupOf(kind)}.{VersionOf(kind)}";
            var name = ClassNames.Of(kind.Kind, "Kind");
            named.Add(new NamedKind(kind, space, ClassNames.Unused(name == Metadata ? "MetadataKind" : name, UsedIn(space))));
        }

        return (named, twice);

        // Sources are files too, and some systems do not tell their names apart by case.
        HashSet<string> UsedIn(string space)
        {
            if (!used.TryGetValue(space, out var names))
            {
                used.Add(space, names = new HashSet<string>(StringComparer.OrdinalIgnoreCase));
            }

            return names;
        }
    }

    private static string GroupOf(DefinedKind kind)
    {
        var name = ClassNames.Of(kind.Group, "Group");
        return $"{ClassNames.Namespace}.{name}{(name is MetadataSource.OfNamespace or MetadataSource.OfCluster ? "Group" : "")}";
    }

    private static string VersionOf(DefinedKind kind) => ClassNames.Of(kind.Version, "Version");
}
