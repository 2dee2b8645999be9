using System.Collections;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Library.StandIns;

// Through these interfaces elements go as objects; what holds them is made of values here, and would find none of them.

[StandsFor("System.Collections.IList")]
internal static class UntypedLists
{
    [Member("Contains(System.Object)")]
    public static bool Contains(IList<Value> self, Value value) => self.Contains(value);

    [Member("IndexOf(System.Object)")]
    public static int IndexOf(IList<Value> self, Value value) => self.IndexOf(value);

    [Member("Remove(System.Object)")]
    public static void Remove(IList self, Value value) => self.Remove(value);

    [Member("Add(System.Object)")]
    public static int Add(LibraryCall call, IList self, Value value) => self.Add(OfItsType(call, self, value));

    [Member("Insert(System.Int32,System.Object)")]
    public static void Insert(LibraryCall call, IList self, int index, Value value) => self.Insert(index, OfItsType(call, self, value));

    [Member("set_Item(System.Int32,System.Object)")]
    public static void Set(LibraryCall call, IList self, int index, Value value) => self[index] = OfItsType(call, self, value);

    private static Value OfItsType(LibraryCall call, IList self, Value value) =>
        ElementTypes.Require(
            call,
            value,
            call.TypeOf(new Value(self, Resources.Origin.None)) switch
            {
                IArrayTypeSymbol array => array.ElementType,
                { } type => ElementTypes.Argument(type, "IList`1", 0),
                null => null,
            }
        );
}

/// <summary>Of values, or of objects: what an exception has in its <c>Data</c>.</summary>
[StandsFor("System.Collections.IDictionary")]
internal static class UntypedDictionaries
{
    [Member("Contains(System.Object)")]
    public static bool Contains(LibraryCall call, IDictionary self, Value key) =>
        self is IDictionary<Value, Value> values ? values.ContainsKey(Key(key)) : self.Contains(Native(call, key)!);

    [Member("get_Item(System.Object)")]
    public static object? Get(LibraryCall call, IDictionary self, Value key) =>
        self is IDictionary<Value, Value> values
            ? values.TryGetValue(Key(key), out var value)
                ? value
                : null
            : self[Native(call, key)!];

    [Member("Remove(System.Object)")]
    public static void Remove(LibraryCall call, IDictionary self, Value key)
    {
        if (self is IDictionary<Value, Value> values)
        {
            values.Remove(Key(key));
        }
        else
        {
            self.Remove(Native(call, key)!);
        }
    }

    [Member("Add(System.Object,System.Object)")]
    public static void Add(LibraryCall call, IDictionary self, Value key, Value value)
    {
        if (self is IDictionary<Value, Value> values)
        {
            values.Add(OfItsType(call, self, Key(key), 0), OfItsType(call, self, value, 1));
        }
        else
        {
            self.Add(Native(call, key)!, Native(call, value));
        }
    }

    [Member("set_Item(System.Object,System.Object)")]
    public static void Set(LibraryCall call, IDictionary self, Value key, Value value)
    {
        if (self is IDictionary<Value, Value> values)
        {
            values[OfItsType(call, self, Key(key), 0)] = OfItsType(call, self, value, 1);
        }
        else
        {
            self[Native(call, key)!] = Native(call, value);
        }
    }

    private static object? Native(LibraryCall call, Value value) => call.Marshal.ToNative(value, typeof(object));

    private static Value Key(Value key) => Given.NotNull(key.IsNull ? null : key, nameof(key));

    private static Value OfItsType(LibraryCall call, IDictionary self, Value value, int argument) =>
        ElementTypes.Require(
            call,
            value,
            call.TypeOf(new Value(self, Resources.Origin.None)) is { } type ? ElementTypes.Argument(type, "IDictionary`2", argument) : null
        );
}

file static class ElementTypes
{
    /// <summary>A type argument of the generic interface that a collection implements once.</summary>
    public static ITypeSymbol? Argument(ITypeSymbol collection, string implemented, int index)
    {
        var all = collection.AllInterfaces.Where(i =>
            i.MetadataName == implemented && i.ContainingNamespace.ToDisplayString() == "System.Collections.Generic"
        );
        return all.Take(2).ToArray() is [var only] ? only.TypeArguments[index] : null;
    }

    /// <summary>The value, where it surely can be an element; .NET has exceptions of several kinds for what cannot.</summary>
    public static Value Require(LibraryCall call, Value value, ITypeSymbol? element)
    {
        var fits =
            element is not null
            && (
                value.IsNull
                    ? element.IsReferenceType
                    : SymbolEqualityComparer.Default.Equals(call.TypeOf(value), element) || element.SpecialType == SpecialType.System_Object
            );
        return fits
            ? value
            : throw new UnsupportedNativeException("only a value of exactly the element type can be stored there at build time");
    }
}
