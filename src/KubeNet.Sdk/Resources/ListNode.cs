using System.Globalization;

namespace KubeNet.Resources;

/// <summary>A list of nodes, in the order in which they were added.</summary>
internal sealed class ListNode : ResourceNode
{
    private readonly List<ResourceNode> _items = [];
    private MapNode[]? _maps;

    public ListNode(Origin origin = default)
        : base(origin) { }

    /// <summary>The items; only this class changes them. As a list, since a loop over it then allocates nothing.</summary>
    public List<ResourceNode> Items => _items;

    public int Count => _items.Count;

    /// <summary>The items that are maps, as they are now. They are kept, since all rules go through all lists.</summary>
    public MapNode[] Maps => _maps ??= [.. _items.OfType<MapNode>()];

    public TNode Add<TNode>(TNode item)
        where TNode : ResourceNode
    {
        _items.Add(Adopt(item));
        _maps = null;
        return item;
    }

    /// <summary>Takes all items out, so that they may stand elsewhere.</summary>
    public IReadOnlyList<ResourceNode> RemoveAll()
    {
        ResourceNode[] items = [.. _items];
        _items.Clear();
        _maps = null;
        foreach (var item in items)
        {
            Release(item);
        }

        return items;
    }

    public override ResourceNode Relocated(Func<Origin, Origin> place)
    {
        var other = new ListNode(place(Origin));
        foreach (var item in _items)
        {
            other.Add(item.Relocated(place));
        }

        return other;
    }

    private protected override void RemoveChild(ResourceNode child)
    {
        _items.RemoveAt(_items.FindIndex(item => ReferenceEquals(item, child)));
        _maps = null;
        Release(child);
    }

    private protected override string PathOfChild(ResourceNode child) =>
        $"{FieldPath}[{_items.IndexOf(child).ToString(CultureInfo.InvariantCulture)}]";
}
