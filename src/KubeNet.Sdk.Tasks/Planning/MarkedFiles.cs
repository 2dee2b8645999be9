using KubeNet.HandOver;
using KubeNet.Tasks.Folders;
using KubeNet.Tasks.Owning;

namespace KubeNet.Tasks.Planning;

/// <summary>Gives each set's <c>kustomization.yaml</c> the comments that say who wrote the folder.</summary>
internal static class MarkedFiles
{
    public static IReadOnlyList<WantedFile> Of(HandOverDocument document, IReadOnlyList<WantedFile> files, FolderOwners owners)
    {
        var sets = document.Sets.Where(set => !set.IsRefused).ToDictionary(set => set.Folder, StringComparer.Ordinal);
        return files
            .Select(file => FolderMarker.IsAt(file.Path) ? Marked(file, sets[ManifestPath.SetFolder(file.Path)], owners) : file)
            .ToArray();
    }

    private static WantedFile Marked(WantedFile file, HandOverSet set, FolderOwners owners)
    {
        var files = set.Files.Select(other => other.Path);
        return new WantedFile(file.Path, FolderMarker.Mark(file.Content, set.Name, owners.NameOfProject(set.Folder), files), file.IsSecret);
    }
}
