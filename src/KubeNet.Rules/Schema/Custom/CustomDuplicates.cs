using System.Globalization;
using KubeNet.Resources;

namespace KubeNet.Rules.Schema.Custom;

/// <summary>
/// Items that a list may have once (<c>x-kubernetes-list-type</c>): the same item of a set, the same keys of a map
/// (k8s.io/apiextensions-apiserver/pkg/apiserver/schema/listtype/validation.go).
/// </summary>
internal static class CustomDuplicates
{
    /// <summary>Each item whose first occurrence is before it, with the names of its keys; those are empty in a set.</summary>
    public static IEnumerable<(ResourceNode Item, string Keys)> In(ListNode list, CustomSchema schema)
    {
        if (list.Count < 2 || schema.ListType is not ("set" or "map"))
        {
            return [];
        }

        var keys = schema.ListKeys;
        if (schema.ListType == "map" && (keys.Count == 0 || list.Items.Any(item => item is not MapNode)))
        {
            return [];
        }

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var found = new List<(ResourceNode, string)>();
        foreach (var item in list.Items)
        {
            var identity = IdentityOf(item, schema);
            seen.TryGetValue(identity, out var times);
            seen[identity] = times + 1;
            if (times == 1)
            {
                found.Add((item, string.Join(", ", keys)));
            }
        }

        return found;
    }

    /// <summary>The item or its keys as JSON, as the server shows it.</summary>
    public static string Shown(ResourceNode item, CustomSchema schema) => IdentityOf(item, schema);

    private static string IdentityOf(ResourceNode item, CustomSchema schema) =>
        schema.ListType == "set"
            ? Json(item)
            : "{"
                + string.Join(
                    ",",
                    schema
                        .ListKeys.OrderBy(key => key, StringComparer.Ordinal)
                        .Where(key => ((MapNode)item)[key] is not null)
                        .Select(key => $"\"{key}\":{Json(((MapNode)item)[key]!)}")
                )
                + "}";

    private static string Json(ResourceNode node) =>
        node switch
        {
            ScalarNode { Value: string text } => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"",
            ScalarNode { Value: bool flag } => flag ? "true" : "false",
            ScalarNode { Value: long number } => number.ToString(CultureInfo.InvariantCulture),
            ScalarNode { Value: double number } => number.ToString("R", CultureInfo.InvariantCulture),
            ListNode list => "[" + string.Join(",", list.Items.Select(Json)) + "]",
            MapNode map => "{"
                + string.Join(
                    ",",
                    map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"\"{entry.Key}\":{Json(entry.Value)}")
                )
                + "}",
            _ => "null",
        };
}
