using System.Collections;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Interpreter;

/// <summary>Whether an object is of a type, and a type a subtype of another, as the runtime says.</summary>
internal sealed partial class Interpreter
{
    /// <summary><c>value is T</c>.</summary>
    private bool IsInstance(Value value, ITypeSymbol type)
    {
        var target = Underlying(type);
        if (value.Raw is null)
        {
            return false;
        }

        if (target.SpecialType == SpecialType.System_Object)
        {
            return true;
        }

        if (RuntimeTypeOf(value.Raw) is { } own)
        {
            return IsSubtype(own, target);
        }

        return value.Raw switch
        {
            TypeToken => IsSubtypeOfType(target),
            TupleValue tuple => target is INamedTypeSymbol { IsTupleType: true } named
                ? named.TupleElements.Length == tuple.Items.Length
                    && named.TupleElements.Zip(tuple.Items, (e, item) => item.IsNull || IsInstance(item, e.Type)).All(is_ => is_)
            : IsPlainTuple(target)
                ? ((INamedTypeSymbol)target).TypeArguments is var parts
                    && parts.Length == tuple.Items.Length
                    && parts.Zip(tuple.Items, (e, item) => item.IsNull || IsInstance(item, e)).All(is_ => is_)
            : target.Name is "ITuple" or nameof(IComparable) or "IStructuralEquatable" or "IStructuralComparable"
                || target.SpecialType == SpecialType.System_ValueType,
            ValueType when target.SpecialType == SpecialType.System_ValueType => true,
            Closure => target.TypeKind == TypeKind.Delegate,
            FormattedText => IsFormattable(target),
            Library.StandIns.NumberRange => target is INamedTypeSymbol { TypeKind: TypeKind.Interface } seenAs
                && (
                    seenAs.TypeArguments.IsEmpty
                        ? seenAs.Name is nameof(IEnumerable) or nameof(IEnumerator) or nameof(IDisposable)
                        : seenAs.Name
                            is "IEnumerable"
                                or "IList"
                                or "ICollection"
                                or "IReadOnlyList"
                                or "IReadOnlyCollection"
                                or "IEnumerator"
                            && seenAs.TypeArguments[0].SpecialType == SpecialType.System_Int32
                ),
            Value[] array => IsArrayOf(array, target),
            var raw => IsLibraryInstance(raw, target),
        };
    }

    /// <summary>An array that the library made, of which only the program's own words say what it is of.</summary>
    private bool IsArrayOf(Value[] array, ITypeSymbol target)
    {
        if (target is INamedTypeSymbol { IsGenericType: false })
        {
            return target.Name
                is nameof(IEnumerable)
                    or nameof(IList)
                    or nameof(ICollection)
                    or nameof(Array)
                    or nameof(ICloneable)
                    or "IStructuralEquatable"
                    or "IStructuralComparable";
        }

        if (_seen.TryGetValue(array, out var known) && known.Type is { } type && IsSubtype(type, target))
        {
            return true;
        }

        return target is IArrayTypeSymbol || target is INamedTypeSymbol generic && IsListOfArrays(generic)
            ? throw NotKnownToBe(target)
            : false;
    }

    private static SpecialType ReducedType(ITypeSymbol element) =>
        ((element as INamedTypeSymbol)?.EnumUnderlyingType ?? element).SpecialType switch
        {
            SpecialType.System_Byte or SpecialType.System_SByte => SpecialType.System_SByte,
            SpecialType.System_UInt16 or SpecialType.System_Int16 => SpecialType.System_Int16,
            SpecialType.System_UInt32 or SpecialType.System_Int32 => SpecialType.System_Int32,
            SpecialType.System_UInt64 or SpecialType.System_Int64 => SpecialType.System_Int64,
            _ => SpecialType.None,
        };

    private bool IsSubtype(ITypeSymbol type, ITypeSymbol target)
    {
        if (RuntimeTypeComparer.Instance.Equals(type, target))
        {
            return true;
        }

        if (
            type is IArrayTypeSymbol array
            && target is IArrayTypeSymbol other
            && array.Rank == other.Rank
            && array.ElementType.IsValueType
            && ReducedType(array.ElementType) is var reduced and not SpecialType.None
            && reduced == ReducedType(other.ElementType)
        )
        {
            return true; // to the runtime an int[] is a uint[], and an array of an enum one of its numbers
        }

        if (
            type is IArrayTypeSymbol { Rank: 1 } items
            && target is INamedTypeSymbol { TypeArguments: [var wanted] } list
            && IsListOfArrays(list)
            && items.ElementType.IsValueType
            && ReducedType(items.ElementType) is var number and not SpecialType.None
            && number == ReducedType(wanted)
        )
        {
            return true;
        }

        if (Compilation is Microsoft.CodeAnalysis.CSharp.CSharpCompilation csharp)
        {
            var conversion = Microsoft.CodeAnalysis.CSharp.CSharpExtensions.ClassifyConversion(csharp, type, target);
            return conversion is { IsImplicit: true, IsUserDefined: false }
                && (conversion.IsReference || conversion.IsBoxing || conversion.IsIdentity);
        }

        return false;
    }

    /// <summary>The generic interfaces that arrays have, which go by the elements as arrays do.</summary>
    private static bool IsListOfArrays(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType
            is SpecialType.System_Collections_Generic_IEnumerable_T
                or SpecialType.System_Collections_Generic_ICollection_T
                or SpecialType.System_Collections_Generic_IList_T
                or SpecialType.System_Collections_Generic_IReadOnlyCollection_T
                or SpecialType.System_Collections_Generic_IReadOnlyList_T;

    /// <summary>What an object that stands for a type is: a <c>System.RuntimeType</c>, which reference assemblies do not have.</summary>
    private bool IsSubtypeOfType(ITypeSymbol target) =>
        target.Name == nameof(ICloneable) && target.ContainingNamespace.Name == nameof(System)
        || Compilation.GetTypeByMetadataName("System.Reflection.TypeInfo") is { } type && IsSubtype(type, target);
}
