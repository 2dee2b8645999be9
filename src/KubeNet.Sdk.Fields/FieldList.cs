using System.Collections;
using System.Diagnostics.CodeAnalysis;
using KubeNet.Resources;

namespace KubeNet.Fields;

/// <summary>A list of a manifest. Adding to a list that does not exist creates it.</summary>
/// <typeparam name="T">A text, a number, or the fields of an object.</typeparam>
public sealed class FieldList<T> : FieldPart, IList<T>, IReadOnlyList<T>, IFieldItems
    where T : notnull
{
    private readonly List<T> _items = [];

    /// <summary>Where each item was written, in the order of the items.</summary>
    private readonly List<Origin> _origins = [];

    /// <summary>The number of items.</summary>
    public int Count => _items.Count;

    bool ICollection<T>.IsReadOnly => false;

    IEnumerable<FieldItem> IFieldItems.Items
    {
        get
        {
            var index = 0;
            foreach (var item in _items)
            {
                yield return new FieldItem(null, Origin.None, item, _origins[index++]);
            }
        }
    }

    /// <summary>The item at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    public T this[int index]
    {
        get
        {
            var item = _items[index];
            CallSite.Returns(_origins[index]);
            return item;
        }
        set
        {
            _items[index] = Placed(value, nameof(value));
            _origins[index] = CallSite.OriginOf(nameof(value));
            Touch();
        }
    }

    /// <summary>Makes a list of an array.</summary>
    /// <param name="items">The items. Null removes the list.</param>
    [return: NotNullIfNotNull(nameof(items))]
    public static implicit operator FieldList<T>?(T[]? items) => Of(items);

    /// <summary>Makes a list of a list of .NET. Later changes of <paramref name="items"/> do not affect the manifest.</summary>
    /// <param name="items">The items. Null removes the list.</param>
    [return: NotNullIfNotNull(nameof(items))]
    public static implicit operator FieldList<T>?(List<T>? items) => Of(items);

    /// <summary>Adds an item at the end.</summary>
    /// <param name="item">The item.</param>
    public void Add(T item) => Insert(_items.Count, Placed(item, nameof(item)), CallSite.OriginOf(nameof(item)));

    /// <summary>Adds several items at the end.</summary>
    /// <param name="items">The items.</param>
    public void AddRange(IEnumerable<T> items)
    {
        foreach (var item in CallSite.Args(items ?? throw new ArgumentNullException(nameof(items)), nameof(items)))
        {
            Insert(_items.Count, Placed(item.Value, nameof(items)), item.Origin);
        }
    }

    /// <summary>Adds an item at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <param name="item">The item.</param>
    public void Insert(int index, T item) => Insert(index, Placed(item, nameof(item)), CallSite.OriginOf(nameof(item)));

    /// <summary>Removes the first item that is equal.</summary>
    /// <param name="item">The item.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(T item)
    {
        var index = _items.IndexOf(item);
        if (index >= 0)
        {
            RemoveAt(index);
        }

        return index >= 0;
    }

    /// <summary>Removes the item at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    public void RemoveAt(int index)
    {
        _items.RemoveAt(index);
        _origins.RemoveAt(index);
    }

    /// <summary>Removes all items.</summary>
    public void Clear()
    {
        _items.Clear();
        _origins.Clear();
    }

    /// <summary>Whether an item is in the list.</summary>
    /// <param name="item">The item.</param>
    public bool Contains(T item) => _items.Contains(item);

    /// <summary>The position of the first item that is equal.</summary>
    /// <param name="item">The item.</param>
    /// <returns>The position from 0, or -1.</returns>
    public int IndexOf(T item) => _items.IndexOf(item);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<T>.CopyTo(T[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);

    private protected override void Read(ResourceNode node)
    {
        foreach (var item in ((ListNode)node).Items)
        {
            _items.Add(FieldScalar.ItemOf<T>(item));
            _origins.Add(item.Origin);
        }
    }

    private protected override ResourceNode Write(FieldNodes nodes, int depth)
    {
        var list = new ListNode(Origin);
        for (var i = 0; i < _items.Count; i++)
        {
            list.Add(_items[i] is FieldPart part ? part.ToNode(nodes, depth) : FieldScalar.NodeOf(_items[i], _origins[i]));
        }

        return list;
    }

    private static FieldList<T>? Of(IEnumerable<T>? items)
    {
        if (items is null)
        {
            return null;
        }

        var list = new FieldList<T>();
        foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }

    private static T Placed(T item, string parameter) =>
        item switch
        {
            null => throw new ArgumentNullException(parameter, "An item of a list of a manifest cannot be null."),
            FieldPart { IsAwaited: true } => throw new ArgumentException(
                "An item of a list of a manifest must exist. Nothing is set in this one.",
                parameter
            ),
            _ => item,
        };

    private void Insert(int index, T item, Origin origin)
    {
        _items.Insert(index, item);
        _origins.Insert(index, origin);
        Touch();
    }
}
