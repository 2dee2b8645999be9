using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// Writes what a <c>Configure</c> changed back to the resource's tree. The model before and after tell what changed; the rest of
/// the tree stays as it was written, with its origins, and the nodes that handles hold on to stay in their places.
/// </summary>
internal static class ModelChanges
{
    private static readonly string[] s_identity = ["apiVersion", "kind", "metadata.name", "metadata.namespace"];

    /// <param name="declared">The handle whose resource was opened.</param>
    /// <param name="before">The opened model as a tree.</param>
    /// <param name="after">The changed model as a tree; what is new in it is moved into the resource.</param>
    public static void Apply(IDeclared declared, MapNode before, MapNode after)
    {
        var resource = declared.Resource;
        declared.Recording.EnsureOpen();
        foreach (var field in s_identity)
        {
            if (before.Text(field) != after.Text(field))
            {
                throw new InvalidOperationException(
                    $"Configure cannot change '{field}' of {resource.Kind} '{resource.Name}': it is what makes it this resource. Declare another one.");
            }
        }

        before.Remove("status");
        after.Remove("status");
        Apply(resource.Root, before, after);
    }

    private static void Apply(MapNode target, MapNode before, MapNode after)
    {
        var gone = before.Entries.Where(entry => after[entry.Key] is null).Select(entry => entry.Key).ToArray();
        foreach (var entry in after.Entries.ToArray())
        {
            var old = before[entry.Key];
            if (old is not null && NodeComparison.AreEqual(old, entry.Value))
            {
                continue;
            }

            if (!TryApply(target[entry.Key], old, entry.Value))
            {
                after.Remove(entry.Key);
                target.Set(entry.Key, entry.Value, entry.KeyOrigin);
            }
        }

        foreach (var field in gone)
        {
            target.Remove(field);
        }
    }

    /// <summary>Changes inside a map or a list that stays; false where the field is new or replaced as a whole.</summary>
    private static bool TryApply(ResourceNode? target, ResourceNode? before, ResourceNode after)
    {
        switch (target, before, after)
        {
            case (MapNode map, MapNode old, MapNode now):
                Apply(map, old, now);
                return true;
            case (ListNode list, ListNode old, ListNode now) when list.Count == old.Count:
                Apply(list, old, now);
                return true;
            default:
                return false;
        }
    }

    private static void Apply(ListNode target, ListNode before, ListNode after)
    {
        var places = Matches(before.Items, after.Items);
        var targets = target.RemoveAll();
        var items = after.RemoveAll();
        for (var i = 0; i < items.Count; i++)
        {
            var kept = places[i] is { } place
                && (NodeComparison.AreEqual(before.Items[place], items[i]) || TryApply(targets[place], before.Items[place], items[i]));
            target.Add(kept ? targets[places[i]!.Value] : items[i]);
        }
    }

    /// <summary>For each item now, which one it was before: an equal one, else the one of its name, else a nameless one in its place.</summary>
    private static int?[] Matches(IReadOnlyList<ResourceNode> before, IReadOnlyList<ResourceNode> after)
    {
        var matches = new int?[after.Count];
        var taken = new bool[before.Count];
        Match((old, now) => NodeComparison.AreEqual(before[old], after[now]), samePlace: true);
        Match((old, now) => NodeComparison.AreEqual(before[old], after[now]), samePlace: false);
        Match((old, now) => NameOf(after[now]) is { } name && name == NameOf(before[old]), samePlace: false);
        Match((old, now) => NameOf(after[now]) is null && NameOf(before[old]) is null && before[old] is MapNode && after[now] is MapNode, samePlace: true);
        return matches;

        void Match(Func<int, int, bool> isSame, bool samePlace)
        {
            for (var now = 0; now < after.Count; now++)
            {
                for (var old = samePlace ? now : 0; matches[now] is null && old < before.Count && (!samePlace || old == now); old++)
                {
                    if (!taken[old] && isSame(old, now))
                    {
                        matches[now] = old;
                        taken[old] = true;
                    }
                }
            }
        }
    }

    private static string? NameOf(ResourceNode node) => (node as MapNode)?.Text("name");
}
