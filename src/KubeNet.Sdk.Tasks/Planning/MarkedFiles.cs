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
        return files.Select(file => file.Path.EndsWith("/" + FolderMarker.FileName, StringComparison.Ordinal) && ManifestPath.SetFolder(file.Path) is var folder
            && file.Path.Length == folder.Length + 1 + FolderMarker.FileName.Length
                ? new WantedFile(
                    file.Path,
                    FolderMarker.Mark(file.Content, sets[folder].Name, owners.NameOfProject(folder), sets[folder].Files.Select(other => other.Path)),
                    file.IsSecret)
                : file).ToArray();
    }
}
