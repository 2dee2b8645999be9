using System.Text;
using KubeNet.Evaluation.Bounds;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Values;

/// <summary>
/// A tuple; its elements keep their origins. It never changes: a write to an element puts another tuple in the place that holds this one.
/// So a copy is the tuple itself, however many tuples it holds, unless there is a struct of the user's inside, which may change.
/// </summary>
internal sealed class TupleValue : IComparable
{
    /// <summary>What comparing an element of a tuple takes, beside going past one of a list.</summary>
    private const int ElementCost = 10;

    private readonly bool _hasStructs;

    public TupleValue(Value[] items)
    {
        Items = items;
        _hasStructs = Array.Exists(items, item => item.Raw is SymbolicObject { IsStruct: true } or TupleValue { _hasStructs: true });
        Cost = _hasStructs ? items.Sum(item => item.Raw is TupleValue inner ? inner.Cost : 1L) : items.Length;
    }

    public Value[] Items { get; }

    /// <summary>The type of the tuple in its box; null outside of one, where what it is compared with has the same type.</summary>
    public ITypeSymbol? Type { get; set; }

    /// <summary>How many values a copy makes.</summary>
    public long Cost { get; }

    public TupleValue With(int index, Value value)
    {
        var items = (Value[])Items.Clone();
        items[index] = value;
        return new TupleValue(items);
    }

    /// <summary>What another variable holds.</summary>
    public TupleValue Copy() => _hasStructs ? new(Array.ConvertAll(Items, item => item.Copy())) : this;

    /// <summary>The same values in a box of its own.</summary>
    public TupleValue Boxed() => new(Items);

    public override bool Equals(object? obj)
    {
        Pulse.Beat(Items.Length * ElementCost);
        return obj is TupleValue other
            && (Type is null || other.Type is null || RuntimeTypeComparer.Instance.Equals(Type, other.Type))
            && Items.AsSpan().SequenceEqual(other.Items);
    }

    public override int GetHashCode()
    {
        Pulse.Beat(Items.Length * ElementCost);
        return Items.Aggregate(17, (hash, item) => unchecked((hash * 31) + item.GetHashCode()));
    }

    public int CompareTo(object? obj)
    {
        if (obj is null)
        {
            return 1;
        }

        if (obj is not TupleValue other || other.Items.Length != Items.Length)
        {
            throw new UnsupportedNativeException("tuples of different types cannot be compared at build time");
        }

        for (var i = 0; i < Items.Length; i++)
        {
            var order = Items[i].CompareTo(other.Items[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    public override string ToString()
    {
        var text = new StringBuilder("(");
        for (var i = 0; i < Items.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(Text.Of(Items[i].Raw));
        }

        Pulse.Make(text.Length + 1);
        return text.Append(')').ToString();
    }
}
