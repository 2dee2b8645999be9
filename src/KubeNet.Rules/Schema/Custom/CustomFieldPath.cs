using KubeNet.Resources;

namespace KubeNet.Rules.Schema.Custom;

/// <summary>The <c>fieldPath</c> of a rule: names after dots, or in brackets and quotes.</summary>
internal static class CustomFieldPath
{
    /// <summary>The node at the end of a path, or the last one on the way that is there.</summary>
    /// <param name="node">Where the path begins.</param>
    /// <param name="path">The path; null if the value itself is meant.</param>
    /// <param name="field">The whole path of the field, whether it is there or not.</param>
    public static ResourceNode Follow(ResourceNode node, string? path, out string field)
    {
        field = node.FieldPath;
        ResourceNode? current = node;
        foreach (var name in Names(path ?? ""))
        {
            field +=
                name.IndexOfAny(['.', '/']) >= 0 ? $"[{name}]"
                : field.Length == 0 ? name
                : "." + name;
            current = (current as MapNode)?[name];
            node = current ?? node;
        }

        return node;
    }

    private static IEnumerable<string> Names(string path)
    {
        for (var at = 0; at < path.Length; )
        {
            var isQuoted = string.CompareOrdinal(path, at, "['", 0, 2) == 0;
            var from = at + (isQuoted ? 2 : 1);
            var end = isQuoted ? path.IndexOf("']", from, StringComparison.Ordinal) : path.IndexOfAny(['.', '['], from);
            if ((path[at] != '.' && !isQuoted) || from > path.Length || (isQuoted && end < 0))
            {
                yield break;
            }

            end = end < 0 ? path.Length : end;
            yield return isQuoted
                ? path.Substring(from, end - from).Replace("\\'", "'").Replace("\\\\", "\\")
                : path.Substring(from, end - from);
            at = isQuoted ? end + 2 : end;
        }
    }
}
