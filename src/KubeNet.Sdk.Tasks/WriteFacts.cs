using System.Text;
using System.Text.RegularExpressions;
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

    /// <summary>
    /// What the target <c>_KubeNetAppFrameworks</c> gave for the apps with a <c>TargetFramework</c>: <c>AllFrameworks</c> of the
    /// project, and whether the app's <c>Fits</c>.
    /// </summary>
    public ITaskItem[] AppFrameworks { get; set; } = [];

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
            problems.About("", null);
            problems.Add($"The facts of the build cannot be written: {error.Message}");
        }

        foreach (var problem in problems.All)
        {
            var (file, line, column) = problem.Place(ProjectFile);
            Log.LogError(null, TaskFindings.Facts, null, file, line, column, 0, 0, problem.Message);
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
            Add(fact, Path.GetFileName(fact.ItemSpec), null);
        }

        foreach (var app in Apps)
        {
            problems.About("KubeNetApp", app);
            if (WrongPath(app) is { } wrong)
            {
                problems.Add($"The KubeNetApp '{app.ItemSpec}' {wrong}");
            }
            else if (WrongFramework(app) is { } unfit)
            {
                problems.Add($"The KubeNetApp '{app.ItemSpec}' {unfit}");
            }
            else if (Array.Find(AppFacts, fact => FullPath(fact.ItemSpec) == FullPath(app.ItemSpec)) is { } fact)
            {
                Add(fact, app.ItemSpec.Replace('\\', '/'), app);
            }
        }

        return apps;

        void Add(ITaskItem fact, string project, ITaskItem? item)
        {
            if (Facts.AppFacts.Of(fact, project, item?.GetMetadata("AppName") ?? "", problems) is { } found)
            {
                apps.Add(found with { Item = item });
            }
        }
    }

    private string? WrongPath(ITaskItem app)
    {
        var path = FullPath(app.ItemSpec);
        if (Directory.Exists(path))
        {
            var inside = Directory.GetFiles(path, "*.*proj");
            return $"is a folder. Write the project file: '{app.ItemSpec.TrimEnd('/', '\\')}/"
                + $"{Path.GetFileName(inside.Length == 1 ? inside[0] : path.TrimEnd('/', '\\') + ".csproj")}'.";
        }

        return !File.Exists(path) ? "does not exist. Correct the path of the project, or remove the item."
            : !path.EndsWith("proj", StringComparison.OrdinalIgnoreCase)
                ? "is not a project file. Write the path of a project whose OutputType is Exe, such as '../Web/Web.csproj'."
            : null;
    }

    private string? WrongFramework(ITaskItem app)
    {
        var path = FullPath(app.ItemSpec);
        var answer = Array.Find(AppFrameworks, project => FullPath(project.ItemSpec) == path && project.GetMetadata("Fits") != "true");
        if (answer is null || app.GetMetadata("TargetFramework") is not { Length: > 0 } wanted)
        {
            return null;
        }

        var frameworks = Regex.Split(answer.GetMetadata("AllFrameworks"), @"[;\s]+").Where(framework => framework.Length > 0).ToList();
        return frameworks.Count switch
        {
            0 => $"has TargetFramework '{wanted}', but the project targets no framework. Use a project of Microsoft.NET.Sdk.",
            1 => $"has TargetFramework '{wanted}', but the project targets '{frameworks[0]}'. Remove TargetFramework from the item.",
            _ => $"has TargetFramework '{wanted}', but the project targets {string.Join(" and ", frameworks.Select(one => $"'{one}'"))}. "
                + $"Choose one of these: TargetFramework=\"{frameworks[0]}\".",
        };
    }

    private string FullPath(string path) => Path.GetFullPath(Path.Combine(ProjectDirectory, path));

    private string Write(string name, string source)
    {
        var relative = Path.Combine(Folder, name);
        WholeFile.WriteIfDifferent(FullPath(relative), Encoding.UTF8.GetBytes(source));
        return relative;
    }
}
