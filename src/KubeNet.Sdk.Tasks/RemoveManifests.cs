using KubeNet.Tasks.Folders;
using KubeNet.Tasks.Owning;
using KubeNet.Tasks.Planning;
using Microsoft.Build.Framework;

namespace KubeNet.Tasks;

/// <summary>
/// The Clean of <see cref="WriteManifests"/>: removes what it wrote, if that is among the build's own outputs. A folder
/// elsewhere (<c>deploy/</c>) is the user's to commit and stays.
/// </summary>
public sealed class RemoveManifests : ManifestTask
{
    /// <summary>The folders that hold what a build makes: bin, obj, artifacts.</summary>
    [Required]
    public string[] BuildFolders { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var root = FullPath(OutputRoot);
        if (!BuildFolders.Any(folder => ManifestPath.Relative(root, FullPath(folder)) is { Length: > 0 } path && ManifestPath.IsSafe(path)))
        {
            return true;
        }

        try
        {
            var folder = new OutputFolder(root);
            var record = ManifestRecord.Read(FullPath(Record), FullPath("."));
            var written = WrittenFiles.Find(record.Below(root), [], new FolderOwners(folder, FullPath(ProjectFile)), folder);
            ManifestPlan.Make([], [], written, folder.Read).Apply(folder, record);
            if (Directory.Exists(root) && !Directory.EnumerateFileSystemEntries(root).Any())
            {
                Directory.Delete(root);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // As Clean itself: what cannot be removed is said and left.
            Log.LogWarning(null, TaskFindings.Output, null, null, 0, 0, 0, 0, $"The manifests cannot be removed: {error.Message}");
        }

        return true;
    }
}
