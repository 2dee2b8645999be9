using System.ComponentModel;
using KubeNet.CustomResources;
using KubeNet.Resources;

namespace KubeNet.Fields;

/// <summary>
/// The fields of an object of Kubernetes' API. The classes of all types derive from this one. They are made from the schema table, with a
/// property for each field: null if the field is not set, and setting null removes it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ObjectFields : FieldPart
{
    /// <summary>
    /// In the order in which they were set: a <see cref="FieldPart"/>, or a <see cref="ResourceNode"/> if it is a scalar or nobody has
    /// asked for it yet.
    /// </summary>
    private readonly List<KeyValuePair<string, object>> _fields = [];

    /// <summary>The parts that were read and do not exist yet.</summary>
    private Dictionary<string, FieldPart>? _awaited;

    private protected ObjectFields() { }

    internal void Put(string field, object value)
    {
        Touch();
        _awaited?.Remove(field);
        var entry = new KeyValuePair<string, object>(field, value);
        var place = PlaceOf(field);
        if (place < 0)
        {
            _fields.Add(entry);
        }
        else
        {
            _fields[place] = entry;
        }
    }

    private protected T Part<T>(string field)
        where T : FieldPart, new()
    {
        switch (ValueOf(field))
        {
            case T part:
                CallSite.Returns(part.Origin);
                return part;
            case ResourceNode node when node is not ScalarNode:
                var opened = new T();
                opened.Open(node);
                _fields[PlaceOf(field)] = new(field, opened);
                CallSite.Returns(opened.Origin);
                return opened;
            default:
                _awaited ??= new(StringComparer.Ordinal);
                if (!_awaited.TryGetValue(field, out var awaited))
                {
                    awaited = new T();
                    awaited.Await(this, field);
                    _awaited.Add(field, awaited);
                }

                return (T)awaited;
        }
    }

    private protected string? Text(string field) => ScalarOf(field)?.Text;

    private protected bool? Flag(string field) => ScalarOf(field)?.Flag;

    private protected int? Int32(string field) => (int?)ScalarOf(field)?.Number;

    private protected long? Int64(string field) => ScalarOf(field)?.Number;

    private protected IntOrString? Either(string field) => FieldScalar.Read<IntOrString>(ScalarOf(field));

    private protected void Set(string field, string? value) => SetScalar(field, value);

    private protected void Set(string field, bool? value) => SetScalar(field, value);

    private protected void Set(string field, long? value) => SetScalar(field, value);

    private protected void Set(string field, IntOrString? value) => SetScalar(field, value);

    /// <summary>Setting a part that does not exist is like setting null.</summary>
    private protected void Set(string field, FieldPart? part)
    {
        if (part is null or { IsAwaited: true })
        {
            Drop(field);
        }
        else
        {
            Forgotten(field);
            Put(field, part);
        }
    }

    private protected override void Read(ResourceNode node) =>
        _fields.AddRange(((MapNode)node).Entries.Select(entry => new KeyValuePair<string, object>(entry.Key, entry.Value)));

    private protected override ResourceNode Write(FieldNodes nodes, int depth)
    {
        var map = nodes.MapOf(this, PartOrders.Of(GetType()));
        foreach (var field in _fields)
        {
            map.Set(field.Key, field.Value is FieldPart part ? part.ToNode(nodes, depth) : nodes.CopyOf((ResourceNode)field.Value));
        }

        return map;
    }

    private void SetScalar(string field, object? value)
    {
        if (value is not null)
        {
            Forgotten(field);
            Put(field, FieldScalar.NodeOf(value, CallSite.OriginOf("value")));
        }
        else
        {
            Drop(field);
        }
    }

    /// <summary>Removes a field. A part that does not exist is not created by that.</summary>
    private void Drop(string field)
    {
        Forgotten(field);
        if (PlaceOf(field) is var place and >= 0)
        {
            _fields.RemoveAt(place);
        }
    }

    private void Forgotten(string field)
    {
        if (_awaited is not null && _awaited.TryGetValue(field, out var awaited))
        {
            awaited.Forget();
            _awaited.Remove(field);
        }
    }

    private ScalarNode? ScalarOf(string field)
    {
        var scalar = ValueOf(field) as ScalarNode;
        if (scalar is not null)
        {
            CallSite.Returns(scalar.Origin);
        }

        return scalar;
    }

    private object? ValueOf(string field) => PlaceOf(field) is var place and >= 0 ? _fields[place].Value : null;

    private int PlaceOf(string field) => _fields.FindIndex(entry => entry.Key == field);
}
