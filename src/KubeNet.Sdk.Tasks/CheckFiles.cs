using KubeNet.Tasks.Items;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace KubeNet.Tasks;

/// <summary>
/// Says which YAML files of the project's items do not exist, and which wildcards match no file. The compiler gets the files, and
/// would only say so of one that no project names; of a wildcard that matches nothing it gets nothing.
/// </summary>
public sealed class CheckFiles : Task
{
    /// <summary>The folder of the project; what is relative is relative to it.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The project, where the file of an item is not known.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The items <c>KubernetesYaml</c>.</summary>
    public ITaskItem[] Yaml { get; set; } = [];

    /// <summary>The items <c>KubernetesCrd</c>.</summary>
    public ITaskItem[] Crds { get; set; } = [];

    /// <summary>The items <c>KubeNetFile</c>.</summary>
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>What the compiler gets: an item that somebody took out again is not missed.</summary>
    public ITaskItem[] Compiled { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var compiled = new HashSet<string>(Compiled.Select(FullPath), StringComparer.Ordinal);
        var said = new HashSet<string>(StringComparer.Ordinal);
        Check("KubernetesYaml", Yaml);
        Check("KubernetesCrd", Crds);
        CheckWildcards();
        return !Log.HasLoggedErrors;

        void Check(string kind, ITaskItem[] items)
        {
            foreach (var item in items)
            {
                var path = FullPath(item);
                if (!File.Exists(path) && compiled.Contains(path) && said.Add(path))
                {
                    var (file, line, column) = ItemPlace.Of(item, kind, ProjectFile);
                    Log.LogError(null, TaskFindings.Facts, null, file, line, column, 0, 0, MessageOf(kind, item.ItemSpec, path));
                }
            }
        }
    }

    /// <summary>A later build may create the files, so this is a warning and not an error.</summary>
    private void CheckWildcards()
    {
        string[] kinds = ["KubernetesYaml", "KubernetesCrd", "KubeNetFile"];
        var items = new HashSet<string>(Yaml.Concat(Crds).Concat(Files).Select(FullPath), StringComparer.Ordinal);
        foreach (var empty in EmptyWildcards.Of(ProjectFile, ProjectDirectory, kinds, items))
        {
            var (file, line, column) = empty.Place;
            var why = empty.FolderExists ? "" : $": the folder '{empty.Folder}' does not exist";
            var condition = $"Condition=\"Exists('{(empty.Folder.Length == 0 ? "." : empty.Folder)}')\"";
            var message =
                $"The {empty.Kind} '{empty.Text}' matches no file{why}. "
                + $"Correct it, or add a condition if the files are optional: {condition}.";
            Log.LogWarning(null, TaskFindings.Facts, null, file, line, column, 0, 0, message);
        }
    }

    private static string MessageOf(string kind, string item, string path) =>
        Directory.Exists(path)
            ? $"The {kind} '{item}' is a folder. Write the files in it: '{item.TrimEnd('/', '\\')}/**/*.yaml'."
            : $"The {kind} '{item}' does not exist. Correct the path, or remove the item.";

    private string FullPath(ITaskItem item) => Path.GetFullPath(Path.Combine(ProjectDirectory, item.ItemSpec));
}
