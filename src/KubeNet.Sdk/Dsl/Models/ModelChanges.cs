using System.Runtime.CompilerServices;
using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// Writes what a <c>Configure</c> changed back to the resource's tree. Comparing the model before and after shows what changed. The rest of
/// the tree stays unchanged, with its origins. Nodes that handles refer to stay with their objects in the model.
/// </summary>
internal sealed class ModelChanges : IDisposable
{
    private static readonly string[] s_identity = ["apiVersion", "kind", "metadata.name", "metadata.namespace"];

    private readonly IDeclared _declared;
    private readonly MapNode _part;
    private readonly ModelTree _before;

    /// <summary>The resource's own node for each node of the opened model.</summary>
    private readonly Dictionary<ResourceNode, ResourceNode> _targets = [];

    /// <summary>The maps of the opened model by their objects.</summary>
    private readonly Dictionary<object, MapNode> _known = new(SameObject.Comparer);

    /// <summary>The maps of the opened model whose objects the changed model still has.</summary>
    private readonly HashSet<MapNode> _kept = [];

    /// <summary>The resource's own maps that already have a place in the changed tree.</summary>
    private readonly HashSet<MapNode> _placed = [];

    private ModelChanges(IDeclared declared, MapNode part, ModelTree before)
    {
        _declared = declared;
        _part = part;
        _before = before;
        Pair(part, before.Root);
    }

    /// <summary>Begins a change. It must be disposed, even if the user's lambda throws.</summary>
    /// <param name="declared">The handle whose resource was opened.</param>
    /// <param name="part">The part of it that was opened.</param>
    /// <param name="before">The opened model.</param>
    public static ModelChanges Open(IDeclared declared, MapNode part, ModelTree before)
    {
        var resource = declared.Resource;
        declared.Recording.EnsureOpen();
        return declared.Recording.BeginChange(resource)
            ? new ModelChanges(declared, part, before)
            : throw new InvalidOperationException(
                $"{resource.Kind} '{resource.Name}' is configured inside its own Configure. Change the model that is already open."
            );
    }

    public void Dispose() => _declared.Recording.EndChange(_declared.Resource);

    /// <param name="after">The changed model. New parts of it are moved into the resource.</param>
    public void Apply(ModelTree after)
    {
        var resource = _declared.Resource;
        var isWhole = ReferenceEquals(_part, resource.Root);
        foreach (var field in s_identity)
        {
            if (isWhole && _before.Root.Text(field) != after.Root.Text(field))
            {
                throw new InvalidOperationException(
                    $"Configure cannot change '{field}' of {resource.Kind} '{resource.Name}', because it identifies the resource. "
                        + "Declare another resource."
                );
            }
        }

        if (isWhole)
        {
            _before.Root.Remove("status");
            after.Root.Remove("status");
        }

        foreach (var now in after.Objects)
        {
            if (_known.TryGetValue(after.ObjectOf(now)!, out var old))
            {
                _kept.Add(old);
            }
        }

        Merge(_part, _before.Root, after.Root, after);
        _declared.OnConfigured();
    }

    private void Pair(ResourceNode target, ResourceNode before)
    {
        _targets.Add(before, target);
        if ((target, before) is (MapNode map, MapNode fields))
        {
            if (_before.ObjectOf(fields) is { } known)
            {
                _known[known] = fields;
            }

            foreach (var field in fields.Entries)
            {
                if (map[field.Key] is { } child)
                {
                    Pair(child, field.Value);
                }
            }
        }
        else if ((target, before) is (ListNode list, ListNode items) && list.Count == items.Count)
        {
            for (var i = 0; i < items.Count; i++)
            {
                Pair(list.Items[i], items.Items[i]);
            }
        }
    }

    private void Merge(MapNode target, MapNode before, MapNode now, ModelTree after)
    {
        var fields = new HashSet<string>(now.Entries.Select(entry => entry.Key), StringComparer.Ordinal);
        foreach (var entry in now.Entries.ToArray())
        {
            Put(target, entry, NodeFor(target[entry.Key], before[entry.Key], entry.Value, after));
        }

        foreach (var entry in before.Entries)
        {
            if (!fields.Contains(entry.Key) && target[entry.Key] is { } there && ReferenceEquals(there, TargetOf(entry.Value)))
            {
                target.Remove(entry.Key);
            }
        }
    }

