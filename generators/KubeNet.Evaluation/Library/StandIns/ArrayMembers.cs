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
        call.Allocate(newSize);
        var length = array?.Length ?? 0;
        Array.Resize(ref array, newSize);
        Fill(call, array!, length, Math.Max(0, newSize - length), call.TypeArgument(0));
    }

    public static void Clear(LibraryCall call, Array array) => Fill(call, array, 0, array.Length, ElementType(call));

    public static void Clear(LibraryCall call, Array array, int index, int length)
    {
        if (index < 0 || length < 0 || index + length > array.Length)
        {
            throw new IndexOutOfRangeException("Index was outside the bounds of the array.");
        }

        Fill(call, array, index, length, ElementType(call));
    }

    private static ITypeSymbol ElementType(LibraryCall call) =>
        (call.TypeOfArgument(0) as IArrayTypeSymbol)?.ElementType ?? throw new UnsupportedNativeException("the type of the array's elements is not known here");

    private static void Fill(LibraryCall call, Array array, int index, int length, ITypeSymbol type)
    {
        var values = array as Value[] ?? throw new UnsupportedNativeException("only an array of one dimension can be cleared");
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
    public static System.Collections.Immutable.ImmutableArray<T> ToImmutableArray<T>(T[] items) => System.Collections.Immutable.ImmutableArray.Create(items);
}
