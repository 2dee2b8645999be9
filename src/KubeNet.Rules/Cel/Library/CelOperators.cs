using System.Globalization;
using KubeNet.Rules.Cel.Values;
using KubeNet.Rules.Patterns;

namespace KubeNet.Rules.Cel.Library;

/// <summary>Comparisons, <c>in</c>, indexes and sizes.</summary>
internal static class CelOperators
{
    public static IEnumerable<CelFunction> All() =>
        [
            CelFunction.Global("_==_", 2, (a, budget) => CelEquality.Of(a[0], a[1], budget)),
            CelFunction.Global("_!=_", 2, (a, budget) => Not(CelEquality.Of(a[0], a[1], budget))),
            CelFunction.Global("!_", 1, (a, _) => a[0] is CelBool ? Not(a[0]) : null),
            CelFunction.Global("_<_", 2, (a, budget) => Compared(a, budget, order => order < 0)),
            CelFunction.Global("_<=_", 2, (a, budget) => Compared(a, budget, order => order <= 0)),
            CelFunction.Global("_>_", 2, (a, budget) => Compared(a, budget, order => order > 0)),
            CelFunction.Global("_>=_", 2, (a, budget) => Compared(a, budget, order => order >= 0)),
            CelFunction.Global("_in_", 2, (a, budget) => In(a[0], a[1], budget)),
            CelFunction.Global("_[_]", 2, (a, _) => At(a[0], a[1])),
            CelFunction.Global("size", 1, (a, budget) => Size(a[0], budget)),
            CelFunction.Member("size", 0, (a, budget) => Size(a[0], budget)),
        ];

    /// <summary>Null where there is no overload.</summary>
    public static CelValue? At(CelValue container, CelValue key) =>
        container switch
        {
            CelList list => IndexOf(key) is not { } index ? null
            : index >= 0 && index < list.Count ? list[(int)index]
            : new CelError("index out of bounds: " + index.ToString(CultureInfo.InvariantCulture)),
            CelMap { IsObject: false } map => map.Find(key) ?? new CelError("no such key: " + CelConversions.Shown(key)),
            _ => null,
        };

    private static long? IndexOf(CelValue key) =>
        key switch
        {
            CelInt number => number.Value,
            CelUint { Value: <= int.MaxValue } number => (long)number.Value,
            CelDouble { Value: >= 0 and <= int.MaxValue } number when Math.Floor(number.Value).Equals(number.Value) => (long)number.Value,
            _ => null,
        };

    private static CelValue Not(CelValue value) => value is CelBool flag ? CelValue.Of(!flag.Value) : value;

    private static CelValue? Compared(IReadOnlyList<CelValue> values, CelBudget budget, Func<int, bool> wanted)
    {
        if (values[0] is CelString left && values[1] is CelString right)
        {
            budget.Spend(Math.Min(left.Value.Length, right.Value.Length) / 10);
        }

        // Nothing is less or greater than what is not a number.
        return CelOrder.Compare(values[0], values[1]) is { } order ? CelValue.Of(wanted(order))
            : CelOrder.AreNumbers(values[0], values[1]) ? CelBool.False
            : null;
    }

    private static CelValue? In(CelValue item, CelValue container, CelBudget budget)
    {
        if (container is CelMap { IsObject: false } map)
        {
            return CelValue.Of(map.Find(item) is not null);
        }

        if (container is not CelList list)
        {
            return null;
        }

        CelValue result = CelBool.False;
        foreach (var other in list.Items)
        {
            var equal = CelEquality.Of(other, item, budget);
            if (equal == CelBool.True)
            {
                return equal;
            }

            result = equal.IsValue ? result : equal;
        }

        return result;
    }

    private static CelValue? Size(CelValue value, CelBudget budget)
    {
        switch (value)
        {
            case CelString text:
                budget.Spend(text.Value.Length / 10);
                return new CelInt(Runes.Count(text.Value));
            case CelBytes bytes:
                return new CelInt(bytes.Value.Length);
            case CelList list:
                return new CelInt(list.Count);
            case CelMap { IsObject: false } map:
                return new CelInt(map.Count);
            default:
                return null;
        }
    }
}