    /// <summary>
    /// The node for <paramref name="now"/> in the resource: its existing node with the changes, or otherwise the new one.
    /// </summary>
    /// <param name="there">The current node in its place, if any.</param>
    /// <param name="before">What the opened model had in its place.</param>
    /// <param name="now">What the changed model has there.</param>
    /// <param name="after">The changed model.</param>
    private ResourceNode NodeFor(ResourceNode? there, ResourceNode? before, ResourceNode now, ModelTree after)
    {
        switch (now)
        {
            case ScalarNode when there is ScalarNode && before is not null && NodeComparison.AreEqual(before, now):
                return there;
            case MapNode map:
                var same =
                    after.ObjectOf(map) is { } item && _known.TryGetValue(item, out var found) ? found
                    : before is MapNode replaced && !_kept.Contains(replaced) ? replaced
                    : null;
                if (same is not null && TargetOf(same) is MapNode target && _placed.Add(target))
                {
                    Merge(target, same, map, after);
                    return target;
                }

                foreach (var entry in map.Entries.ToArray())
                {
                    Put(map, entry, NodeFor(null, null, entry.Value, after));
                }

                return map;
            case ListNode list:
                var own = there as ListNode ?? new ListNode(list.Origin);
                Merge(own, (before as ListNode)?.Items ?? [], list.RemoveAll(), after);
                return own;
            default:
                return now;
        }
    }

    private void Merge(ListNode target, IReadOnlyList<ResourceNode> before, IReadOnlyList<ResourceNode> now, ModelTree after)
    {
        var replaced = Replaced(before, now, after);
        var own = new HashSet<ResourceNode>(before.Select(TargetOf).OfType<ResourceNode>());
        var meanwhile = target.RemoveAll().Where(item => !own.Contains(item)).ToArray(); // said through the handle inside of the lambda
        for (var i = 0; i < now.Count; i++)
        {
            var node = NodeFor(replaced[i] is { } old ? TargetOf(old) : null, replaced[i], now[i], after);
            node.Detach();
            target.Add(node);
        }

        foreach (var item in meanwhile)
        {
            target.Add(item);
        }
    }

    /// <summary>
    /// For each item that is not an object of the opened model, the item that it replaces: an equal one, or otherwise the one with the same
    /// name.
    /// </summary>
    private ResourceNode?[] Replaced(IReadOnlyList<ResourceNode> before, IReadOnlyList<ResourceNode> now, ModelTree after)
    {
        var replaced = new ResourceNode?[now.Count];
        var free = before.Select(item => item is not MapNode map || !_kept.Contains(map)).ToArray();
        Match((old, item) => NodeComparison.AreEqual(old, item), samePlace: true);
        Match((old, item) => NodeComparison.AreEqual(old, item), samePlace: false);
        Match((old, item) => NameOf(item) is { } name && name == NameOf(old), samePlace: false);
        return replaced;

        void Match(Func<ResourceNode, ResourceNode, bool> isSame, bool samePlace)
        {
            for (var i = 0; i < now.Count; i++)
            {
                if (replaced[i] is not null || (now[i] is MapNode map && after.ObjectOf(map) is { } item && _known.ContainsKey(item)))
                {
                    continue;
                }

                for (var old = samePlace ? i : 0; replaced[i] is null && old < before.Count && (!samePlace || old == i); old++)
                {
                    if (free[old] && isSame(before[old], now[i]))
                    {
                        replaced[i] = before[old];
                        free[old] = false;
                    }
                }
            }
        }
    }

    private static void Put(MapNode map, MapEntry entry, ResourceNode node)
    {
        if (!ReferenceEquals(node, map[entry.Key]))
        {
            node.Detach();
            map.Set(entry.Key, node, entry.KeyOrigin);
        }
    }

    private ResourceNode? TargetOf(ResourceNode before) => _targets.TryGetValue(before, out var target) ? target : null;

    private static string? NameOf(ResourceNode node) => (node as MapNode)?.Text("name");

    /// <summary>Compares by reference, because models may be records.</summary>
    private sealed class SameObject : IEqualityComparer<object>
    {
        public static readonly SameObject Comparer = new();

        bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y);

        int IEqualityComparer<object>.GetHashCode(object obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
