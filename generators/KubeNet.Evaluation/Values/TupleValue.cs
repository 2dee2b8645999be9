using System.Text;

namespace KubeNet.Evaluation.Values;

/// <summary>A tuple; its elements keep their origins.</summary>
internal sealed class TupleValue(Value[] items) : IComparable
{
    public Value[] Items { get; } = items;

    /// <summary>How many values it holds, through all tuples inside it: what a copy makes.</summary>
    public long Size { get; private set; } = SizeOf(items);

    public static long SizeOf(Value[] items) => items.Sum(item => item.Raw is TupleValue inner ? inner.Size : 1L);

    public void Write(int index, Value value)
    {
        Items[index] = value;
        Size = SizeOf(Items);
    }

    public TupleValue Clone() => new(Array.ConvertAll(Items, item => item.Copy()));

    public override bool Equals(object? obj) => obj is TupleValue other && Items.AsSpan().SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Aggregate(17, (hash, item) => unchecked((hash * 31) + item.GetHashCode()));

    public int CompareTo(object? obj)
    {
        if (obj is not TupleValue other)
        {
            return 1;
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

        return text.Append(')').ToString();
    }
}
