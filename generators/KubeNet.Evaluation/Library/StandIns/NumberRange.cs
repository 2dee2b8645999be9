using System.Collections;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Library.StandIns;

/// <summary>
/// What <c>Enumerable.Range</c> gives. The library's own is one of <c>int</c>, which would have to be carried over element by element;
/// then it would no longer
/// be seen that it is a list, by whose number and elements LINQ goes instead of running a selector.
/// </summary>
internal sealed class NumberRange(int start, int count) : IList<Value>, IReadOnlyList<Value>
{
    public int Count => count;

    public bool IsReadOnly => true;

    public Value this[int index]
    {
        get => (uint)index < (uint)count ? At(index) : throw new ArgumentOutOfRangeException(nameof(index), ExceptionMessages.OutOfRange);
        set => throw ReadOnly();
    }

    public int IndexOf(Value item) => item?.Raw is int number && number - (long)start is >= 0 and var at && at < count ? (int)at : -1;

    public bool Contains(Value item) => IndexOf(item) >= 0;

    public void CopyTo(Value[] array, int arrayIndex)
    {
        for (var i = 0; i < count; i++)
        {
            array[arrayIndex + i] = At(i);
        }
    }

    public IEnumerator<Value> GetEnumerator()
    {
        for (var i = 0; i < count; i++)
        {
            yield return At(i);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Add(Value item) => throw ReadOnly();

    public void Insert(int index, Value item) => throw ReadOnly();

    public void RemoveAt(int index) => throw ReadOnly();

    public bool Remove(Value item) => throw ReadOnly();

    public void Clear() => throw ReadOnly();

    public override string ToString() => throw new UnprintableException("this collection");

    private static NotSupportedException ReadOnly() => new("Specified method is not supported.");

    private Value At(int index) => new(start + index, Resources.Origin.None);
}
