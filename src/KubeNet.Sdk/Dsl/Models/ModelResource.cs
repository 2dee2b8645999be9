using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// Creates a resource from a typed model. Both execution and evaluation of a set use this class, so that missing fields are filled in the
/// same way.
/// </summary>
internal static class ModelResource
{
    private static readonly FieldOrder s_order = new("apiVersion", "kind", "metadata", "spec");

    /// <param name="content">The model's fields, in the model's order. They are moved into the resource.</param>
    /// <param name="apiVersion">The apiVersion of the model's class, for a model that does not set it.</param>
    /// <param name="kind">The kind of the model's class.</param>
    /// <param name="clusterScoped">Whether the user specified that the kind is cluster-scoped.</param>
    /// <param name="recording">The set.</param>
    /// <param name="call">The call that adds the model.</param>
    public static Resource Declare(
        SetRecording recording,
        MapNode content,
        string? apiVersion,
        string? kind,
        bool clusterScoped,
        Origin call
    )
    {
        recording.EnsureOpen();
        var root = new MapNode(s_order, content.Origin.Or(call));
        apiVersion = Said(content, "apiVersion", apiVersion);
        kind = Said(content, "kind", kind);
        root.Set("apiVersion", apiVersion, content.Scalar("apiVersion")?.Origin ?? Origin.None);
        root.Set("kind", kind, content.Scalar("kind")?.Origin ?? Origin.None);

        var metadata = root.Set("metadata", new MapNode(Resource.MetadataOrder, content.Map("metadata")?.Origin ?? Origin.None));
        Move(content.Map("metadata"), metadata);
        if (metadata.Text("name") is not { Length: > 0 })
        {
            throw new ArgumentException($"The model of kind '{kind}' has no name. Set Metadata.Name.");
        }

        foreach (var field in content.Entries.Select(entry => entry.Key).Except(["apiVersion", "kind", "metadata", "status"]).ToArray())
        {
            Move(content, field, root);
        }

        var group = ResourceIdentity.GroupOf(apiVersion);
        SetNamespace(recording, metadata, kind, clusterScoped || ClusterScopedKinds.Contains(group, kind));
        return recording.Add(new Resource(root));
    }

    private static void SetNamespace(SetRecording recording, MapNode metadata, string kind, bool clusterScoped)
    {
        var said = metadata.Scalar("namespace");
        if (!clusterScoped)
        {
            if (said is not { Text.Length: > 0 })
            {
                metadata.Set("namespace", recording.Namespace);
            }
        }
        else if (said is not null)
        {
            recording.Contradiction(
                $"{kind} '{metadata.Text("name")}' is cluster-scoped, so it cannot have the namespace '{said.Text}'. "
                    + "Remove metadata.namespace.",
                said.NearestOrigin
            );
            metadata.Remove("namespace");
        }
    }

    private static string Said(MapNode content, string field, string? byClass) =>
        content.Text(field) is { Length: > 0 } said ? said
        : !string.IsNullOrEmpty(byClass) ? byClass!
        : throw new ArgumentException(
            $"The model does not set its {field}, and its class has no [KubernetesEntity] attribute that does. "
                + "Add the attribute, or set the property."
        );

    private static void Move(MapNode? from, MapNode to)
    {
        foreach (var key in from?.Entries.Select(entry => entry.Key).ToArray() ?? [])
        {
            Move(from!, key, to);
        }
    }

    private static void Move(MapNode from, string key, MapNode to)
    {
        var keyOrigin = from.EntryOf(key)!.Value.KeyOrigin;
        to.Set(key, from.Remove(key)!, keyOrigin);
    }
}
