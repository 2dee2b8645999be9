using KubeNet.Resources;

namespace KubeNet;

/// <summary>A handle, whatever its type.</summary>
internal interface IDeclared
{
    Resource Resource { get; }

    SetRecording Recording { get; }

    /// <summary>
    /// The part that a <c>Configure</c> opens as this type: the resource, the template of its Pods, or one of its containers.
    /// </summary>
    MapNode PartFor(string type);

    /// <summary>Called when a <c>Configure</c> has changed the resource.</summary>
    void OnConfigured();
}

/// <summary>The common members of the handles of all resources. Each method changes the resource and returns the same handle.</summary>
/// <typeparam name="TSelf">The handle's own type.</typeparam>
public abstract class ResourceHandle<TSelf> : IDeclared
    where TSelf : ResourceHandle<TSelf>
{
    private protected ResourceHandle(SetRecording recording, Resource resource)
    {
        Recording = recording;
        Resource = resource;
    }

    /// <summary>The resource's name: <c>metadata.name</c>.</summary>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").Env("SETTINGS", k8s.ConfigMap("settings").Name);</code></example>
    public string Name => CallSite.Reading(Resource.Name, Resource.Metadata.Scalar("name"));

    /// <summary>The resource's name, so that a handle can be used in a string.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    internal SetRecording Recording { get; }

    internal Resource Resource { get; }

    Resource IDeclared.Resource => Resource;

    SetRecording IDeclared.Recording => Recording;

    MapNode IDeclared.PartFor(string type) => Root;

    void IDeclared.OnConfigured() { }

    private protected MapNode Root => Resource.Root;

    /// <summary>Adds a label: <c>metadata.labels</c>. Setting the same key to a different value is an error (KUBE0005).</summary>
    /// <param name="key">An optional DNS prefix and <c>/</c>, and a name of at most 63 characters.</param>
    /// <param name="value">At most 63 characters; may be empty.</param>
    /// <example><code>k8s.ConfigMap("settings").Label("app.kubernetes.io/part-of", "shop");</code></example>
    public TSelf Label(string key, string value)
    {
        SetEntry(Resource.Metadata, "labels", CallSite.Text(key), CallSite.Text(value));
        return (TSelf)this;
    }

    /// <summary>
    /// Adds an annotation: <c>metadata.annotations</c>. Setting the same key to a different value is an error (KUBE0005).
    /// </summary>
    /// <param name="key">An optional DNS prefix and <c>/</c>, and a name of at most 63 characters.</param>
    /// <param name="value">Any text.</param>
    /// <example><code>k8s.ConfigMap("settings").Annotation("example.com/owner", "team-web");</code></example>
    public TSelf Annotation(string key, string value)
    {
        SetEntry(Resource.Metadata, "annotations", CallSite.Text(key), CallSite.Text(value));
        return (TSelf)this;
    }

    private protected bool SetEntry(MapNode map, string field, Sourced<string> key, Sourced<string> value) =>
        Recording.SetOnce(map.GetOrAddMap(field), key.Value, new ScalarNode(value.Value, value.Origin), key.Origin);
}
