using KubeNet.Resources;

namespace KubeNet.Rules.Api.Fields;

internal static class NodeExtensions
{
    /// <summary>Whether a field exists and is not null. The server treats null as absent.</summary>
    public static bool IsSet(this MapNode map, string field) => map[field] is { } node and not ScalarNode { Value: null };

    /// <summary>The path of a field, whether it exists or not.</summary>
    public static string PathOf(this MapNode map, string field) => map.FieldPath is { Length: > 0 } path ? path + "." + field : field;

    /// <summary>The part of a node to report at: the node itself, or a scalar inside it if the node has no place in the source.</summary>
    public static ResourceNode Pointed(this ResourceNode node) =>
        node switch
        {
            { Origin.IsKnown: true } => node,
            ListNode { Count: > 0 } list => list.Items[0].Pointed(),
            MapNode { Count: > 0 } map => map.Entries[0].Value.Pointed(),
            _ => node,
        };

    /// <summary>Where to report a missing or empty field: at its value, or at the object.</summary>
    public static Origin Place(this MapNode map, string field) => map.IsSet(field) ? map[field]!.Origin.Or(map.Place()) : map.Place();

    /// <summary>
    /// Where to report that something is missing from an object: the object, its key, or the nearest part with a place in the source.
    /// </summary>
    public static Origin Place(this MapNode map)
    {
        if (map.Origin.IsKnown)
        {
            return map.Origin;
        }

        if (
            map.Parent is MapNode parent
            && parent.Entries.FirstOrDefault(entry => ReferenceEquals(entry.Value, map)).KeyOrigin is { IsKnown: true } key
        )
        {
            return key;
        }

        foreach (var entry in map.Parent is ListNode ? map.Entries : [])
        {
            if (entry.KeyOrigin.IsKnown || entry.Value.Origin.IsKnown)
            {
                return entry.KeyOrigin.Or(entry.Value.Origin);
            }
        }

        return map.NearestOrigin;
    }
}
