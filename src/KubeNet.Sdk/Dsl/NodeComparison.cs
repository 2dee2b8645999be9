using KubeNet.Resources;

namespace KubeNet;

/// <summary>Whether two parts of a manifest are equal, regardless of their origin.</summary>
internal static class NodeComparison
{
    /// <summary>Adds an entry to a list that has no equal one.</summary>
    public static void AddOnce(this ListNode list, MapNode entry)
    {
        if (!list.Maps.Any(earlier => AreEqual(earlier, entry)))
        {
            list.Add(entry);
        }
    }

    public static bool AreEqual(ResourceNode left, ResourceNode right) =>
        (left, right) switch
        {
            (ScalarNode a, ScalarNode b) => Equals(a.Value, b.Value),
            (ListNode a, ListNode b) => a.Count == b.Count && a.Items.Zip(b.Items, AreEqual).All(equal => equal),
            (MapNode a, MapNode b) => a.Count == b.Count
                && a.Entries.All(entry => b[entry.Key] is { } other && AreEqual(entry.Value, other)),
            _ => false,
        };
}
