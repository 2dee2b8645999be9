using System.Text;
using KubeNet.Tasks.Facts;
using KubeNet.Tasks.Folders;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace KubeNet.Tasks;

/// <summary>
/// Writes facts of the build as ordinary C# into obj, in editors too: <c>Parameters</c>, <c>Files</c> and <c>Apps</c>. A file is written
/// only when its content is different.
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

    /// <summary>
    /// The items <c>KubeNetApp</c>: projects, with the app's <c>AppName</c> and a <c>TargetFramework</c> where they say them.
    /// </summary>
    public ITaskItem[] Apps { get; set; } = [];

    /// <summary>What the target <c>_KubeNetAppFacts</c> gave for those projects, and for this one.</summary>
    public ITaskItem[] AppFacts { get; set; } = [];

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
                sources.Add(Write(ParametersSource.FileName, ParametersSource.Of(Parameters, ProjectFile, problems)));
            }

            if (AppFacts.Length > 0 || Apps.Length > 0)
            {
                sources.Add(Write(AppsSource.FileName, AppsSource.Of(AppsIn(problems), problems)));
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

    /// <summary>The project itself first, then the others in the order of their items.</summary>
    private List<AppFacts> AppsIn(FactProblems problems)
    {
        var apps = new List<AppFacts>();
        var named = Apps.ToLookup(app => FullPath(app.ItemSpec), StringComparer.Ordinal);
        foreach (var fact in AppFacts.Where(fact => !named.Contains(FullPath(fact.ItemSpec))))
        {
            Add(fact, Path.GetFileName(fact.ItemSpec), "");
        }

        foreach (var app in Apps)
        {
            if (!File.Exists(FullPath(app.ItemSpec)))
            {
                problems.Add($"The KubeNetApp '{app.ItemSpec}' does not exist. Correct the path of the project, or remove the item.");
            }
            else if (Array.Find(AppFacts, fact => FullPath(fact.ItemSpec) == FullPath(app.ItemSpec)) is { } fact)
            {
                Add(fact, app.ItemSpec.Replace('\\', '/'), app.GetMetadata("AppName"));
            }
        }

        return apps;

        void Add(ITaskItem fact, string project, string name)
        {
            if (Facts.AppFacts.Of(fact, project, name, problems) is { } found)
            {
                apps.Add(found);
            }
        }
    }

    private string FullPath(string path) => Path.GetFullPath(Path.Combine(ProjectDirectory, path));

    private string Write(string name, string source)
    {
        var relative = Path.Combine(Folder, name);
        WholeFile.WriteIfDifferent(FullPath(relative), Encoding.UTF8.GetBytes(source));
        return relative;
    }
}
