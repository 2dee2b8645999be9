using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>How the types of a program relate at run time: what is a subtype of what, and which interfaces a type implements.</summary>
internal sealed class TypeRelations(Compilation compilation)
{
    /// <summary>
    /// An interface as a type implements it. A type may implement several constructions of one; where none of them is the one that is asked
    /// for, it is one that converts to it, and where the asked one is not known better than <c>I&lt;T&gt;</c>, the first.
    /// </summary>
    public INamedTypeSymbol? InterfaceOf(ITypeSymbol type, INamedTypeSymbol asked)
    {
        var all = type.AllInterfaces;
        return all.FirstOrDefault(i => SymbolEqualityComparer.Default.Equals(i, asked))
            ?? (
                asked.IsGenericType
                    ? all.FirstOrDefault(i => IsConstructionOf(i, asked) && IsSubtype(i, asked))
                        ?? all.FirstOrDefault(i => IsConstructionOf(i, asked))
                    : null
            );
    }

    public static bool IsConstructionOf(INamedTypeSymbol type, INamedTypeSymbol other) =>
        SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, other.OriginalDefinition);

    private static SpecialType ReducedType(ITypeSymbol element) =>
        ((element as INamedTypeSymbol)?.EnumUnderlyingType ?? element).SpecialType switch
        {
            SpecialType.System_Byte or SpecialType.System_SByte => SpecialType.System_SByte,
            SpecialType.System_UInt16 or SpecialType.System_Int16 => SpecialType.System_Int16,
            SpecialType.System_UInt32 or SpecialType.System_Int32 => SpecialType.System_Int32,
            SpecialType.System_UInt64 or SpecialType.System_Int64 => SpecialType.System_Int64,
            _ => SpecialType.None,
        };

    public bool IsSubtype(ITypeSymbol type, ITypeSymbol target)
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

        if (compilation is Microsoft.CodeAnalysis.CSharp.CSharpCompilation csharp)
        {
            var conversion = Microsoft.CodeAnalysis.CSharp.CSharpExtensions.ClassifyConversion(csharp, type, target);
            return conversion is { IsImplicit: true, IsUserDefined: false }
                && (conversion.IsReference || conversion.IsBoxing || conversion.IsIdentity);
        }

        return false;
    }

    /// <summary>The generic interfaces that arrays have, which go by the elements as arrays do.</summary>
    public static bool IsListOfArrays(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType
            is SpecialType.System_Collections_Generic_IEnumerable_T
                or SpecialType.System_Collections_Generic_ICollection_T
                or SpecialType.System_Collections_Generic_IList_T
                or SpecialType.System_Collections_Generic_IReadOnlyCollection_T
                or SpecialType.System_Collections_Generic_IReadOnlyList_T;
}
