using System.Collections;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Native;

/// <summary>A collection of the user's, however its elements are passed: the library may ask for its count before its elements.</summary>
internal interface ICounted
{
    int Count { get; }
}

/// <summary>The elements of a collection of the user's, made into others as the library asks for them.</summary>
internal sealed class CountedSequence<T>(ICounted collection, IEnumerable<T> elements) : ICollection<T>, ICounted
{
    public int Count => collection.Count;

    public bool IsReadOnly => true;

    /// <summary>The same elements; with the count of the collection that they come from, if the user wrote it.</summary>
    public static IEnumerable<T> Of(object source, IEnumerable<T> elements) =>
        source is ICounted collection ? new CountedSequence<T>(collection, elements) : elements;

    public IEnumerator<T> GetEnumerator() => elements.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Add(T item) => throw Unsupported();

    public void Clear() => throw Unsupported();

    public bool Contains(T item) => throw Unsupported();

    public void CopyTo(T[] array, int arrayIndex) => throw Unsupported();

    public bool Remove(T item) => throw Unsupported();

    private static UnsupportedNativeException Unsupported() => new("a collection of the project's cannot be passed there at build time");
}
