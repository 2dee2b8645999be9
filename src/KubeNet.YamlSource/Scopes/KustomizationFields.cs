using KubeNet.Resources;
using KubeNet.YamlSource.Manifests;

namespace KubeNet.YamlSource.Scopes;

/// <summary>
/// The fields of a <c>kustomization.yaml</c> (api/types/kustomization.go of kustomize). kubectl refuses a file with another one, and a
/// tool that reads the files itself sees nothing in it: <c>resource</c> lists nothing.
/// </summary>
internal static class KustomizationFields
{
    private static readonly HashSet<string> s_all = new(StringComparer.OrdinalIgnoreCase)
    {
        "apiVersion",
        "bases",
        "buildMetadata",
        "commonAnnotations",
        "commonLabels",
        "components",
        "configMapGenerator",
        "configurations",
        "crds",
        "generatorOptions",
        "generators",
        "helmChartInflationGenerator",
        "helmCharts",
        "helmGlobals",
        "imageTags",
        "images",
        "inventory",
        "kind",
        "labels",
        "metadata",
        "namePrefix",
        "nameSuffix",
        "namespace",
        "openapi",
        "patches",
        "patchesJson6902",
        "patchesStrategicMerge",
        "replacements",
        "replicas",
        "resources",
        "secretGenerator",
        "sortOptions",
        "transformers",
        "validators",
        "vars",
    };

    /// <summary>The misspelt fields of a file; only those that are nearly a field, since other tools have files of this name.</summary>
    public static IEnumerable<NearlyManifest> Misspelt(YamlFile file) =>
        from document in file.Documents.OfType<MapNode>().Take(1)
        where document["apiVersion"] is null || FileRoles.IsKustomization(document)
        from entry in document.Entries
        where !s_all.Contains(entry.Key)
        let meant = s_all.FirstOrDefault(known => IsNear(entry.Key, known) && document[known] is null)
        where meant is not null
        select new NearlyManifest(
            $"A kustomization has no field '{entry.Key}', and kubectl rejects it: json: unknown field \"{entry.Key}\". "
                + $"Write '{meant}' instead of '{entry.Key}'.",
            entry.KeyOrigin,
            null
        );

    /// <summary>The plural, or one character more, less or other.</summary>
    public static bool IsNear(string written, string known)
    {
        if (written.Length < 4 || Math.Abs(written.Length - known.Length) > 1)
        {
            return written.Length >= 4 && written + "es" == known;
        }

        var start = 0;
        while (start < written.Length && start < known.Length && written[start] == known[start])
        {
            start++;
        }

        var (left, right) = (written.Substring(start), known.Substring(start));
        return left.Length == right.Length
                ? left.Length > 0
                    && (
                        left.Substring(1) == right.Substring(1)
                        || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left.Substring(2) == right.Substring(2))
                    )
            : left.Length > right.Length ? left.Substring(1) == right
            : right.Substring(1) == left;
    }
}
