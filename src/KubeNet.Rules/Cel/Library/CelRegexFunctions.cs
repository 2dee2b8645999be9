using System.Runtime.CompilerServices;
using KubeNet.Rules.Cel.Values;
using KubeNet.Rules.Patterns;

namespace KubeNet.Rules.Cel.Library;

/// <summary>matches, find and findAll. A pattern that <see cref="SafePattern"/> does not support is not judged.</summary>
internal static class CelRegexFunctions
{
    /// <summary>So many steps of a search cost as much as one of an evaluation.</summary>
    private const long WorkOfAStep = 20;

    private static readonly ConditionalWeakTable<CelString, StrongBox<SafePattern?>> s_patterns = new();

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

        var work = 0L;
        var isMatch = PatternOf(pattern, budget)?.Matches(text.Value, out work);
        budget.Spend(work / WorkOfAStep);
        return isMatch is { } known ? CelValue.Of(known) : CelUnknown.Instance;
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

        var work = 0L;
        var found = PatternOf(pattern, budget)?.Find(text.Value, most, out work);
        budget.Spend((work / WorkOfAStep) + text.Value.Length);
        return found is null ? CelUnknown.Instance : result(found);
    }

    private static CelValue ToList(IReadOnlyList<string> texts) => new CelItems([.. texts.Select(CelValue.Of)]);

    /// <summary>The pattern of a literal is the same value in each evaluation, so it is parsed once.</summary>
    private static SafePattern? PatternOf(CelString pattern, CelBudget budget)
    {
        budget.Spend(pattern.Value.Length / 10);
        return s_patterns.GetValue(pattern, static text => new StrongBox<SafePattern?>(SafePattern.Of(text.Value))).Value;
    }
}
