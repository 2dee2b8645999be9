using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Library.StandIns;

/// <summary>
/// Reading spans. A span is the array or the string that it was made of; a slice is a copy, which is the same to who only reads.
/// </summary>
[StandsFor("System.ReadOnlySpan`1")]
internal static class SpanMembers
{
    public static int get_Length(Value[] self) => self.Length;

    public static bool get_IsEmpty(Value[] self) => self.Length == 0;

    [Member("get_Item(System.Int32)")]
    public static Value Item(Value[] self, int index) => self[index];

    public static Value[] ToArray(Value[] self) => (Value[])self.Clone();

    public static Value[] Slice(Value[] self, int start) => self.AsSpan(start).ToArray();

    public static Value[] Slice(Value[] self, int start, int length) => self.AsSpan(start, length).ToArray();

    [Member("ToString")]
    public static string Print(Value[] self) =>
        Array.TrueForAll(self, c => c.Raw is char)
            ? new string(Array.ConvertAll(self, c => (char)c.Raw!))
            : throw new UnprintableException("a span");
}

/// <summary>
/// The searches that C# 14 picks for arrays (<c>ports.Contains(80)</c>). What slices memory that can be written to is left out: here a
/// slice would be a copy.
/// </summary>
[StandsFor("System.MemoryExtensions")]
internal static class SpanSearches
{
    public static string AsSpan(string? text) => text ?? "";

    public static string AsSpan(string? text, int start) => (text ?? "").Substring(start);

    public static string AsSpan(string? text, int start, int length) => (text ?? "").Substring(start, length);

    public static bool Contains<T>(T[] span, T value) => IndexOf(span, value) >= 0;

    public static bool Contains<T>(T[] span, T value, IEqualityComparer<T>? comparer) => span.Contains(value, comparer);

    public static bool ContainsAny<T>(T[] span, T[] values) => IndexOfAny(span, values) >= 0;

    public static int IndexOf<T>(T[] span, T value) => Array.FindIndex(span, item => Asks(value, item));

    public static int IndexOf<T>(T[] span, T value, IEqualityComparer<T>? comparer) =>
        Array.FindIndex(span, item => (comparer ?? EqualityComparer<T>.Default).Equals(item, value));

    public static int LastIndexOf<T>(T[] span, T value) => Array.FindLastIndex(span, item => Asks(value, item));

    public static int LastIndexOf<T>(T[] span, T value, IEqualityComparer<T>? comparer) =>
        Array.FindLastIndex(span, item => (comparer ?? EqualityComparer<T>.Default).Equals(item, value));

    /// <summary>Objects of the span are asked; structs are the ones that ask.</summary>
    public static int IndexOfAny<T>(T[] span, T[] values) =>
        Array.FindIndex(
            span,
            item =>
                Array.Exists(
                    values,
                    value => value is Value { Raw: SymbolicObject { IsStruct: true } } ? Asks(value, item) : Asks(item, value)
                )
        );

    public static bool SequenceEqual<T>(T[] span, T[] other) => span.Length == other.Length && StartsWith(span, other);

    public static bool SequenceEqual<T>(T[] span, T[] other, IEqualityComparer<T>? comparer) => span.SequenceEqual(other, comparer);

    public static int SequenceCompareTo<T>(T[] span, T[] other)
    {
        for (var i = 0; i < Math.Min(span.Length, other.Length); i++)
        {
            if (Comparer<T>.Default.Compare(span[i], other[i]) is var order and not 0)
            {
                return order;
            }
        }

        return span.Length.CompareTo(other.Length);
    }

    public static bool StartsWith<T>(T[] span, T[] value) => AreEqualFrom(span, 0, value);

    public static bool StartsWith<T>(T[] span, T value) => span.Length > 0 && EqualityComparer<T>.Default.Equals(span[0], value);

    public static bool EndsWith<T>(T[] span, T[] value) => AreEqualFrom(span, span.Length - value.Length, value);

    public static bool EndsWith<T>(T[] span, T value) =>
        span.Length > 0 && EqualityComparer<T>.Default.Equals(span[span.Length - 1], value);

    public static int BinarySearch<T>(T[] span, T comparable) => Array.BinarySearch(span, comparable);

    [Member("BinarySearch``1(``0[],System.IComparable{``0})")]
    public static int Search<T>(T[] span, T comparable) => Array.BinarySearch(span, comparable);

    /// <summary>Writes through to the array, as the span does.</summary>
    public static void Reverse<T>(T[] span) => Array.Reverse(span);

    public static void Sort<T>(T[] span) => Array.Sort(span);

    public static void Sort<T>(T[] span, Comparison<T> comparison) => Array.Sort(span, comparison);

    public static string Trim(string span) => span.Trim();

    public static string TrimStart(string span) => span.TrimStart();

    public static string TrimEnd(string span) => span.TrimEnd();

    public static bool IsWhiteSpace(string span) => string.IsNullOrWhiteSpace(span);

    public static bool Equals(string span, string other, StringComparison comparisonType) => string.Equals(span, other, comparisonType);

    public static bool StartsWith(string span, string value, StringComparison comparisonType) => span.StartsWith(value, comparisonType);

    public static bool EndsWith(string span, string value, StringComparison comparisonType) => span.EndsWith(value, comparisonType);

    public static bool Contains(string span, string value, StringComparison comparisonType) => span.IndexOf(value, comparisonType) >= 0;

    public static int IndexOf(string span, string value, StringComparison comparisonType) => span.IndexOf(value, comparisonType);

    private static bool AreEqualFrom<T>(T[] span, int start, T[] value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (start < 0 || start + i >= span.Length || !Asks(span[start + i], value[i]))
            {
                return false;
            }
        }

        return start >= 0;
    }

    /// <summary>Spans call <c>IEquatable&lt;T&gt;.Equals</c> of what they have, also with null; comparers do not ask about null.</summary>
    private static bool Asks<T>(T item, T other) =>
        item is Value { Raw: SymbolicObject own } && other is Value { IsNull: true }
            ? own.Equals(null, Comparison.OfTheirType)
            : EqualityComparer<T>.Default.Equals(item, other);
}
