using KubeNet.Diagnosis.CustomResources;
using KubeNet.Resources;

namespace KubeNet.Sdk.Generators.Tests;

/// <summary>Makes an object of a definition that has every field, and two items in every list.</summary>
internal sealed class CrdInstances
{
    private int _count;

    public static MapNode Of(DefinedKind kind)
    {
        var instance = new CrdInstances();
        var root = new MapNode();
        root.Set("apiVersion", kind.ApiVersion, Origin.None);
        root.Set("kind", kind.Kind, Origin.None);
        var metadata = root.Set("metadata", new MapNode());
        metadata.Set("name", "x", Origin.None);
        if (!kind.IsClusterScoped)
        {
            metadata.Set("namespace", "apps", Origin.None);
        }

        metadata.Set("labels", new MapNode()).Set("team", "web", Origin.None);
        foreach (var field in new FieldSchema(kind.Schema).Fields)
        {
            if (field.Key is not ("apiVersion" or "kind" or "metadata" or "status"))
            {
                root.Set(field.Key, instance.Value(new FieldSchema(field.Value as MapNode)));
            }
        }

        return root;
    }

    private ResourceNode Value(FieldSchema schema)
    {
        _count++;
        if (schema.IsIntOrString)
        {
            return _count % 2 == 0 ? new ScalarNode(_count, Origin.None) : new ScalarNode($"{_count}%", Origin.None);
        }

        switch (schema.Type)
        {
            case "string" when schema.Texts.Count > 0:
                return new ScalarNode(schema.Texts[_count % schema.Texts.Count], Origin.None);
            case "string":
                return new ScalarNode(_count % 7 == 0 ? "" : $"s \"{_count}\"\n", Origin.None);
            case "boolean":
                return new ScalarNode(_count % 2 == 0, Origin.None);
            case "integer":
                return new ScalarNode(schema.Format == "int32" ? _count : _count + 5_000_000_000, Origin.None);
            case "number":
                return new ScalarNode(_count + 0.5, Origin.None);
            case "array":
                return List(_count % 5 == 0 ? [] : [Value(schema.Items), Value(schema.Items)]);
            case "object" or null when schema.Fields.Count > 0:
                var map = new MapNode();
                foreach (var field in schema.Fields)
                {
                    map.Set(field.Key, Value(new FieldSchema(field.Value as MapNode)));
                }

                if (schema.IsOpen)
                {
                    map.Set("unnamed-field", Free());
                }

                return map;
            case "object" when schema.IsMap:
                var entries = new MapNode();
                entries.Set("a/b", Value(schema.Values));
                entries.Set("c d", Value(schema.Values));
                return entries;
            case "object":
                var free = new MapNode();
                free.Set("free", Free());
                return free;
            default:
                return Free();
        }
    }

    private MapNode Free()
    {
        var map = new MapNode();
        map.Set("text", new ScalarNode("t", Origin.None));
        map.Set("none", new ScalarNode((string?)null, Origin.None));
        map.Set("list", List([new ScalarNode(1, Origin.None), new ScalarNode(true, Origin.None), new ScalarNode(1.5, Origin.None)]));
        map.Set("map", new MapNode()).Set("n", _count + 3_000_000_000, Origin.None);
        return map;
    }

    private static ListNode List(IEnumerable<ResourceNode> items)
    {
        var list = new ListNode();
        foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }
}
