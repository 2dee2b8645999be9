using KubeNet.Built;
using KubeNet.HandOver;
using KubeNet.Tasks.Folders;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace KubeNet.Tasks;

/// <summary>
/// Puts into one file of obj what the build wrote for all sets, so that tests and the double check can compare it with what running gives.
/// Texts come from the disk and not from the hand-over: the comparison is about the files that are applied.
/// </summary>
public sealed class BundleManifests : Task
{
    /// <summary>The folder of the project; what is relative is relative to it.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The generated source with the hand-over; it says which sets and files there are.</summary>
    [Required]
    public string HandOver { get; set; } = "";

    /// <summary>The folder that has one folder a set.</summary>
    [Required]
    public string OutputRoot { get; set; } = "";

    /// <summary>The assembly that holds the sets, by name.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The target framework whose build wrote the files.</summary>
    public string Framework { get; set; } = "";

    /// <summary>What the project says of IngressClasses: the name, and <c>Controller</c>. It changes how rewrites are written.</summary>
    public ITaskItem[] IngressClasses { get; set; } = [];

    /// <summary>The file to write.</summary>
    [Required]
    public string Bundle { get; set; } = "";

    /// <summary>The file that was written; nothing where the project has no sets.</summary>
    [Output]
    public string[] Written { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            var document = HandOverReader.ReadNames(File.ReadAllText(FullPath(HandOver)));
            var folder = new OutputFolder(FullPath(OutputRoot));
            var sets = document
                .Sets.Where(set => set.Folder is not (HandOverSet.NoFolder or HandOverSet.EveryFolder))
                .Select(set => Read(folder, set))
                .ToArray();
            Save(sets.Length == 0 ? null : BuiltText.Write(new BuiltProject(Assembly, Framework, Classes(), sets)));
            Written = sets.Length == 0 ? [] : [FullPath(Bundle)];
        }
        catch (HandOverException error)
        {
            Log.LogError(null, TaskFindings.HandOver, null, FullPath(HandOver), 0, 0, 0, 0, error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var message = $"The manifests cannot be read for a comparison: {error.Message}";
            Log.LogError(null, TaskFindings.Output, null, null, 0, 0, 0, 0, message);
        }

        return !Log.HasLoggedErrors;
    }

    /// <summary>Pictures of the set are drawn by the rules, which do not run with it.</summary>
    private static bool IsOfTheRun(HandOverFile file) => file.Path is not ("topology.svg" or "topology.mmd");

    private static BuiltSet Read(OutputFolder folder, HandOverSet set) =>
        new(set.Name, set.IsRefused, [.. set.Files.Where(IsOfTheRun).Select(file => Read(folder, set, file))]);

    private static BuiltFile Read(OutputFolder folder, HandOverSet set, HandOverFile file)
    {
        if (folder.Read($"{set.Folder}/{file.Path}") is not { } bytes)
        {
            return BuiltFile.Missing(file.Path);
        }

        // Who wrote a folder is said by the build alone; running a set does not know it.
        bytes = FolderMarker.IsAt($"{set.Folder}/{file.Path}")
            ? OutputFolder.Encoding.GetBytes(FolderMarker.Unmark(OutputFolder.Encoding.GetString(bytes)))
            : bytes;
        var digest = BuiltFile.DigestOf(bytes);
        return file.IsSecret
            ? BuiltFile.Secret(file.Path, digest)
            : BuiltFile.Of(file.Path, digest, OutputFolder.Encoding.GetString(bytes));
    }

    /// <summary>As the evaluation reads them: the first item of a name counts. One that is wrong is KUBE0009 already.</summary>
    private Dictionary<string, string> Classes()
    {
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in IngressClasses)
        {
            if (!classes.ContainsKey(item.ItemSpec))
            {
                classes.Add(item.ItemSpec, item.GetMetadata("Controller"));
            }
        }

        return classes;
    }

    private void Save(string? text)
    {
        var file = FullPath(Bundle);
        if (text is null)
        {
            File.Delete(file);
        }
        else
        {
            WholeFile.WriteIfDifferent(file, OutputFolder.Encoding.GetBytes(text));
        }
    }

    private string FullPath(string path) => Path.GetFullPath(Path.Combine(ProjectDirectory, path));
}
