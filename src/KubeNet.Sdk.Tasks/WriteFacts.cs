using System.Text;
using KubeNet.Tasks.Facts;
using KubeNet.Tasks.Folders;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace KubeNet.Tasks;

/// <summary>
/// Writes facts of the build as ordinary C# into obj, in editors too: <c>Parameters</c> and <c>Files</c>. A file is written only when its
/// content is different.
/// </summary>
public sealed class WriteFacts : Task
{
    /// <summary>The folder of the project; what is relative is relative to it.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The project, which problems are reported at.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The folder in obj that gets the sources.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The items <c>KubeNetParameter</c>, with their <c>Value</c>.</summary>
    public ITaskItem[] Parameters { get; set; } = [];

    /// <summary>The items <c>KubeNetFile</c>.</summary>
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The sources, to be compiled.</summary>
    [Output]
    public string[] Sources { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var problems = new FactProblems();
        var sources = new List<string>();
        try
        {
            if (Parameters.Length > 0)
            {
                sources.Add(Write(ParametersSource.FileName, ParametersSource.Of(Parameters, problems)));
            }

            if (Files.Length > 0)
            {
                var files = Files.Select(file => FactFile.Of(file, ProjectDirectory)).ToArray();
                sources.Add(Write(FilesSource.FileName, FilesSource.Of(files, problems)));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add($"The facts of the build cannot be written: {error.Message}");
        }

        foreach (var problem in problems.Messages)
        {
            Log.LogError(null, TaskFindings.Facts, null, ProjectFile, 0, 0, 0, 0, problem);
        }

        Sources = [.. sources];
        return !Log.HasLoggedErrors;
    }

    private string Write(string name, string source)
    {
        var relative = Path.Combine(Folder, name);
        var path = Path.GetFullPath(Path.Combine(ProjectDirectory, relative));
        var bytes = Encoding.UTF8.GetBytes(source);
        if (!File.Exists(path) || !File.ReadAllBytes(path).SequenceEqual(bytes))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            WholeFile.Write(path, bytes);
        }

        return relative;
    }
}
