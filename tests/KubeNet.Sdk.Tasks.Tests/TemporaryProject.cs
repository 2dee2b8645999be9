using KubeNet.HandOver;
using Microsoft.Build.Utilities;

namespace KubeNet.Tasks.Tests;

/// <summary>A project's folder with a hand-over in obj, and the build's last target run on it.</summary>
internal sealed class TemporaryProject : IDisposable
{
    public const string Output = "bin/Debug/manifests";

    /// <summary>What the compile of this build depends on.</summary>
    public const string Digest = "d1ce";

    private readonly string _projectFile;
    private readonly bool _ownsRoot;

    public TemporaryProject()
        : this(Path.Combine(Path.GetTempPath(), "kubenet tasks ä " + Guid.NewGuid().ToString("N")), "App.csproj") => _ownsRoot = true;

    private TemporaryProject(string folder, string projectFile)
    {
        Folder = folder;
        _projectFile = projectFile;
        Directory.CreateDirectory(PathOf("obj"));
        this[projectFile] = "<Project />";
    }

    public string Folder { get; }

    /// <summary>Another project in a folder below this one, or beside it (<c>..</c>), with an obj of its own.</summary>
    public TemporaryProject Another(string folder, string projectFile = "App.csproj") => new(Path.GetFullPath(PathOf(folder)), projectFile);

    public Dictionary<string, string> Sources { get; } = new() { ["Shop.cs"] = """class Shop { string value = "hunter" + 2; }""" };

    public string this[string path]
    {
        get => File.ReadAllText(PathOf(path));
        set
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
            File.WriteAllText(PathOf(path), value);
        }
    }

    public string PathOf(string path) => Path.Combine(Folder, path);

    public bool Has(string path) => File.Exists(PathOf(path));

    /// <summary>All files below a folder, relative to the project.</summary>
    public string[] Files(string folder = Output) =>
        Directory.Exists(PathOf(folder))
            ? Directory
                .GetFiles(PathOf(folder), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Folder, file))
                .Order(StringComparer.Ordinal)
                .ToArray()
            : [];

    public void HandOver(params HandOverSet[] sets) =>
        this["obj/kubenet.handover"] =
            $"// inputs {Digest}\n" + HandOverWriter.Write(new HandOverDocument(sets), () => SealingKey.Of(Sources.Values));

    public (bool Succeeded, BuildLog Log, string[] Manifests) Build(
        string output = Output,
        bool verify = false,
        bool writes = true,
        string sets = "",
        bool publishes = false
    )
    {
        foreach (var (path, text) in Sources)
        {
            this[path] = text;
        }

        var log = new BuildLog();
        var task = new WriteManifests
        {
            BuildEngine = log,
            HandOver = "obj/kubenet.handover",
            Inputs = Digest,
            ProjectFile = PathOf(_projectFile),
            ProjectDirectory = Folder,
            OutputRoot = output,
            Record = "obj/kubenet.written",
            Sources = Sources.Keys.Select(path => new TaskItem(path)).ToArray(),
            Verify = verify,
            Writes = writes,
            WrittenBy = "net8.0",
            Framework = writes ? "net8.0" : "net10.0",
            Publishes = publishes,
            Sets = sets,
        };
        return (task.Execute(), log, task.Manifests);
    }

    public BuildLog Pin(string image, string digest, params string[] tags)
    {
        var log = new BuildLog();
        var task = new PinImages
        {
            BuildEngine = log,
            ProjectFile = PathOf(_projectFile),
            ProjectDirectory = Folder,
            OutputRoot = Output,
            Record = "obj/kubenet.written",
            Image = image,
            Tags = tags.Length == 0 ? ["1.4.2"] : tags,
            Digest = digest,
        };
        Assert.True(task.Execute());
        return log;
    }

    public void Clean(string output = Output) =>
        Assert.True(
            new RemoveManifests
            {
                BuildEngine = new BuildLog(),
                ProjectFile = PathOf(_projectFile),
                ProjectDirectory = Folder,
                OutputRoot = output,
                Record = "obj/kubenet.written",
                BuildFolders = ["bin/", "obj/"],
            }.Execute()
        );

    public void Dispose()
    {
        if (_ownsRoot)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    public static HandOverSet Set(string name, params (string Path, string Content)[] files) =>
        HandOverSet.Written(name, name, files.Select(file => new HandOverFile(file.Path, file.Content, isSecret: false)).ToArray());

    public static HandOverSet Refused(string name) =>
        HandOverSet.Refused(name, name, [new HandOverRefusal("KUBE1001", true, "NodePort '80' is {outside}.", "Shop.cs", 12, 5, 12, 7)]);
}
