namespace KubeNet.Rules.Cel.Values;

/// <summary>Whether two values are equal: numbers of different types by their value, other values of different types never.</summary>
internal static class CelEquality
{
    private const int Deepest = 250;

    /// <summary>A boolean; or unknown, where something in the values is.</summary>
    public static CelValue Of(CelValue left, CelValue right, CelBudget budget) => Of(left, right, budget, 0);

    /// <summary>Whether they are surely equal.</summary>
    public static bool Are(CelValue left, CelValue right, CelBudget budget) => Of(left, right, budget) == CelBool.True;

    private static CelValue Of(CelValue left, CelValue right, CelBudget budget, int depth)
    {
        budget.Spend(1);
        if (!left.IsValue || !right.IsValue)
        {
            return left is CelUnknown || right is CelUnknown ? CelUnknown.Instance
                : left.IsValue ? right
                : left;
        }

        switch (left, right)
        {
            case (CelList a, CelList b):
                return depth < Deepest ? OfLists(a, b, budget, depth + 1) : CelUnknown.Instance;
            case (CelMap a, CelMap b):
                return depth < Deepest ? OfMaps(a, b, budget, depth + 1) : CelUnknown.Instance;
            case (CelOptional a, CelOptional b):
                return a.Value is { } x && b.Value is { } y ? Of(x, y, budget, depth + 1) : CelValue.Of(a.Value is null && b.Value is null);
            case (CelString a, CelString b):
                budget.Spend(Math.Min(a.Value.Length, b.Value.Length) / 10);
                return CelValue.Of(a.Value == b.Value);
            case (CelBytes a, CelBytes b):
                budget.Spend(Math.Min(a.Value.Length, b.Value.Length) / 10);
                return CelValue.Of(a.Value.SequenceEqual(b.Value));
            case (CelBool a, CelBool b):
                return CelValue.Of(a.Value == b.Value);
            case (CelNull, CelNull):
                return CelBool.True;
            case (CelType a, CelType b):
                return CelValue.Of(a.Name == b.Name);
            case (CelDuration or CelTimestamp or CelOpaque, _) when left.GetType() == right.GetType():
                return CelOrder.Compare(left, right) is { } order ? CelValue.Of(order == 0)
                    : left is CelOpaque opaque ? opaque.EqualTo((CelOpaque)right)
                    : CelUnknown.Instance;
            default:
                return CelOrder.AreNumbers(left, right) ? CelValue.Of(CelOrder.Compare(left, right) == 0) : CelBool.False;
        }
    }

    private static CelValue OfLists(CelList left, CelList right, CelBudget budget, int depth)
    {
        if (left.Count != right.Count)
        {
            return CelBool.False;
        }

        for (var i = 0; i < left.Count; i++)
        {
            var item = right[i];
            var equal = left.Form switch
            {
                CelListForm.Set => CelValue.Of(left.Items.Any(mine => Of(mine, item, budget, depth) == CelBool.True)),
                CelListForm.Keyed => left.Items.LastOrDefault(mine => CelKeys.AreSame(mine, item, left.Keys, budget)) is { } same
                    ? Of(same, item, budget, depth)
                    : CelBool.False,
                _ => Of(left[i], item, budget, depth),
            };
            if (equal != CelBool.True)
            {
                return equal;
            }
        }

        return CelBool.True;
    }

    private static CelValue OfMaps(CelMap left, CelMap right, CelBudget budget, int depth)
    {
        if (left.Count != right.Count)
        {
            return CelBool.False;
        }

        foreach (var key in left.Keys)
        {
            var equal = right.Find(key) is { } other && left.Find(key) is { } mine ? Of(mine, other, budget, depth) : CelBool.False;
            if (equal != CelBool.True)
            {
                return equal;
            }
        }

        return CelBool.True;
    }
}

/// <summary>The identity of items in a keyed list.</summary>
internal static class CelKeys
{
    public static bool AreSame(CelValue left, CelValue right, IReadOnlyList<string> keys, CelBudget budget) =>
        left is CelMap a
        && right is CelMap b
        && keys.All(key =>
            (a.Find(CelValue.Of(key)), b.Find(CelValue.Of(key))) is var (x, y)
            && (x is null || y is null ? x is null && y is null : CelEquality.Are(x, y, budget))
        );
}
