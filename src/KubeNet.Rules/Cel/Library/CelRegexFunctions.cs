using KubeNet.Rules.Cel.Values;
using KubeNet.Rules.Patterns;

namespace KubeNet.Rules.Cel.Library;

/// <summary>matches, find and findAll. A pattern that <see cref="SafePattern"/> does not support is not judged.</summary>
internal static class CelRegexFunctions
{
    public static IEnumerable<CelFunction> All() =>
        [
            CelFunction.Global("matches", 2, Matches),
            CelFunction.Member("matches", 1, Matches),
            CelFunction.Member("find", 1, (a, budget) => Find(a, 1, budget, found => CelValue.Of(found.Count == 0 ? "" : found[0]))),
            CelFunction.Member("findAll", 1, (a, budget) => Find(a, -1, budget, ToList)),
            CelFunction.Member("findAll", 2, (a, budget) => a[2] is CelInt most ? Find(a, most.Value, budget, ToList) : null),
        ];

    private static CelValue? Matches(IReadOnlyList<CelValue> arguments, CelBudget budget)
    {
        if (arguments[0] is not CelString text || arguments[1] is not CelString pattern)
        {
            return null;
        }

        Spend(text, pattern, budget);
        return SafePattern.Of(pattern.Value)?.Matches(text.Value) is { } isMatch ? CelValue.Of(isMatch) : CelUnknown.Instance;
    }

    private static CelValue? Find(
        IReadOnlyList<CelValue> arguments,
        long most,
        CelBudget budget,
        Func<IReadOnlyList<string>, CelValue> result
    )
    {
        if (arguments[0] is not CelString text || arguments[1] is not CelString pattern)
        {
            return null;
        }

        Spend(text, pattern, budget);
        budget.Spend(text.Value.Length);
        return SafePattern.Of(pattern.Value)?.Find(text.Value, most) is { } found ? result(found) : CelUnknown.Instance;
    }

    private static CelValue ToList(IReadOnlyList<string> texts) => new CelItems([.. texts.Select(CelValue.Of)]);

    private static void Spend(CelString text, CelString pattern, CelBudget budget) =>
        budget.Spend((text.Value.Length / 10L * ((pattern.Value.Length / 4L) + 1)) + (pattern.Value.Length * 4L));
}
