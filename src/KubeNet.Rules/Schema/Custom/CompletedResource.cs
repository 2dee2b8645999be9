using KubeNet.Resources;

namespace KubeNet.Rules.Schema.Custom;

/// <summary>
/// A custom resource as the server validates it: a copy without a status and without nulls that the schema does not allow, and with the
/// defaults of the schema.
/// </summary>
internal sealed class CompletedResource
{
    private const int Deepest = 200;

    private readonly Dictionary<ResourceNode, ResourceNode> _written = [];
    private int _inDefaults;

    private CompletedResource(MapNode root, CustomSchema schema) => Root = Copy(root, schema, 0);

    public MapNode Root { get; }

    public static CompletedResource Of(Resource resource, CustomSchema schema) => new(resource.Root, schema);

    /// <summary>The node of the manifest that a node of the copy stands for; for a default, the nearest node around it.</summary>
    public ResourceNode Written(ResourceNode node)
    {
        for (ResourceNode? current = node; current is not null; current = current.Parent)
        {
            if (_written.TryGetValue(current, out var written))
            {
                return written;
            }
        }

        return node;
    }

    /// <summary>Whether a node of the copy is in the manifest, and not a default.</summary>
    public bool IsWritten(ResourceNode node) => _written.ContainsKey(node);

    private MapNode Copy(MapNode map, CustomSchema schema, int depth)
    {
        var copy = new MapNode(origin: map.Origin);
        foreach (var entry in map.Entries)
        {
            var field = schema.Field(entry.Key);
            var isStatus = depth == 0 && entry.Key == "status";
            if (!isStatus && !(entry.Value is ScalarNode { Value: null } && field is { IsNullable: false }))
            {
                copy.Set(entry.Key, CopyOf(entry.Value, field, depth), entry.KeyOrigin);
            }
        }

        foreach (var name in schema.Fields)
        {
            if (copy[name] is null && !(depth == 0 && name == "status") && schema.Property(name) is { Default: { } value } field)
            {
                copy.Set(name, Default(value, field, depth));
            }
        }

        Record(copy, map);
        return copy;
    }

    private ResourceNode CopyOf(ResourceNode node, CustomSchema? schema, int depth)
    {
        if (schema is not { } known || depth == Deepest)
        {
            return Copied(node);
        }

        switch (node)
        {
            case MapNode map:
                return Copy(map, known, depth + 1);
            case ListNode list:
                var copy = new ListNode(list.Origin);
                foreach (var item in list.Items)
                {
                    copy.Add(
                        item is ScalarNode { Value: null } && known.Items is { IsNullable: false, Default: { } value } items
                            ? Default(value, items, depth)
                            : CopyOf(item, known.Items, depth + 1)
                    );
                }

                Record(copy, list);
                return copy;
            default:
                return Copied(node);
        }
    }

    private ResourceNode Copied(ResourceNode node)
    {
        var copy = node.Relocated(origin => origin);
        Record(copy, node);
        return copy;
    }

    /// <summary>A default, with the defaults that its schema has for what it lacks.</summary>
    private ResourceNode Default(ResourceNode value, CustomSchema schema, int depth)
    {
        _inDefaults++;
        var copy = CopyOf(value, schema, depth + 1);
        _inDefaults--;
        return copy;
    }

    private void Record(ResourceNode copy, ResourceNode written)
    {
        if (_inDefaults == 0)
        {
            _written[copy] = written;
        }
    }
}
