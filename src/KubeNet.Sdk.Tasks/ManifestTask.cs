using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace KubeNet.Tasks;

/// <summary>
/// What writing and removing manifests have in common: the project, the folder of the sets, and the record of what was written.
/// </summary>
public abstract class ManifestTask : Task
{
    /// <summary>The folder of the project; what is relative is relative to it.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The project, absolute: folders say which project wrote them.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The folder that has one folder a set.</summary>
    [Required]
    public string OutputRoot { get; set; } = "";

    /// <summary>The list of the files that were written, in obj. Writing reads it and then writes it anew.</summary>
    [Required]
    public string Record { get; set; } = "";

    private protected string FullPath(string path) =>
        Path.GetFullPath(Path.Combine(ProjectDirectory, path)).TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
}
