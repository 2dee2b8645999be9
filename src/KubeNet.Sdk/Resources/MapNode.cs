namespace KubeNet.Resources;

/// <summary>One <c>key: value</c> of a map, with the place that the key came from (a label's key is a value of the user's too).</summary>
internal readonly record struct MapEntry(string Key, ResourceNode Value, Origin KeyOrigin);

/// <summary>A map from field names to nodes. It keeps the order of insertion, or that of a <see cref="FieldOrder"/>.</summary>
internal sealed class MapNode : ResourceNode
{
    private readonly FieldOrder? _order;
    private readonly List<MapEntry> _entries = [];
    private Dictionary<string, ResourceNode>? _index;

    /// <summary>Below this many entries a scan is faster than a dictionary and costs no memory.</summary>
    private const int IndexFrom = 12;

    public MapNode(FieldOrder? order = null, Origin origin = default)
        : base(origin) => _order = order;

    /// <summary>The fields in their order; only this class changes it. As a list, since a loop over it then allocates nothing.</summary>
    public List<MapEntry> Entries => _entries;

    public int Count => _entries.Count;

    public ResourceNode? this[string key]
    {
        get
        {
            if (_index is not null)
            {
                return _index.TryGetValue(key, out var found) ? found : null;
            }

            foreach (var entry in _entries)
            {
                if (entry.Key == key)
                {
                    return entry.Value;
                }
            }

            return null;
        }
    }

    /// <summary>The node at the end of a dotted path (<c>spec.template.metadata</c>), or null where any step is missing.</summary>
    /// <remarks>All rules ask for all resources, so the path is not cut into strings.</remarks>
    public ResourceNode? At(string path)
    {
        var map = this;
        var start = 0;
        for (var dot = path.IndexOf('.'); dot >= 0; dot = path.IndexOf('.', start))
        {
            if (map.Step(path, start, dot - start) is not MapNode inner)
            {
                return null;
            }

            map = inner;
            start = dot + 1;
        }

        return start == 0 ? map[path] : map.Step(path, start, path.Length - start);
    }

    public MapNode? Map(string path) => At(path) as MapNode;

    public ListNode? List(string path) => At(path) as ListNode;

    public ScalarNode? Scalar(string path) => At(path) as ScalarNode;

    public string? Text(string path) => Scalar(path)?.Text;

    public MapEntry? EntryOf(string key)
    {
        foreach (var entry in _entries)
        {
            if (entry.Key == key)
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>Sets a field, replacing what stood there in its place.</summary>
    public TNode Set<TNode>(string key, TNode value, Origin keyOrigin = default)
        where TNode : ResourceNode
    {
        Adopt(value);
        var entry = new MapEntry(key, value, keyOrigin);
        if (this[key] is { } old)
        {
            _entries[_entries.FindIndex(e => ReferenceEquals(e.Value, old))] = entry;
            Release(old);
        }
        else
        {
            _entries.Insert(PlaceOf(key), entry);
        }

        if (_index is not null)
        {
            _index[key] = value;
        }
        else if (_entries.Count >= IndexFrom)
        {
            _index = _entries.ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);
        }

        return value;
    }

    public void Set(string key, string value, Origin origin, Origin keyOrigin = default) =>
        Set(key, new ScalarNode(value, origin), keyOrigin);

    public void Set(string key, Sourced<string> value) => Set(key, new ScalarNode(value));

    public void Set(string key, long value, Origin origin) => Set(key, new ScalarNode(value, origin));

    public void Set(string key, bool value, Origin origin) => Set(key, new ScalarNode(value, origin));

    /// <summary>The map at <paramref name="key"/>, created with <paramref name="order"/> if there is none yet.</summary>
    public MapNode GetOrAddMap(string key, FieldOrder? order = null) => this[key] as MapNode ?? Set(key, new MapNode(order));

    /// <summary>The list at <paramref name="key"/>, created if there is none yet.</summary>
    public ListNode GetOrAddList(string key) => this[key] as ListNode ?? Set(key, new ListNode());

    /// <summary>Removes a field, so that its node can be added elsewhere; null if there is none.</summary>
    public ResourceNode? Remove(string key)
    {
        if (EntryOf(key) is not { } entry)
        {
            return null;
        }

        _entries.Remove(entry);
        _index?.Remove(key);
        Release(entry.Value);
        return entry.Value;
    }

    public override ResourceNode Relocated(Func<Origin, Origin> place)
    {
        var other = new MapNode(_order, place(Origin));
        foreach (var entry in _entries)
        {
            other._entries.Add(new MapEntry(entry.Key, other.Adopt(entry.Value.Relocated(place)), place(entry.KeyOrigin)));
        }

        other._index = _index is null ? null : other._entries.ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);
        return other;
    }

    private ResourceNode? Step(string path, int start, int length)
    {
        if (_index is not null)
        {
            return this[path.Substring(start, length)];
        }

        foreach (var entry in _entries)
        {
            if (entry.Key.Length == length && string.CompareOrdinal(entry.Key, 0, path, start, length) == 0)
            {
                return entry.Value;
            }
        }

        return null;
    }

    private int PlaceOf(string key)
    {
        if (_order is null)
        {
            return _entries.Count;
        }

        var rank = _order.RankOf(key);
        var place = _entries.Count;
        while (place > 0 && _order.RankOf(_entries[place - 1].Key) > rank)
        {
            place--;
        }

        return place;
    }

    private protected override void RemoveChild(ResourceNode child) => Remove(_entries.Find(e => ReferenceEquals(e.Value, child)).Key);

    private protected override string PathOfChild(ResourceNode child)
    {
        var key = _entries.Find(e => ReferenceEquals(e.Value, child)).Key;
        var path = FieldPath;
        if (key.IndexOfAny(['.', '/']) >= 0)
        {
            return $"{path}[{key}]"; // as the API server writes keys of annotations: metadata.annotations[example.com/x]
        }

        return path.Length == 0 ? key : $"{path}.{key}";
    }
}
