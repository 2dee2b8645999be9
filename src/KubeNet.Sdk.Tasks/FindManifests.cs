using KubeNet.Tasks.Folders;
using KubeNet.Tasks.Planning;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace KubeNet.Tasks;

/// <summary>
/// The manifests that builds of this project wrote into the output folder, for publishing: by the record, so without a build too.
/// </summary>
public sealed class FindManifests : ManifestTask
{
    /// <summary>The sets whose files are wanted; see <see cref="WriteManifests.Sets"/>.</summary>
    public string Sets { get; set; } = "";

    /// <summary>The files, each with its path below the output folder as <c>Below</c>.</summary>
    [Output]
    public ITaskItem[] Manifests { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            var root = FullPath(OutputRoot);
            Manifests =
            [
                .. ManifestRecord
                    .Read(FullPath(Record), ProjectDirectory)
                    .Below(root)
                    .Where(new NamedSets(Sets).ContainsFolder)
                    .Select(path => (Path: path, Full: Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar))))
                    .Where(file => File.Exists(file.Full))
                    .Select(file => new TaskItem(file.Full, new Dictionary<string, string> { ["Below"] = file.Path })),
            ];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Log.LogError(
                null,
                TaskFindings.Output,
                null,
                ProjectFile,
                0,
                0,
                0,
                0,
                $"The manifests to publish cannot be found: {error.Message}"
            );
        }

        return !Log.HasLoggedErrors;
    }
}
