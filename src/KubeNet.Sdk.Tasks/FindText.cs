using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace KubeNet.Tasks;

/// <summary>Whether one of some files contains a text: what costs something is only computed for sources that use it.</summary>
public sealed class FindText : Task
{
    /// <summary>The folder of the project; what is relative is relative to it.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The files.</summary>
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The text.</summary>
    [Required]
    public string Text { get; set; } = "";

    /// <summary>Whether a file contains it.</summary>
    [Output]
    public bool IsFound { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        IsFound = Array.Exists(Files, file => Contains(Path.Combine(ProjectDirectory, file.ItemSpec)));
        return true;
    }

    private bool Contains(string path)
    {
        try
        {
            return File.ReadAllText(path).IndexOf(Text, StringComparison.Ordinal) >= 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false; // the compiler will say what is wrong with the file
        }
    }
}
