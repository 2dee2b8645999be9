using KubeNet.HandOver;
using KubeNet.Tasks.Folders;

namespace KubeNet.Tasks.Planning;

/// <summary>Folders that stay as they are.</summary>
internal sealed class HeldFolders(IEnumerable<string> folders)
{
    private readonly HashSet<string> _folders = new(folders, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file is in one of them.</summary>
    public bool Contains(string path) => _folders.Contains(HandOverSet.EveryFolder) || _folders.Contains(ManifestPath.SetFolder(path));
}
