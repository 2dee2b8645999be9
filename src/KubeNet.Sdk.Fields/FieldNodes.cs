using KubeNet.Resources;

namespace KubeNet.Fields;

/// <summary>The nodes that are made of the fields when a <c>Configure</c> ends, and which part each of them stands for.</summary>
internal sealed class FieldNodes
{
    private readonly Dictionary<MapNode, object> _objects = [];

    /// <summary>A part of a manifest as it is before the lambda runs. Each node stands for itself.</summary>
    public static ModelTree Opened(MapNode part)
    {
        var copy = (MapNode)part.Relocated(origin => origin);
        var objects = new Dictionary<MapNode, object>();
        Note(copy);
        return new ModelTree(copy, objects);

        void Note(ResourceNode node)
        {
            switch (node)
            {
                case MapNode map:
                    objects.Add(map, map);
                    map.Entries.ForEach(entry => Note(entry.Value));
                    break;
                case ListNode list:
                    list.Items.ForEach(Note);
                    break;
            }
        }
    }

    /// <summary>The fields as the lambda left them.</summary>
    public static ModelTree Changed(ObjectFields fields)
    {
        var nodes = new FieldNodes();
        return new ModelTree((MapNode)fields.ToNode(nodes, 0), nodes._objects);
    }

    public MapNode MapOf(FieldPart part, FieldOrder? order)
    {
        var map = new MapNode(order, part.Origin);
        _objects.Add(map, (object?)part.Source ?? part);
        return map;
    }

    /// <summary>A node that no part was opened for.</summary>
    public ResourceNode CopyOf(ResourceNode node)
    {
        switch (node)
        {
            case MapNode map:
                var copy = new MapNode(origin: map.Origin);
                _objects.Add(copy, map);
                foreach (var entry in map.Entries)
                {
                    copy.Set(entry.Key, CopyOf(entry.Value), entry.KeyOrigin);
                }

                return copy;
            case ListNode list:
                var items = new ListNode(list.Origin);
                list.Items.ForEach(item => items.Add(CopyOf(item)));
                return items;
            default:
                return node.Relocated(origin => origin);
        }
    }
}
