using KubeNet.HandOver;
using KubeNet.Tasks.Folders;

namespace KubeNet.Tasks.Planning;

/// <summary>The files of a hand-over, placed below the output root and checked.</summary>
internal static class WantedFiles
{
    /// <summary>
    /// What kubectl applies. The kustomization that it starts from is no manifest of its own and is not counted as one; the configuration
    /// of a proxy in front of the cluster is none of it.
    /// </summary>
    public static bool IsManifest(WantedFile file) =>
        file.Path.EndsWith(".yaml", StringComparison.Ordinal) && !file.Path.EndsWith("/" + FolderMarker.FileName, StringComparison.Ordinal);

    /// <exception cref="HandOverException">A path leaves its folder, or two files have one path (compared without case, as some file
    /// systems do).</exception>
    public static IReadOnlyList<WantedFile> Of(HandOverDocument document)
    {
        var files = new List<WantedFile>();
        var folders = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var paths = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var set in document.Sets)
        {
            if (set is { IsRefused: true, Folder: HandOverSet.EveryFolder or HandOverSet.NoFolder })
            {
                continue;
            }

            if (!ManifestPath.IsSafeName(set.Folder))
            {
                throw new HandOverException(
                    $"The set '{set.Name}' cannot have the folder '{set.Folder}': it must be a single, ordinary file name."
                );
            }

            if (folders.TryGetValue(set.Folder, out var other))
            {
                throw new HandOverException(
                    $"The sets '{other}' and '{set.Name}' would share the folder '{set.Folder}'. Rename one of the classes."
                );
            }

            folders.Add(set.Folder, set.Name);
            foreach (var file in set.Files)
            {
                var path = $"{set.Folder}/{file.Path}";
                if (!ManifestPath.IsSafe(path))
                {
                    throw new HandOverException(
                        $"The set '{set.Name}' cannot have a file '{file.Path}': it must be inside the set's folder."
                    );
                }

                if (!paths.Add(path))
                {
                    throw new HandOverException($"The set '{set.Name}' has the file '{file.Path}' twice.");
                }

                files.Add(new WantedFile(path, file.Content, file.IsSecret));
            }
        }

        return files;
    }
}
