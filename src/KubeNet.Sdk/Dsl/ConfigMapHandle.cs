using KubeNet.Resources;

namespace KubeNet;

/// <summary>A ConfigMap that a container can read: from this set, from a used set, or an external one.</summary>
public interface IConfigMap
{
    /// <summary>The ConfigMap's name: <c>metadata.name</c>.</summary>
    /// <example><code>k8s.Pod("web", image: "nginx:1.27").Env("SETTINGS", k8s.ConfigMap("settings").Name);</code></example>
    string Name { get; }
}

/// <summary>A ConfigMap of the set (<c>v1</c>).</summary>
public sealed class ConfigMapHandle : ResourceHandle<ConfigMapHandle>, IConfigMap
{
    private ConfigMapHandle(SetRecording recording, Resource resource)
        : base(recording, resource) { }

    /// <summary>
    /// Adds an entry: <c>data</c>, as <c>kubectl create configmap --from-literal</c>. Setting the same key to a different value is an error
    /// (KUBE0005).
    /// </summary>
    /// <param name="key">At most 253 characters: letters, digits, <c>-</c>, <c>_</c> and <c>.</c></param>
    /// <param name="value">Any text. All values together have at most 1 MiB.</param>
    /// <example><code>k8s.ConfigMap("settings").Data("region", "eu").Data("appsettings.json", """{ "Debug": false }""");</code></example>
    public ConfigMapHandle Data(string key, string value)
    {
        SetEntry(Root, "data", CallSite.Text(key), CallSite.Text(value));
        return this;
    }

    /// <summary>
    /// Adds the content of a file: <c>data</c>, or <c>binaryData</c> if the file is not text, as
    /// <c>kubectl create configmap --from-file</c>. Setting the same key to different content is an error (KUBE0005).
    /// </summary>
    /// <param name="file">A file of the project, such as <c>Files.Config.AppsettingsProductionJson</c>.</param>
    /// <param name="key">The entry's key. Default: the file's name.</param>
    /// <example><code>k8s.ConfigMap("settings").File(new TextFile("appsettings.json", "{ }"));</code></example>
    public ConfigMapHandle File(ProjectFile file, string? key = null)
    {
        AddFile(CallSite.Arg(file), CallSite.Arg(key));
        return this;
    }

    /// <summary>Adds several files under their own names: a folder of the project (<c>Files.Config</c>), or a list.</summary>
    /// <param name="files">The files.</param>
    /// <example><code>k8s.ConfigMap("settings").Files(new TextFile("a.json", "{ }"), new TextFile("b.json", "{ }"));</code></example>
    public ConfigMapHandle Files(params ProjectFile[] files)
    {
        foreach (var file in CallSite.Args(files))
        {
            AddFile(file, default);
        }

        return this;
    }

    private void AddFile(Sourced<ProjectFile> file, Sourced<string?> key)
    {
        var content = file.Value ?? throw new ArgumentNullException(nameof(file));
        var entry = key.Value is { } said ? key.With(said) : file.With(content.Name);
        SetEntry(Root, content.ConfigMapField, entry, file.With(content.ConfigMapValue));
    }

    /// <summary>A ConfigMap that was added as a model.</summary>
    internal static ConfigMapHandle Of(SetRecording recording, Resource model) => new(recording, model);

    internal static ConfigMapHandle Declare(SetRecording recording, Sourced<string> name) =>
        new(recording, recording.Add(new Resource("v1", "ConfigMap", name, recording.Namespace, FieldOrders.Resource)));
}
