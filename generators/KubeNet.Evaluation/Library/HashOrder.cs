using System.Collections;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Library;

/// <summary>
/// Collections that enumerate in the order of hash codes, which .NET draws anew in each process: <c>ImmutableDictionary</c>,
/// <c>ImmutableHashSet</c> and the frozen ones. (<c>Dictionary</c> and <c>HashSet</c> enumerate as things were added.)
/// </summary>
internal static class HashOrder
{
    /// <summary>Members that give the same for any order of their elements.</summary>
    private static readonly HashSet<string> s_orderless = new(StringComparer.Ordinal)
    {
        "OrderBy",
        "OrderByDescending",
        "Order",
        "OrderDescending",
        "Count",
        "LongCount",
        "Any",
        "All",
        "Contains",
        "Min",
        "Max",
        "MinBy",
        "MaxBy",
        "Except",
        "ExceptWith",
        "IntersectWith",
        "SetEquals",
        "IsSubsetOf",
        "IsSupersetOf",
        "IsProperSubsetOf",
        "IsProperSupersetOf",
        "Overlaps",
        "ToImmutableDictionary",
        "ToImmutableHashSet",
        "ToFrozenDictionary",
        "ToFrozenSet",
        "ToImmutableSortedDictionary",
        "ToImmutableSortedSet",
        "GetValueOrDefault",
    };

    public static void Check(object raw)
    {
        if (IsHashed(raw))
        {
            throw new ImpureCallException(
                "reads elements in the order of hash codes, which can differ in each process. "
                    + $"Call OrderBy(...) first, or use a Dictionary, a HashSet or a sorted collection instead of '{NameOf(raw)}'"
            );
        }
    }

    /// <summary>Refuses a call that takes the elements of such a collection in their order.</summary>
    public static void Check(NativeMethod method, Value[] values)
    {
        foreach (var value in values)
        {
            if (
                value.Raw is IEnumerable and not string
                && !s_orderless.Contains(method.Open.Name)
                && !IsHashedType(method.Open.DeclaringType!)
            )
            {
                Check(value.Raw);
            }
        }
    }

    public static bool IsHashed(object raw) => IsHashedType(raw.GetType()) && (raw as ICollection)?.Count != 1 && !IsEmpty(raw);

    private static bool IsEmpty(object raw) => raw is ICollection { Count: 0 } or ICollection<Value> { Count: < 2 };

    private static bool IsHashedType(Type type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            var name = current.Name;
            if (
                current.Namespace?.StartsWith("System.Collections.", StringComparison.Ordinal) == true
                && (
                    name.StartsWith("ImmutableDictionary", StringComparison.Ordinal)
                    || name.StartsWith("ImmutableHashSet", StringComparison.Ordinal)
                    || name.StartsWith("FrozenDictionary", StringComparison.Ordinal)
                    || name.StartsWith("FrozenSet", StringComparison.Ordinal)
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private static string NameOf(object raw)
    {
        for (var type = raw.GetType(); type is not null; type = type.BaseType)
        {
            if (type.IsPublic)
            {
                return type.Name.Substring(0, Math.Max(0, type.Name.IndexOf('`')));
            }
        }

        return "";
    }
}
