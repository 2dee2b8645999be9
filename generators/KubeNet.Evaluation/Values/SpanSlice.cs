using System.Collections;

namespace KubeNet.Evaluation.Values;

/// <summary>
/// A span over a part of an array: what is written to it is written to the array. A span over the whole of one is the array itself.
/// </summary>
internal sealed class SpanSlice(Value[] array, int start, int length) : IReadOnlyList<Value>
{
    public int Count => length;

    /// <summary>The array, where the span is over the whole of it.</summary>
    public Value[]? Whole => start == 0 && length == array.Length ? array : null;

    public Value this[int index]
    {
        get => array[start + index];
        set => array[start + index] = value;
    }

    public SpanSlice Slice(int from, int count) => new(array, start + from, count);

    /// <summary>The span that an array or a slice is; null for anything else.</summary>
    public static SpanSlice? Of(object? raw) =>
        raw switch
        {
            SpanSlice slice => slice,
            Value[] whole => new(whole, 0, whole.Length),
            _ => null,
        };

    /// <summary>Puts other elements in the place of its own. Both may lie in one array.</summary>
    public void Take(IReadOnlyList<Value> elements)
    {
        var copies = elements.Select(element => element.Copy()).ToArray();
        Array.Copy(copies, 0, array, start, copies.Length);
    }

    public IEnumerator<Value> GetEnumerator()
    {
        for (var i = 0; i < length; i++)
        {
            yield return array[start + i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() =>
        this.All(item => item.Raw is char)
            ? new string([.. this.Select(item => (char)item.Raw!)])
            : throw new UnprintableException("a span");
}
