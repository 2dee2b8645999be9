using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Cel.Library;

/// <summary>Sums, products and their inverses. Numbers of different types have none in common, and an overflow is an error.</summary>
internal static class CelArithmetic
{
    private static readonly CelError s_overflow = new("integer overflow");
    private static readonly CelError s_unsigned = new("unsigned integer overflow");
    private static readonly CelError s_divided = new("division by zero");
    private static readonly CelError s_modulus = new("modulus by zero");

    public static IEnumerable<CelFunction> All() =>
        [
            CelFunction.Global("_+_", 2, (a, budget) => Sum(a[0], a[1], budget)),
            CelFunction.Global("_-_", 2, (a, _) => Difference(a[0], a[1])),
            CelFunction.Global("_*_", 2, (a, _) => Product(a[0], a[1])),
            CelFunction.Global("_/_", 2, (a, _) => Quotient(a[0], a[1])),
            CelFunction.Global("_%_", 2, (a, _) => Rest(a[0], a[1])),
            CelFunction.Global("-_", 1, (a, _) => Negative(a[0])),
        ];

    public static CelValue? Sum(CelValue left, CelValue right, CelBudget budget)
    {
        switch (left, right)
        {
            case (CelInt a, CelInt b):
                return Checked(() => checked(a.Value + b.Value));
            case (CelUint a, CelUint b):
                return Unsigned(() => checked(a.Value + b.Value));
            case (CelDouble a, CelDouble b):
                return new CelDouble(a.Value + b.Value);
            case (CelString a, CelString b):
                budget.Spend(a.Value.Length + b.Value.Length);
                return new CelString(a.Value + b.Value);
            case (CelBytes a, CelBytes b):
                budget.Spend(a.Value.Length + b.Value.Length);
                return new CelBytes([.. a.Value, .. b.Value]);
            case (CelList a, CelList b):
                budget.Spend(a.Count + b.Count);
                return Joined(a, b, budget);
            case (CelDuration a, CelDuration b):
                return Span(() => checked(a.Nanoseconds + b.Nanoseconds));
            case (CelTimestamp a, CelDuration b):
                return Moment(a.SinceEpoch + b.Nanoseconds, a);
            case (CelDuration a, CelTimestamp b):
                return Moment(b.SinceEpoch + a.Nanoseconds, b);
            default:
                return null;
        }
    }

    /// <summary>
    /// Of a set, what the other has more; of a keyed list, with the other's items in the place of those with the same keys.
    /// </summary>
    private static CelItems Joined(CelList left, CelList right, CelBudget budget)
    {
        var items = left.Items.ToList();
        foreach (var item in right.Items)
        {
            var same = left.Form switch
            {
                CelListForm.Set => items.FindIndex(mine => CelEquality.Are(mine, item, budget)),
                CelListForm.Keyed => items.FindIndex(mine => CelKeys.AreSame(mine, item, left.Keys, budget)),
                _ => -1,
            };
            if (same < 0)
            {
                items.Add(item);
            }
            else if (left.Form == CelListForm.Keyed)
            {
                items[same] = item;
            }
        }

        return new CelItems(items).Like(left);
    }

    private static CelValue? Difference(CelValue left, CelValue right) =>
        (left, right) switch
        {
            (CelInt a, CelInt b) => Checked(() => checked(a.Value - b.Value)),
            (CelUint a, CelUint b) => Unsigned(() => checked(a.Value - b.Value)),
            (CelDouble a, CelDouble b) => new CelDouble(a.Value - b.Value),
            (CelDuration a, CelDuration b) => Span(() => checked(a.Nanoseconds - b.Nanoseconds)),
            (CelTimestamp a, CelDuration b) => Moment(a.SinceEpoch - b.Nanoseconds, a),
            (CelTimestamp a, CelTimestamp b) => a.SinceEpoch - b.SinceEpoch is >= long.MinValue and <= long.MaxValue and var span
                ? new CelDuration((long)span)
                : s_overflow,
            _ => null,
        };

    private static CelValue? Product(CelValue left, CelValue right) =>
        (left, right) switch
        {
            (CelInt a, CelInt b) => Checked(() => checked(a.Value * b.Value)),
            (CelUint a, CelUint b) => Unsigned(() => checked(a.Value * b.Value)),
            (CelDouble a, CelDouble b) => new CelDouble(a.Value * b.Value),
            _ => null,
        };

    private static CelValue? Quotient(CelValue left, CelValue right) =>
        (left, right) switch
        {
            (CelInt, CelInt { Value: 0 }) or (CelUint, CelUint { Value: 0 }) => s_divided,
            (CelInt { Value: long.MinValue }, CelInt { Value: -1 }) => s_overflow,
            (CelInt a, CelInt b) => new CelInt(a.Value / b.Value),
            (CelUint a, CelUint b) => new CelUint(a.Value / b.Value),
            (CelDouble a, CelDouble b) => new CelDouble(a.Value / b.Value),
            _ => null,
        };

    private static CelValue? Rest(CelValue left, CelValue right) =>
        (left, right) switch
        {
            (CelInt, CelInt { Value: 0 }) or (CelUint, CelUint { Value: 0 }) => s_modulus,
            (CelInt { Value: long.MinValue }, CelInt { Value: -1 }) => s_overflow,
            (CelInt a, CelInt b) => new CelInt(a.Value % b.Value),
            (CelUint a, CelUint b) => new CelUint(a.Value % b.Value),
            _ => null,
        };

    private static CelValue? Negative(CelValue value) =>
        value switch
        {
            CelInt { Value: long.MinValue } => s_overflow,
            CelInt number => new CelInt(-number.Value),
            CelDouble number => new CelDouble(-number.Value),
            _ => null,
        };

    private static CelValue Checked(Func<long> compute)
    {
        try
        {
            return new CelInt(compute());
        }
        catch (OverflowException)
        {
            return s_overflow;
        }
    }

    private static CelValue Unsigned(Func<ulong> compute)
    {
        try
        {
            return new CelUint(compute());
        }
        catch (OverflowException)
        {
            return s_unsigned;
        }
    }

    private static CelValue Span(Func<long> nanoseconds)
    {
        try
        {
            return new CelDuration(nanoseconds());
        }
        catch (OverflowException)
        {
            return s_overflow;
        }
    }

    private static CelValue Moment(decimal nanosecondsSinceEpoch, CelTimestamp from) =>
        CelTimestamp.At(nanosecondsSinceEpoch, from.IsUtc) ?? (CelValue)new CelError("timestamp overflow");
}
