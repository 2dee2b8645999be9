using System.Collections;
using System.Runtime.CompilerServices;
using KubeNet.Evaluation.Bounds;
using KubeNet.Resources;

namespace KubeNet.Evaluation.Values;

/// <summary>
/// A value of the interpreted program with the place that it came from. Generic types of the library are instantiated over
/// this class (<c>List&lt;int&gt;</c> is a <c>List&lt;Value&gt;</c>), so elements keep their origins through collections and LINQ;
/// equality, order and text are therefore those of what it holds.
/// </summary>
internal class Value : IEquatable<Value>, IComparable<Value>, IComparable, IFormattable
{
    public static readonly Value Null = new(null, Origin.None);

    public static readonly Value True = new(true, Origin.None);

    public static readonly Value False = new(false, Origin.None);

    /// <summary>The value of what could not be evaluated. Its cause has been reported; what follows from it is not.</summary>
    public static readonly Value Unknown = new(UnknownMark.Instance, Origin.None);

    /// <summary>The default of a struct that cannot be made here. It is named where somebody reads it; most are never read.</summary>
    public static readonly Value NoDefault = new(UnknownMark.Instance, Origin.None);

    public Value(object? raw, Origin origin)
    {
        Raw = raw;
        Origin = origin;
    }

    /// <summary>
    /// Null, a primitive, a string, a library object, a DSL object, or one of the interpreter's own:
    /// <see cref="SymbolicObject"/>, <see cref="SymbolicEnum"/>, <see cref="TupleValue"/>, <see cref="Closure"/>, an array of values.
    /// </summary>
    public object? Raw { get; }

    public Origin Origin { get; }

    public bool IsUnknown => ReferenceEquals(Raw, UnknownMark.Instance);

    public bool IsNull => Raw is null;

    public bool IsTrue => Raw is true;

    public Value At(Origin origin) => IsUnknown || Origin.Equals(origin) ? this : new Value(Raw, origin);

    public static Value Of(bool value) => value ? True : False;

    /// <summary>A struct is copied wherever it is read or stored; anything else, a boxed struct included, is what it is.</summary>
    public Value Copy() =>
        Raw switch
        {
            SymbolicObject { IsStruct: true } instance => new Value(instance.Clone(), Origin),
            TupleValue tuple => tuple.Copy() is var copy && !ReferenceEquals(copy, tuple) ? new Value(copy, Origin) : this,
            // the library's enumerators are structs that change
            IEnumerator and ValueType => new Value(RuntimeHelpers.GetObjectValue(Raw), Origin),
            _ => this,
        };

    /// <summary>The struct in a box, as a value again.</summary>
    public Value Unboxed() =>
        Raw switch
        {
            SymbolicObject { IsBox: true } box => new Value(box.Clone(), Origin),
            BoxedEnumerator box => new Value(box.Struct, Origin).Copy(),
            _ => Copy(),
        };

    /// <summary>A struct as an <c>object</c> or an interface holds it: in a box of its own. Anything else is what it is.</summary>
    public Value Boxed() =>
        Raw switch
        {
            SymbolicObject { IsStruct: true } instance => new Value(instance.Boxed(), Origin),
            TupleValue tuple => new Value(tuple.Boxed(), Origin),
            IEnumerator and ValueType when BoxedEnumerator.Of(Raw) is { } shared => new Value(shared, Origin),
            SymbolicEnum constant => new Value(new SymbolicEnum(constant.Type, constant.Number), Origin),
            ValueType value => new Value(InNewBox(value), Origin),
            _ => this,
        };

    /// <summary>Two boxes are two objects to <c>==</c>, also where they hold the same number.</summary>
    private static object InNewBox(ValueType value) =>
        value switch
        {
            int number => number,
            bool truth => truth,
            char character => character,
            long number => number,
            double number => number,
            byte number => number,
            sbyte number => number,
            short number => number,
            ushort number => number,
            uint number => number,
            ulong number => number,
            float number => number,
            Enum constant => Enum.ToObject(constant.GetType(), constant),
            _ => RuntimeHelpers.GetObjectValue(value),
        };

    public bool Equals(Value? other) => other is not null && RawEquals(Raw, other.Raw);

