using KubeNet.Resources;
using KubeNet.YamlSource.Manifests;

namespace KubeNet.YamlSource.Scopes;

/// <summary>
/// The files and folders that a kustomization names and the project does not have. The project's files are not all that a folder has, so a
/// name is wrong only if there is nearly that file, which the kustomization does not name.
/// </summary>
internal sealed class NamedFiles
{
    private static readonly string[] s_lists =
    [
        "resources",
        "bases",
        "components",
        "configurations",
        "crds",
        "generators",
        "transformers",
        "validators",
        "patchesStrategicMerge",
    ];

    private static readonly string[] s_withPaths = ["patches", "patchesJson6902", "replacements"];

    private readonly IReadOnlyCollection<string> _files;
    private readonly IReadOnlyCollection<string> _folders;

    /// <param name="files">The paths of the project's files.</param>
    /// <param name="folders">The folders with kustomizations.</param>
    public NamedFiles(IReadOnlyCollection<string> files, IReadOnlyCollection<string> folders)
    {
        _files = files;
        _folders = folders;
    }

    /// <summary>The names in a kustomization that are nearly those of other files.</summary>
    public IEnumerable<NearlyManifest> Misspelt(YamlFile file)
    {
        if (file.Documents.OfType<MapNode>().FirstOrDefault() is not { } root)
        {
            yield break;
        }

        var folder = Paths.Folder(file.Path);
        var named = In(root)
            .Select(name => (name.Node, name.Text, Path: Paths.Resolve(folder, name.Text)))
            .Where(name => name.Path is not null)
            .ToList();
        var paths = new HashSet<string>(named.Select(name => name.Path!), StringComparer.Ordinal) { file.Path, folder };
        foreach (var (node, text, path) in named)
        {
            if (
                Exists(path!)
                || _files.Concat(_folders).FirstOrDefault(other => !paths.Contains(other) && IsNear(path!, other)) is not { } near
            )
            {
                continue;
            }

            var meant = text.Substring(0, text.TrimEnd('/').LastIndexOf('/') + 1) + Paths.Name(near);
            yield return new NearlyManifest(
                $"The kustomization names '{text}', which the project does not have, and does not name '{meant}'. "
                    + "If there is no such file, kubectl rejects the kustomization: no such file or directory. "
                    + $"Write '{meant}', or add the file to KubernetesYaml if it exists.",
                node.NearestOrigin,
                null
            )
            {
                IsCertain = false,
            };
        }
    }

    private bool Exists(string path) => _files.Contains(path) || _folders.Contains(path) || _files.Any(file => Paths.IsWithin(file, path));

    /// <summary>The texts that are files or folders. A text over several lines is a patch itself.</summary>
    private static IEnumerable<(ScalarNode Node, string Text)> In(MapNode root)
    {
        var items = s_lists.SelectMany(name => root.List(name)?.Items ?? []).Select(item => (Item: item, IsKeyed: false));
        var paths = s_withPaths.SelectMany(name => root.List(name)?.Maps ?? []).Select(map => (Item: map["path"], IsKeyed: false));
        var generators = new[] { "configMapGenerator", "secretGenerator" }.SelectMany(name => root.List(name)?.Maps ?? []).ToList();
        var sources = generators.SelectMany(map => (map.List("envs")?.Items ?? []).Append(map["env"])).Select(item => (item, false));
        var contents = generators.SelectMany(map => map.List("files")?.Items ?? []).Select(item => (item, true));
        foreach (var (item, isKeyed) in items.Concat(paths!).Concat(sources!).Concat(contents))
        {
            if (item is ScalarNode { Text: { Length: > 0 } text } scalar && !text.Contains('\n') && !text.Contains("://"))
            {
                yield return (scalar, isKeyed ? text.Substring(text.IndexOf('=') + 1) : text);
            }
        }
    }

    /// <summary>
    /// The same name with other letter cases, with another ending for YAML or without one, or with one letter more, less or other. Digits
    /// tell alternatives apart.
    /// </summary>
    private static bool IsNear(string path, string other)
    {
        if (path == other || Paths.Folder(path) != Paths.Folder(other))
        {
            return false;
        }

        var (name, near) = (Paths.Name(path), Paths.Name(other));
        var (stem, nearStem) = (Stem(name), Stem(near));
        return string.Equals(stem, nearStem, StringComparison.OrdinalIgnoreCase)
            || (
                stem.Length > 4
                && EndingOf(name, stem) == EndingOf(near, nearStem)
                && WithoutDigits(stem) != WithoutDigits(nearStem)
                && KustomizationFields.IsNear(stem, nearStem)
            );
    }

    private static string Stem(string name) =>
        name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 5)
        : name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 4)
        : name;

    private static string EndingOf(string name, string stem) => name.Length == stem.Length ? "" : ".yaml";

    private static string WithoutDigits(string text) => string.Concat(text.Where(c => !char.IsDigit(c)));
}
