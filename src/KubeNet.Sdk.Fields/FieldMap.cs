using System.Collections;
using System.Diagnostics.CodeAnalysis;
using KubeNet.Resources;

namespace KubeNet.Fields;

/// <summary>A map of a manifest, such as labels. Adding to a map that does not exist creates it.</summary>
/// <typeparam name="T">A text, a quantity, or a list.</typeparam>
public sealed class FieldMap<T> : FieldPart, IReadOnlyCollection<KeyValuePair<string, T>>, IFieldItems
    where T : class
{
    private readonly List<Entry> _entries = [];

    /// <summary>The number of entries.</summary>
    public int Count => _entries.Count;

    IEnumerable<FieldItem> IFieldItems.Items =>
        _entries.ConvertAll(entry => new FieldItem(entry.Key, entry.KeyOrigin, entry.Value, entry.Origin));

    /// <summary>The keys, in their order.</summary>
    public IEnumerable<string> Keys => _entries.ConvertAll(entry => entry.Key);

    /// <summary>The value of a key: null if the map does not have it. Setting null removes it.</summary>
    /// <param name="key">The key.</param>
    public T? this[string key]
    {
        get
        {
            key = Named(key);
            if (_entries.Find(it => it.Key == key) is not { } entry)
            {
                return null;
            }

            CallSite.Returns(entry.Origin);
            return entry.Value;
        }
        set
        {
            if (value is null)
            {
                Remove(key);
                return;
            }

            var entry = new Entry(Named(key), Placed(value), CallSite.OriginOf(nameof(key)), CallSite.OriginOf(nameof(value)));
            if (_entries.FindIndex(it => it.Key == key) is var place and >= 0)
            {
                _entries[place] = entry;
            }
            else
            {
                _entries.Add(entry);
            }

            Touch();
        }
    }

    /// <summary>Makes a map of a dictionary. Later changes of <paramref name="entries"/> do not affect the manifest.</summary>
    /// <param name="entries">The entries. Null removes the map.</param>
    [return: NotNullIfNotNull(nameof(entries))]
    public static implicit operator FieldMap<T>?(Dictionary<string, T>? entries)
    {
        if (entries is null)
        {
            return null;
        }

        var map = new FieldMap<T>();
        foreach (var entry in entries)
        {
            map.Add(entry.Key, entry.Value);
        }

        return map;
    }

    /// <summary>Adds an entry.</summary>
    /// <param name="key">The key, which the map must not have yet.</param>
    /// <param name="value">The value.</param>
    public void Add(string key, T value)
    {
        if (ContainsKey(key))
        {
            throw new ArgumentException($"An item with the same key has already been added. Key: {key}");
        }

        _entries.Add(
            new Entry(
                key,
                Placed(value ?? throw new ArgumentNullException(nameof(value))),
                CallSite.OriginOf(nameof(key)),
                CallSite.OriginOf(nameof(value))
            )
        );
        Touch();
    }

    /// <summary>Removes an entry.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string key)
    {
        key = Named(key);
        return _entries.RemoveAll(entry => entry.Key == key) > 0;
    }

    /// <summary>Removes all entries.</summary>
    public void Clear() => _entries.Clear();

    /// <summary>Whether the map has a key.</summary>
    /// <param name="key">The key.</param>
    public bool ContainsKey(string key)
    {
        key = Named(key);
        return _entries.Exists(entry => entry.Key == key);
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() =>
        _entries.ConvertAll(entry => new KeyValuePair<string, T>(entry.Key, entry.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private protected override void Read(ResourceNode node) =>
        _entries.AddRange(
            ((MapNode)node).Entries.Select(entry => new Entry(
                entry.Key,
                FieldScalar.ItemOf<T>(entry.Value),
                entry.KeyOrigin,
                entry.Value.Origin
            ))
        );

    private protected override ResourceNode Write(FieldNodes nodes, int depth)
    {
        var map = nodes.MapOf(this, null);
        foreach (var entry in _entries)
        {
            var value = entry.Value is FieldPart part ? part.ToNode(nodes, depth) : FieldScalar.NodeOf(entry.Value, entry.Origin);
            map.Set(entry.Key, value, entry.KeyOrigin);
        }

        return map;
    }

    private static T Placed(T value) =>
        value is FieldPart { IsAwaited: true }
            ? throw new ArgumentException("A value of a map of a manifest must exist. Nothing is set in this one.", nameof(value))
            : value;

    private static string Named(string key) => key ?? throw new ArgumentNullException(nameof(key));

    private sealed record Entry(string Key, T Value, Origin KeyOrigin, Origin Origin);
}
