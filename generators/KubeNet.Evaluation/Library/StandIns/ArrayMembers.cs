using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Library.StandIns;

/// <summary>Array members that write <c>default(T)</c> into elements.</summary>
[StandsFor("System.Array")]
internal static class ArrayMembers
{
    [Member("Resize``1(``0[]@,System.Int32)")]
    public static void Resize(LibraryCall call, ref Value[]? array, int newSize)
    {
        call.AllocateElements(newSize);
        var length = array?.Length ?? 0;
        Array.Resize(ref array, newSize);
        Fill(call, array!, length, Math.Max(0, newSize - length), call.TypeArgument(0));
    }

    public static void Clear(LibraryCall call, Array array) => Fill(call, array, 0, array.Length, ElementType(call));

    public static void Clear(LibraryCall call, Array array, int index, int length)
    {
        if (index < 0 || length < 0 || index + length > array.Length)
        {
            throw ProgramErrors.Meant(new IndexOutOfRangeException("Index was outside the bounds of the array."));
        }

        Fill(call, array, index, length, ElementType(call));
    }

    [Member("Copy(System.Array,System.Array,System.Int32)")]
    public static void Copy(LibraryCall call, Array sourceArray, Array destinationArray, int length) =>
        Array.Copy(sourceArray, ArrayElements.OfOneType(call, sourceArray, destinationArray), length);

    [Member("Copy(System.Array,System.Array,System.Int64)")]
    public static void Copy(LibraryCall call, Array sourceArray, Array destinationArray, long length) =>
        Array.Copy(sourceArray, ArrayElements.OfOneType(call, sourceArray, destinationArray), length);

    [Member("Copy(System.Array,System.Int32,System.Array,System.Int32,System.Int32)")]
    public static void Copy(
        LibraryCall call,
        Array sourceArray,
        int sourceIndex,
        Array destinationArray,
        int destinationIndex,
        int length
    ) => Array.Copy(sourceArray, sourceIndex, ArrayElements.OfOneType(call, sourceArray, destinationArray), destinationIndex, length);

    [Member("Copy(System.Array,System.Int64,System.Array,System.Int64,System.Int64)")]
    public static void Copy(
        LibraryCall call,
        Array sourceArray,
        long sourceIndex,
        Array destinationArray,
        long destinationIndex,
        long length
    ) => Array.Copy(sourceArray, sourceIndex, ArrayElements.OfOneType(call, sourceArray, destinationArray), destinationIndex, length);

    [Member("CopyTo(System.Array,System.Int32)")]
    public static void CopyTo(LibraryCall call, Array self, Array array, int index) =>
        self.CopyTo(ArrayElements.OfOneType(call, self, array), index);

    [Member("CopyTo(System.Array,System.Int64)")]
    public static void CopyTo(LibraryCall call, Array self, Array array, long index) =>
        self.CopyTo(ArrayElements.OfOneType(call, self, array), index);

    private static ITypeSymbol ElementType(LibraryCall call) =>
        (call.TypeOfArgument(0) as IArrayTypeSymbol)?.ElementType
        ?? throw new UnsupportedNativeException("the element type of the array is unknown here");

    private static void Fill(LibraryCall call, Array array, int index, int length, ITypeSymbol type)
    {
        if (array is not Value[] values)
        {
            ArrayStores.Fill(array, index, length, () => call.DefaultOf(type));
            return;
        }

        for (var i = index; i < index + length; i++)
        {
            values[i] = call.DefaultOf(type);
        }
    }
}

/// <summary>The conversion that C# 14 picks for arrays takes a span.</summary>
[StandsFor("System.Collections.Immutable.ImmutableArray")]
internal static class ImmutableArrayMembers
{
    public static System.Collections.Immutable.ImmutableArray<T> ToImmutableArray<T>(T[] items) =>
        System.Collections.Immutable.ImmutableArray.Create(items);
}

/// <summary>The same through the interface of all collections.</summary>
[StandsFor("System.Collections.ICollection")]
internal static class UntypedCollections
{
    public static void CopyTo(LibraryCall call, System.Collections.ICollection self, Array array, int index)
    {
        if (self is IEnumerable<KeyValuePair<Value, Value>>)
        {
            throw new UnsupportedNativeException("the pairs of a dictionary cannot be copied through this interface at build time");
        }

        self.CopyTo(ArrayElements.OfOneType(call, self, array), index);
    }
}

file static class ArrayElements
{
    /// <summary>
    /// The array, unless its elements may be of another type: .NET converts some then, and refuses others; here all arrays are of values.
    /// </summary>
    public static Array OfOneType(LibraryCall call, object source, Array array) =>
        source is null
        || array is null
        || ElementOf(call, source) is not { } from
        || ElementOf(call, array) is not { } to
        || from.Equals(to, SymbolEqualityComparer.Default)
        || to.SpecialType == SpecialType.System_Object
            ? array!
            : throw new UnsupportedNativeException(
                $"elements of type '{from.ToDisplayString()}' cannot be copied to an array of '{to.ToDisplayString()}' at build time"
            );

    private static ITypeSymbol? ElementOf(LibraryCall call, object source) =>
        call.TypeOf(new Value(source, Resources.Origin.None)) switch
        {
            IArrayTypeSymbol array => array.ElementType,
            INamedTypeSymbol { TypeArguments: [var element] } => element,
            _ => null,
        };
}
