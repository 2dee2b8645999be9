using KubeNet.Resources;

namespace KubeNet.YamlSource.Parsing;

/// <summary>A node has one parent, so what is in two places is copied. Its places stay: there it is written.</summary>
internal static class TreeCopy
{
    /// <param name="node">The tree.</param>
    /// <param name="each">Called for each node, before it is made.</param>
    public static ResourceNode Of(ResourceNode node, Action? each = null)
    {
        each?.Invoke();
        switch (node)
        {
            case MapNode map:
                return OfMap(map, each);
            case ListNode list:
                var listCopy = new ListNode(list.Origin);
                foreach (var item in list.Items)
                {
                    listCopy.Add(Of(item, each));
                }

                return listCopy;
            default:
                return node.Relocated(static place => place);
        }
    }

    public static MapNode OfMap(MapNode map, Action? each = null)
    {
        var copy = new MapNode(origin: map.Origin);
        foreach (var entry in map.Entries)
        {
            copy.Set(entry.Key, Of(entry.Value, each), entry.KeyOrigin);
        }

        return copy;
    }
}
