using KubeNet.Resources;

namespace KubeNet;

/// <summary>Files with facts about the Pod: the lambda of <c>DownwardApi</c>.</summary>
public sealed class DownwardApiVolume
{
    private readonly Func<ListNode> _items;

    internal DownwardApiVolume(Func<ListNode> items) => _items = items;

    /// <summary>Adds a file with a field of the Pod: <c>items[].fieldRef</c>.</summary>
    /// <param name="path"><c>path</c>: the file, relative to the volume.</param>
    /// <param name="fieldPath"><c>fieldPath</c>: <c>metadata.name</c>, <c>metadata.labels</c> and the like.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27")
    ///     .DownwardApi("info", mountPath: "/etc/info", info =&gt; info.Field("labels", "metadata.labels"));
    /// </code>
    /// </example>
    public DownwardApiVolume Field(string path, string fieldPath)
    {
        _items().Add(FieldOf(CallSite.Text(path), CallSite.Text(fieldPath)));
        return this;
    }

    /// <summary>Adds a file with a resource of a container: <c>items[].resourceFieldRef</c>.</summary>
    /// <param name="path"><c>path</c>: the file, relative to the volume.</param>
    /// <param name="containerName"><c>containerName</c>: the container.</param>
    /// <param name="resource"><c>resource</c>: <c>limits.cpu</c>, <c>requests.memory</c> and the like.</param>
    /// <param name="divisor"><c>divisor</c>: the unit. Default: cores or bytes, rounded up (not written).</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").Limits(memory: "128Mi")
    ///     .DownwardApi("info", mountPath: "/etc/info", info =&gt; info.Resource("memory", "nginx", "limits.memory", divisor: "1Mi"));
    /// </code>
    /// </example>
    public DownwardApiVolume Resource(string path, string containerName, string resource, string? divisor = null)
    {
        var file = CallSite.Text(path);
        var container = CallSite.Text(containerName);
        var node = new MapNode(FieldOrders.DownwardApiItem, file.Origin);
        node.Set("path", file);
        node.Set(
            "resourceFieldRef",
            PodHandle.ResourceFieldOf(CallSite.Text(resource), container.With<string?>(container.Value), CallSite.Arg(divisor))
        );
        _items().Add(node);
        return this;
    }

    /// <summary>Not supported: a volume has no text representation.</summary>
    /// <returns>Nothing.</returns>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override string ToString() => throw new InvalidOperationException("A volume cannot be converted to a string. Use its name.");

    internal static MapNode FieldOf(Sourced<string> path, Sourced<string> fieldPath)
    {
        var node = new MapNode(FieldOrders.DownwardApiItem, path.Origin);
        node.Set("path", path);
        node.Set("fieldRef", new MapNode(origin: fieldPath.Origin)).Set("fieldPath", fieldPath);
        return node;
    }
}
