using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Cel.Library;

/// <summary>Lists as sets: sets.contains, sets.equivalent, sets.intersects.</summary>
internal static class CelSetFunctions
{
    public static IEnumerable<CelFunction> All() =>
        [
            CelFunction.Global("sets.contains", 2, (a, budget) => On(a, (x, y) => Contains(x, y, budget))),
            CelFunction.Global("sets.equivalent", 2, (a, budget) => On(a, (x, y) => Contains(x, y, budget) && Contains(y, x, budget))),
            CelFunction.Global("sets.intersects", 2, (a, budget) => On(a, (x, y) => y.Items.Any(item => Has(x, item, budget)))),
        ];

    private static CelValue? On(IReadOnlyList<CelValue> arguments, Func<CelList, CelList, bool> test) =>
        arguments[0] is not CelList left || arguments[1] is not CelList right ? null
        : left.Items.Concat(right.Items).All(item => item.IsValue) ? CelValue.Of(test(left, right))
        : CelUnknown.Instance;

    private static bool Contains(CelList all, CelList part, CelBudget budget) => part.Items.All(item => Has(all, item, budget));

    private static bool Has(CelList all, CelValue item, CelBudget budget) => all.Items.Any(other => CelEquality.Are(other, item, budget));
}
