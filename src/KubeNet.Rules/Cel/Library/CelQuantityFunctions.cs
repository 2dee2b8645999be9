using KubeNet.Rules.Api.Formats;
using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Cel.Library;

/// <summary>A quantity of a resource: <c>1.5Gi</c>. The text is null for the result of a computation.</summary>
internal sealed class CelQuantity(Quantity value, string? text) : CelOpaque
{
    public Quantity Value { get; } = value;

    public override string TypeName => "kubernetes.Quantity";

    /// <summary>
    /// Whole numbers that the server certainly stores as such. What it stores as a decimal number it calls no integer, whatever its value.
    /// </summary>
    public long? Integer
    {
        get
        {
            if (text is null)
            {
                return null;
            }

            var digits = text.TrimEnd('k', 'M', 'G', 'T', 'P', 'E');
            return
                text.Length - digits.Length <= 1
                && digits.Length is > 0 and <= 9
                && digits.All(c => c is >= '0' and <= '9')
                && Value.IsWhole
                && Value.Value <= long.MaxValue
                ? (long)Value.Value
                : null;
        }
    }

    public bool HasFraction => text is not null && !Value.IsWhole;

    public override CelValue EqualTo(CelOpaque other) => Of(other is CelQuantity quantity && Value.CompareTo(quantity.Value) == 0);
}

/// <summary>Kubernetes' quantity library.</summary>
internal static class CelQuantityFunctions
{
    public static IEnumerable<CelFunction> All() =>
        [
            CelFunction.Global("isQuantity", 1, (a, _) => a[0] is CelString text ? IsQuantity(text.Value) : null),
            CelFunction.Global("quantity", 1, (a, _) => a[0] is CelString text ? ToQuantity(text.Value) : null),
            CelFunction.Global("sign", 1, (a, _) => a[0] is CelQuantity one ? CelValue.Of(one.Value.Sign) : null),
            CelFunction.Member("sign", 0, (a, _) => a[0] is CelQuantity one ? CelValue.Of(one.Value.Sign) : null),
            CelFunction.Member("isInteger", 0, (a, _) => a[0] is CelQuantity one ? IsInteger(one) : null),
            CelFunction.Member("asInteger", 0, (a, _) => a[0] is CelQuantity one ? AsInteger(one) : null),
            CelFunction.Member("asApproximateFloat", 0, (a, _) => a[0] is CelQuantity one ? new CelDouble(one.Value.Approximate) : null),
            Comparison("isGreaterThan", order => CelValue.Of(order > 0)),
            Comparison("isLessThan", order => CelValue.Of(order < 0)),
            Comparison("compareTo", order => CelValue.Of((long)Math.Sign(order))),
            CelFunction.Member("add", 1, (a, _) => Computed(a, (x, y) => x + y)),
            CelFunction.Member("sub", 1, (a, _) => Computed(a, (x, y) => x - y)),
        ];

    private static CelFunction Comparison(string name, Func<int, CelValue> result) =>
        CelFunction.Member(
            name,
            1,
            (a, _) => a[0] is CelQuantity left && a[1] is CelQuantity right ? result(left.Value.CompareTo(right.Value)) : null
        );

    /// <summary>Unlike in JSON, spaces around it are no part of a quantity.</summary>
    private static CelQuantity? Read(string text) =>
        text.Trim().Length == text.Length && Quantity.Of(text) is { } amount ? new CelQuantity(amount, text) : null;

    private static CelValue IsQuantity(string text) =>
        ToQuantity(text) is var quantity && quantity is CelUnknown ? quantity : CelValue.Of(quantity is CelQuantity);

    /// <summary>The server's documentation and its parser differ on a suffix without a number.</summary>
    private static CelValue ToQuantity(string text) =>
        Read(text) is not { } quantity ? new CelError(Quantity.WhyNot(text) ?? "quantities must match the regular expression")
        : text.Any(c => c is >= '0' and <= '9') ? quantity
        : CelUnknown.Instance;

    private static CelValue IsInteger(CelQuantity quantity) =>
        quantity.Integer is not null ? CelBool.True
        : quantity.HasFraction ? CelBool.False
        : CelUnknown.Instance;

    private static CelValue AsInteger(CelQuantity quantity) =>
        quantity.Integer is { } number ? new CelInt(number)
        : quantity.HasFraction ? new CelError("cannot convert value to integer")
        : CelUnknown.Instance;

    private static CelValue? Computed(IReadOnlyList<CelValue> arguments, Func<Quantity, Quantity, Quantity> compute)
    {
        if (arguments[0] is not CelQuantity left)
        {
            return null;
        }

        return arguments[1] switch
        {
            CelQuantity right => new CelQuantity(compute(left.Value, right.Value), null),
            CelInt right => new CelQuantity(compute(left.Value, Quantity.Of(right.Value)), null),
            _ => null,
        };
    }
}