    public static bool RawEquals(object? left, object? right)
    {
        if (ReferenceEquals(right, UnknownMark.Instance))
        {
            throw new UnknownValueException();
        }

        if (left is null || right is null)
        {
            return left is null && right is null; // nobody is asked about null
        }

        if (left is IConvertible)
        {
            BeatFor(left, right);
            return left.Equals(right);
        }

        using var level = Pulse.Nest();
        return left is SymbolicObject own
            ? own.Equals(right, Comparison.OfTheirType)
            : left.Equals(right) && !AreOfDifferentTypes(left, right);
    }

    /// <summary>
    /// Whether two objects of .NET that are equal if their parts are, which are just values here, have different types in the program.
    /// </summary>
    public static bool AreOfDifferentTypes(object left, object right) =>
        left is IStructuralEquatable or KeyValuePair<Value, Value> && TypeNamesOfThread.AreOfDifferentTypes(left, right);

    /// <summary>Equal texts are compared to their end.</summary>
    private static void BeatFor(object? left, object? right)
    {
        if (left is string { Length: > LongText } a && right is string b && a.Length == b.Length)
        {
            Pulse.Beat(a.Length / LongText);
        }
    }

    /// <summary>Going through a text of this length costs as much as going past a value.</summary>
    private const int LongText = 16;

    /// <summary>
    /// What .NET calls where it compares the elements of an array through one of its interfaces. The default comparer of a type calls
    /// <see cref="Equals(Value?)"/>.
    /// </summary>
    public override bool Equals(object? obj) =>
        obj is not Value other ? RawEquals(Raw, obj)
        : Raw is SymbolicObject own && other is { IsUnknown: false, IsNull: false } ? own.Equals(other.Raw, Comparison.InAnArray)
        : Equals(other);

    public override int GetHashCode()
    {
        if (Raw is null or IConvertible)
        {
            Pulse.Beat(Raw is string text ? 1 + (text.Length / LongText) : 1);
            return Raw?.GetHashCode() ?? 0;
        }

        using var level = Pulse.Nest();
        return Raw.GetHashCode();
    }

    public int CompareTo(Value? other) => CompareRaw(Raw, other?.Raw);

    public int CompareTo(object? obj) => CompareRaw(Raw, obj is Value value ? value.Raw : obj);

    /// <summary>Orders as <c>Comparer&lt;T&gt;.Default</c> does.</summary>
    public static int CompareRaw(object? left, object? right)
    {
        if (left is null or IConvertible)
        {
            Pulse.Beat(left is string a && right is string b ? 1 + (Math.Min(a.Length, b.Length) / LongText) : 1);
            return Compared(left, right);
        }

        using var level = Pulse.Nest();
        return Compared(left, right);
    }

    private static int Compared(object? left, object? right) =>
        (left, right) switch
        {
            (UnknownMark, _) or (_, UnknownMark) => throw new UnknownValueException(),
            (null, null) => 0,
            (null, _) => -1,
            (_, null) => 1,
            (string a, string b) => CultureText.Compare(a, b),
            (IComparable a, _) => a.CompareTo(right),
            (_, IComparable b) => -b.CompareTo(left),
            _ when ReferenceEquals(left, right) && !IsBox(left) => 0,
            _ => throw new ArgumentException("At least one object must implement IComparable."),
        };

    /// <summary>Whether .NET has a value type here, so that each comparison has boxes of its own.</summary>
    private static bool IsBox(object raw) => raw is IndexValue or RangeValue || raw.GetType().IsValueType;

    public override string ToString() => Asked(Text.Of(Raw));

    public string ToString(string? format, IFormatProvider? formatProvider) => Asked(Text.Formatted(Raw, format, formatProvider));

    /// <summary>Library code puts the text that it asks for into another one.</summary>
    private static string Asked(string text)
    {
        Pulse.Make(text.Length);
        return text;
    }

    private sealed class UnknownMark
    {
        public static readonly UnknownMark Instance = new();

        public override bool Equals(object? obj) => throw new UnknownValueException();

        public override int GetHashCode() => throw new UnknownValueException();

        public override string ToString() => throw new UnknownValueException();
    }
}

/// <summary>Library code asked for the text, the equality or the number of something unknown: what it would give is unknown too.</summary>
internal sealed class UnknownValueException : Exception
{
    public UnknownValueException()
        : base("It depends on a value that could not be evaluated.") { }
}
