using KubeNet.Rules.Cel.Syntax;
using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Cel.Evaluation;

/// <summary>One run of a macro over a list or map.</summary>
internal sealed class CelIteration(CelEvaluator evaluator, CelBudget budget, CelComprehension comprehension, CelScope? scope)
{
    public CelValue Result()
    {
        var range = evaluator.Evaluate(comprehension.Range, scope);
        if (!range.IsValue)
        {
            return range;
        }

        return range is not (CelList or CelMap { IsObject: false })
            ? CelUnknown.Instance
            : comprehension.Macro switch
            {
                CelMacro.All => Quantified(range, isAll: true),
                CelMacro.Exists => Quantified(range, isAll: false),
                CelMacro.ExistsOne => ExistsOne(range),
                CelMacro.Map => Mapped(range),
                CelMacro.Filter => Filtered(range),
                _ => Entries(range),
            };
    }

    /// <summary>
    /// The variables for each item: of a list the items, of a map the keys; with two variables also the index, or the value.
    /// </summary>
    private IEnumerable<(CelValue First, CelScope Scope)> Items(CelValue range)
    {
        if (range is CelList list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                yield return comprehension.Second is { } second
                    ? (new CelInt(i), With(new CelInt(i), second, list[i]))
                    : (list[i], With(list[i]));
            }
        }
        else if (range is CelMap map)
        {
            foreach (var key in map.Keys)
            {
                yield return comprehension.Second is { } second
                    ? (key, With(key, second, map.Find(key) ?? CelUnknown.Instance))
                    : (key, With(key));
            }
        }
    }

    private CelScope With(CelValue first) => new(scope, comprehension.First, first);

    private CelScope With(CelValue first, string second, CelValue value) => new(With(first), second, value);

    private CelValue Quantified(CelValue range, bool isAll)
    {
        CelValue result = CelValue.Of(isAll);
        foreach (var (_, inner) in Items(range))
        {
            var value = evaluator.Evaluate(comprehension.Body, inner);
            if (value is not CelBool flag)
            {
                result = CelEvaluator.Worse(result, value);
            }
            else if (flag.Value != isAll)
            {
                return value;
            }
        }

        return result;
    }

    private CelValue ExistsOne(CelValue range)
    {
        var count = 0;
        foreach (var (_, inner) in Items(range))
        {
            var value = evaluator.Evaluate(comprehension.Body, inner);
            if (value is not CelBool flag)
            {
                return value.IsValue ? CelUnknown.Instance : value;
            }

            count += flag.Value ? 1 : 0;
        }

        return CelValue.Of(count == 1);
    }

    private CelValue Mapped(CelValue range)
    {
        var items = new List<CelValue>();
        foreach (var (_, inner) in Items(range))
        {
            if (IsWanted(inner) is not { } isWanted)
            {
                return _failure!;
            }

            if (isWanted)
            {
                var value = evaluator.Evaluate(comprehension.Body, inner);
                if (!value.IsValue)
                {
                    return value;
                }

                budget.Spend(1);
                items.Add(value);
            }
        }

        return new CelItems(items);
    }

    private CelValue Filtered(CelValue range)
    {
        var items = new List<CelValue>();
        foreach (var (first, inner) in Items(range))
        {
            var value = evaluator.Evaluate(comprehension.Body, inner);
            if (value is not CelBool flag)
            {
                return value.IsValue ? CelUnknown.Instance : value;
            }

            if (flag.Value)
            {
                items.Add(first);
            }
        }

        return new CelItems(items);
    }

    private CelValue Entries(CelValue range)
    {
        var entries = new CelEntries();
        foreach (var (first, inner) in Items(range))
        {
            if (IsWanted(inner) is not { } isWanted)
            {
                return _failure!;
            }

            if (!isWanted)
            {
                continue;
            }

            var value = evaluator.Evaluate(comprehension.Body, inner);
            if (!value.IsValue)
            {
                return value;
            }

            budget.Spend(1);
            if (comprehension.Macro == CelMacro.TransformMap)
            {
                entries.Add(first, value);
                continue;
            }

            if (value is not CelMap made)
            {
                return CelUnknown.Instance;
            }

            foreach (var key in made.Keys)
            {
                if (!entries.Add(key, made.Find(key)!))
                {
                    return new CelError("insert failed: key " + Library.CelConversions.Shown(key) + " already exists");
                }
            }
        }

        return entries;
    }

    private CelValue? _failure;

    /// <summary>Whether the condition takes an item; null if it fails.</summary>
    private bool? IsWanted(CelScope inner)
    {
        if (comprehension.Condition is null)
        {
            return true;
        }

        var value = evaluator.Evaluate(comprehension.Condition, inner);
        if (value is CelBool flag)
        {
            return flag.Value;
        }

        _failure = value.IsValue ? CelUnknown.Instance : value;
        return null;
    }
}
