using KubeNet.Resources;

namespace KubeNet;

/// <summary>A Namespace object of the set (<c>v1</c>).</summary>
public sealed class NamespaceHandle : ResourceHandle<NamespaceHandle>
{
    private NamespaceHandle(SetRecording recording, Resource resource)
        : base(recording, resource) { }

    /// <summary>A resource of a set of another project.</summary>
    internal static NamespaceHandle Of(SetRecording recording, Resource resource) => new(recording, resource);

    internal static NamespaceHandle Declare(SetRecording recording, Sourced<string> name) =>
        new(recording, recording.Add(new Resource("v1", "Namespace", name, null, FieldOrders.Resource)));
}
