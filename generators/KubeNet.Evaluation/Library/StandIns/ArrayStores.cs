using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Library.StandIns;

/// <summary>
/// Storing into an array whose element type is known only to the running program, which converts numbers and refuses the rest.
/// </summary>
[StandsFor("System.Array")]
internal static class ArrayStores
{
    private const string NoWidening =
        "Cannot widen from source type to target type either because the source type is a not a primitive type or "
        + "the conversion cannot be accomplished.";

    [Member("SetValue(System.Object,System.Int32)")]
    public static void SetValue(LibraryCall call, Array self, Value value, int index)
    {
        _ = self.GetValue(index); // asks for the rank and the bounds first, as .NET does
        self.SetValue(Stored(call, self, value), index);
    }

    [Member("SetValue(System.Object,System.Int32,System.Int32)")]
    public static void SetValue(LibraryCall call, Array self, Value value, int index1, int index2)
    {
        _ = self.GetValue(index1, index2);
        self.SetValue(Stored(call, self, value), index1, index2);
    }

    [Member("SetValue(System.Object,System.Int32,System.Int32,System.Int32)")]
    public static void SetValue(LibraryCall call, Array self, Value value, int index1, int index2, int index3)
    {
        _ = self.GetValue(index1, index2, index3);
        self.SetValue(Stored(call, self, value), index1, index2, index3);
    }

    [Member("SetValue(System.Object,System.Int32[])")]
    public static void SetValue(LibraryCall call, Array self, Value value, int[] indices)
    {
        _ = self.GetValue(Given.NotNull(indices, nameof(indices)));
        self.SetValue(Stored(call, self, value), indices);
    }

    [Member("SetValue(System.Object,System.Int64)")]
    public static void SetValue(LibraryCall call, Array self, Value value, long index)
    {
        _ = self.GetValue(index);
        self.SetValue(Stored(call, self, value), index);
    }

    private static Value Stored(LibraryCall call, Array array, Value value)
    {
        var element =
            (call.TypeOf(new Value(array, Resources.Origin.None)) as IArrayTypeSymbol)?.ElementType
            ?? throw new UnsupportedNativeException("the element type of the array is unknown here");
        if (value.Raw is not { } raw)
        {
            return call.DefaultOf(element);
        }

        if (call.IsInstance(value, element))
        {
            return value;
        }

        var from = Arithmetic.TypeOf(raw);
        if (raw is SymbolicEnum or Enum || element.TypeKind == TypeKind.Enum)
        {
            throw new UnsupportedNativeException("storing a number as an enum, or an enum as a number, is not supported at build time");
        }

        if (!IsPrimitive(from) || !IsPrimitive(element.SpecialType))
        {
            throw ProgramErrors.Meant(new InvalidCastException(ExceptionMessages.NotOfArray));
        }

        return IsWidening(from, element.SpecialType)
            ? new Value(Arithmetic.ConvertTo(raw, element.SpecialType, false), value.Origin)
            : throw new ArgumentException(NoWidening);
    }

    private static bool IsPrimitive(SpecialType type) =>
        type is >= SpecialType.System_Boolean and <= SpecialType.System_Double and not SpecialType.System_Decimal;

    /// <summary>What the runtime converts without a loss of range.</summary>
    private static bool IsWidening(SpecialType from, SpecialType to) =>
        from switch
        {
            SpecialType.System_Byte => to is SpecialType.System_Char or SpecialType.System_Int16 or SpecialType.System_UInt16
                || IsWidening(SpecialType.System_UInt16, to),
            SpecialType.System_SByte => to is SpecialType.System_Int16 || IsWidening(SpecialType.System_Int16, to),
            SpecialType.System_Char => to is SpecialType.System_UInt16
                || IsWidening(SpecialType.System_UInt16, to) && to != SpecialType.System_Char,
            SpecialType.System_UInt16 => to is SpecialType.System_Char or SpecialType.System_Int32 or SpecialType.System_UInt32
                || IsWidening(SpecialType.System_UInt32, to),
            SpecialType.System_Int16 => to is SpecialType.System_Int32 || IsWidening(SpecialType.System_Int32, to),
            SpecialType.System_UInt32 => to
                is SpecialType.System_Int64
                    or SpecialType.System_UInt64
                    or SpecialType.System_Single
                    or SpecialType.System_Double,
            SpecialType.System_Int32 => to is SpecialType.System_Int64 or SpecialType.System_Single or SpecialType.System_Double,
            SpecialType.System_Int64 or SpecialType.System_UInt64 => to is SpecialType.System_Single or SpecialType.System_Double,
            SpecialType.System_Single => to is SpecialType.System_Double,
            _ => false,
        };

    /// <summary>Writes to elements of an array of several dimensions, which lie one after the other.</summary>
    internal static void Fill(Array array, int index, int length, Func<Value> element)
    {
        var position = new int[array.Rank];
        for (var i = index; i < index + length; i++)
        {
            var rest = i;
            for (var dimension = array.Rank - 1; dimension >= 0; dimension--)
            {
                position[dimension] = rest % array.GetLength(dimension);
                rest /= array.GetLength(dimension);
            }

            array.SetValue(element(), position);
        }
    }
}
