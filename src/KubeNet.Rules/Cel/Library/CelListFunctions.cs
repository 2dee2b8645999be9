using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Cel.Library;

/// <summary>Kubernetes' list library: isSorted, sum, min, max, indexOf, lastIndexOf.</summary>
internal static class CelListFunctions
{
    public static IEnumerable<CelFunction> All() =>
        [
            CelFunction.Member("isSorted", 0, (a, budget) => a[0] is CelList list ? IsSorted(list, budget) : null),
            CelFunction.Member("sum", 0, (a, budget) => a[0] is CelList list ? Sum(list, budget) : null),
            CelFunction.Member("min", 0, (a, budget) => a[0] is CelList list ? Extreme(list, -1, "min", budget) : null),
            CelFunction.Member("max", 0, (a, budget) => a[0] is CelList list ? Extreme(list, 1, "max", budget) : null),
            CelFunction.Member("indexOf", 1, (a, budget) => a[0] is CelList list ? IndexOf(list, a[1], false, budget) : null),
            CelFunction.Member("lastIndexOf", 1, (a, budget) => a[0] is CelList list ? IndexOf(list, a[1], true, budget) : null),
        ];

    private static CelValue? IsSorted(CelList list, CelBudget budget)
    {
        budget.Spend(list.Count);
        for (var i = 1; i < list.Count; i++)
        {
            if (Ordered(list[i - 1], list[i]) is not { } order)
            {
                return null;
            }

            if (order > 0)
            {
                return CelBool.False;
            }
        }

        return CelBool.True;
    }

    /// <summary>The sum of an empty list is a zero, which equals the zeros of other types.</summary>
    private static CelValue? Sum(CelList list, CelBudget budget)
    {
        CelValue? sum = null;
        foreach (var item in list.Items)
        {
            budget.Spend(1);
            if (item is not (CelInt or CelUint or CelDouble or CelDuration))
            {
                return item.IsValue ? null : item;
            }

            sum = sum is null ? item : CelArithmetic.Sum(sum, item, budget);
            if (sum is not { IsValue: true })
            {
                return sum;
            }
        }

        return sum ?? new CelInt(0);
    }

    private static CelValue? Extreme(CelList list, int wanted, string name, CelBudget budget)
    {
        if (list.Count == 0)
        {
            return new CelError(name + " called on empty list");
        }

        budget.Spend(list.Count);
        var best = list[0];
        for (var i = 1; i < list.Count; i++)
        {
            if (Ordered(list[i], best) is not { } order)
            {
                return null;
            }

            best = Math.Sign(order) == wanted ? list[i] : best;
        }

        return best;
    }

    private static CelValue IndexOf(CelList list, CelValue item, bool fromEnd, CelBudget budget)
    {
        for (var i = 0; i < list.Count; i++)
        {
            var index = fromEnd ? list.Count - 1 - i : i;
            var equal = CelEquality.Of(list[index], item, budget);
            if (equal == CelBool.True)
            {
                return new CelInt(index);
            }

            if (equal is CelUnknown)
            {
                return equal;
            }
        }

        return new CelInt(-1);
    }

    private static int? Ordered(CelValue left, CelValue right) => left.GetType() == right.GetType() ? CelOrder.Compare(left, right) : null;
}
