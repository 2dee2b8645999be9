using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Values;

/// <summary>
/// Types as the running program tells them apart: it knows no names of a tuple's elements, no <c>dynamic</c> and no <c>string?</c>.
/// </summary>
internal sealed class RuntimeTypeComparer : IEqualityComparer<ITypeSymbol>
{
    public static readonly RuntimeTypeComparer Instance = new();

    private RuntimeTypeComparer() { }

    public bool Equals(ITypeSymbol? x, ITypeSymbol? y)
    {
        if (SymbolEqualityComparer.Default.Equals(x, y))
        {
            return true;
        }

        return (x, y) switch
        {
            (null, _) or (_, null) => false,
            (IArrayTypeSymbol a, IArrayTypeSymbol b) => a.Rank == b.Rank && Equals(a.ElementType, b.ElementType),
            (
                INamedTypeSymbol { IsGenericType: true, IsUnboundGenericType: false } a,
                INamedTypeSymbol { IsGenericType: true, IsUnboundGenericType: false } b
            ) => SymbolEqualityComparer.Default.Equals(DefinitionOf(a), DefinitionOf(b)) && AreEqual(a, b),
            _ => IsObject(x) && IsObject(y),
        };
    }

    public int GetHashCode(ITypeSymbol type) =>
        type switch
        {
            IArrayTypeSymbol array => unchecked((GetHashCode(array.ElementType) * 31) + array.Rank),
            INamedTypeSymbol { IsGenericType: true } named => named.TypeArguments.Aggregate(
                SymbolEqualityComparer.Default.GetHashCode(DefinitionOf(named)),
                (hash, each) => unchecked((hash * 31) + GetHashCode(each))
            ),
            _ => IsObject(type) ? (int)SpecialType.System_Object : SymbolEqualityComparer.Default.GetHashCode(type),
        };

    private bool AreEqual(INamedTypeSymbol a, INamedTypeSymbol b)
    {
        for (var i = 0; i < a.TypeArguments.Length; i++)
        {
            if (!Equals(a.TypeArguments[i], b.TypeArguments[i]))
            {
                return false;
            }
        }

        return a.ContainingType is not { IsGenericType: true } outer || Equals(outer, b.ContainingType);
    }

    private static INamedTypeSymbol DefinitionOf(INamedTypeSymbol type) => (type.TupleUnderlyingType ?? type).OriginalDefinition;

    private static bool IsObject(ITypeSymbol type) => type.SpecialType == SpecialType.System_Object || type.TypeKind == TypeKind.Dynamic;
}
