using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Bounds;

/// <summary>
/// How many types a constructed type is made of. A method that calls itself with <c>List&lt;T&gt;</c> makes a deeper one each time, and
/// with <c>(T, T)</c> one of twice the size; comparing and naming them goes through all of it.
/// </summary>
internal static class TypeSizes
{
    /// <summary>The most types that one may be made of.</summary>
    private const int Most = 500;

    private static readonly ConditionalWeakTable<ITypeSymbol, object> s_sizes = new();

    public static void Check(ITypeSymbol type)
    {
        if (IsPlain(type))
        {
            return;
        }

        if (Of(type) > Most)
        {
            throw new BoundExceeded(ExceededBound.TypeSize, $"creates a generic type that contains more than {Most} types", null);
        }
    }

    private static bool IsPlain(ITypeSymbol type) => type is not (IArrayTypeSymbol or INamedTypeSymbol { IsGenericType: true });

    /// <summary>Its parts were checked before it, so this goes no deeper than the bound.</summary>
    private static int Of(ITypeSymbol type)
    {
        if (IsPlain(type))
        {
            return 1;
        }

        if (s_sizes.TryGetValue(type, out var known))
        {
            return (int)known;
        }

        var size = 1;
        if (type is IArrayTypeSymbol array)
        {
            size += Of(array.ElementType);
        }
        else
        {
            for (var named = (INamedTypeSymbol?)type; named is not null; named = named.ContainingType)
            {
                foreach (var argument in named.TypeArguments)
                {
                    size = Math.Min(size + Of(argument), Most + 1);
                }
            }
        }

        s_sizes.GetValue(type, _ => size);
        return size;
    }
}
