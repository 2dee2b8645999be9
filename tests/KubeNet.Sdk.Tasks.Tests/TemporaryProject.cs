using KubeNet.HandOver;
using Microsoft.Build.Utilities;

namespace KubeNet.Tasks.Tests;

/// <summary>A project's folder with a hand-over in obj, and the build's last target run on it.</summary>
internal sealed class TemporaryProject : IDisposable
{
    public const string Output = "bin/Debug/manifests";

    public TemporaryProject() => Directory.CreateDirectory(Path.Combine(Folder, "obj"));

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "kubenet tasks ä " + Guid.NewGuid().ToString("N"));

    public Dictionary<string, string> Sources { get; } = new() { ["Shop.cs"] = "class Shop { string value = \"hunter\" + 2; }" };

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
    public string[] Files(string folder = Output) => Directory.Exists(PathOf(folder))
        ? Directory.GetFiles(PathOf(folder), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal).ToArray()
        : [];

    public void HandOver(params HandOverSet[] sets) =>
        this["obj/kubenet.handover"] = HandOverWriter.Write(new HandOverDocument(sets), () => SealingKey.Of(Sources.Values));

    public (bool Succeeded, BuildLog Log, string[] Manifests) Build(string output = Output, bool verify = false)
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
            ProjectDirectory = Folder,
            OutputRoot = output,
            Record = "obj/kubenet.written",
            Sources = Sources.Keys.Select(path => new TaskItem(path)).ToArray(),
            Verify = verify,
        };
        return (task.Execute(), log, task.Manifests);
    }

    public void Clean(string output = Output) =>
        Assert.True(new RemoveManifests
        {
            BuildEngine = new BuildLog(),
            ProjectDirectory = Folder,
            OutputRoot = output,
            Record = "obj/kubenet.written",
            BuildFolders = ["bin/", "obj/"],
        }.Execute());

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public static HandOverSet Set(string name, params (string Path, string Content)[] files) =>
        HandOverSet.Written(name, name, files.Select(file => new HandOverFile(file.Path, file.Content, isSecret: false)).ToArray());

    public static HandOverSet Refused(string name) =>
        HandOverSet.Refused(name, name, [new HandOverRefusal("KUBE1001", true, "NodePort '80' is {outside}.", "Shop.cs", 12, 5, 12, 7)]);
}
