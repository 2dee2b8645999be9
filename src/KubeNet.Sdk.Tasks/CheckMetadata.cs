using KubeNet.Rules;
using KubeNet.Tasks.Items;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace KubeNet.Tasks;

/// <summary>
/// Says where metadata of the package's items is misspelt, or the name of a controller. MSBuild takes any name and any value, so it would
/// have no effect, without a word.
/// </summary>
public sealed class CheckMetadata : Task
{
    /// <summary>The project, where the file of an item is not known.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The items <c>KubeNetParameter</c>.</summary>
    public ITaskItem[] Parameters { get; set; } = [];

    /// <summary>The items <c>KubeNetFile</c>.</summary>
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The items <c>KubeNetApp</c>.</summary>
    public ITaskItem[] Apps { get; set; } = [];

    /// <summary>The items <c>KubeNetIngressClass</c>.</summary>
    public ITaskItem[] IngressClasses { get; set; } = [];

    /// <summary>The items <c>KubeNetService</c>.</summary>
    public ITaskItem[] Services { get; set; } = [];

    /// <summary>The items <c>KubeNetExternal</c>.</summary>
    public ITaskItem[] Externals { get; set; } = [];

    /// <summary>The items <c>KubernetesYaml</c>.</summary>
    public ITaskItem[] Yaml { get; set; } = [];

    /// <summary>The items <c>KubernetesCrd</c>.</summary>
    public ITaskItem[] Crds { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        Check("KubeNetParameter", Parameters);
        Check("KubeNetFile", Files);
        Check("KubeNetApp", Apps);
        Check("KubeNetIngressClass", IngressClasses);
        Check("KubeNetService", Services);
        Check("KubeNetExternal", Externals);
        Check("KubernetesYaml", Yaml);
        Check("KubernetesCrd", Crds);
        Array.ForEach(IngressClasses, CheckController);
        return true;
    }

    /// <summary>A controller may have any name, so this is not an error.</summary>
    private void CheckController(ITaskItem item)
    {
        const string Kind = "KubeNetIngressClass";
        var controller = item.GetMetadata("Controller").Trim();
        if (UsualControllers.MeantBy(controller) is { } meant)
        {
            var (file, line, column) = ItemPlace.Of(item, Kind, ProjectFile, "Controller");
            var message =
                $"The {Kind} '{item.ItemSpec}' has the Controller '{controller}', which is not the name of a common controller. "
                + $"Did you mean '{meant}'?";
            Log.LogWarning(null, TaskFindings.Metadata, null, file, line, column, 0, 0, message);
        }
    }

    /// <summary>One element with a wildcard gives many items, and is said once.</summary>
    private void Check(string kind, ITaskItem[] items)
    {
        foreach (
            var said in items
                .SelectMany(item => item.CloneCustomMetadata().Keys.Cast<string>().Select(name => (Item: item, Name: name)))
                .Select(written => (written.Item, written.Name, Meant: KnownMetadata.MeantBy(kind, written.Name)))
                .Where(written => written.Meant is not null)
                .Select(written => (written, Place: ItemPlace.Of(written.Item, kind, ProjectFile, written.Name)))
                .GroupBy(said => (said.written.Name, said.Place))
        )
        {
            var (item, name, meant) = said.First().written;
            var (file, line, column) = said.Key.Place;
            Log.LogWarning(null, TaskFindings.Metadata, null, file, line, column, 0, 0, MessageOf(kind, item.ItemSpec, name, meant!));
        }
    }

    private static string MessageOf(string kind, string item, string name, string meant) =>
        $"The {kind} '{item}' has metadata '{name}', which has no effect. "
        + $"Did you mean {(KnownMetadata.IsAttribute(meant) ? "the attribute " : "")}"
        + $"'{meant}'? Metadata of your own needs a name that is less similar.";
}
