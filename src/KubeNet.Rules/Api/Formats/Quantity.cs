using System.Globalization;
using System.Numerics;
using KubeNet.Resources;

namespace KubeNet.Rules.Api.Formats;

/// <summary>
/// A quantity of a resource, <c>500m</c> or <c>1Gi</c>, with the server's arithmetic
/// (kubernetes/staging/src/k8s.io/apimachinery/pkg/api/resource/quantity.go): exact to a billionth, rounded up below that, and compared
/// without overflow.
/// </summary>
internal readonly struct Quantity : IComparable<Quantity>
{
    /// <summary>A quantity is stored as a whole number of billionths.</summary>
    private static readonly BigInteger s_one = BigInteger.Pow(10, 9);

    private static readonly BigInteger s_milli = BigInteger.Pow(10, 6);

    /// <summary>The maximum of quantities that do not fit the server's fast arithmetic.</summary>
    private static readonly BigInteger s_most = s_one * long.MaxValue;

    private const int MostFastDigits = 18;

    private static readonly BigInteger[] s_powersOfTen =
    [
        .. Enumerable.Range(0, 2 * QuantityText.MostDigits + 12).Select(power => BigInteger.Pow(10, power)),
    ];

    private readonly BigInteger _billionths;
    private readonly QuantityFormat _format;

    private Quantity(BigInteger billionths, QuantityFormat format)
    {
        _billionths = billionths;
        _format = format;
    }

    public int Sign => _billionths.Sign;

    /// <summary>Whether the server considers it a whole number: it ignores anything below a thousandth.</summary>
    public bool IsWhole => RoundedUpTo(s_milli)._billionths % s_one == 0;

    /// <summary>The nearest floating-point number.</summary>
    public double Approximate => (double)_billionths / 1e9;

    /// <summary>The quantity rounded up to a whole number.</summary>
    public BigInteger Value => RoundedUpTo(s_one)._billionths / s_one;

    /// <summary>In thousandths, rounded up.</summary>
    public BigInteger MilliValue => RoundedUpTo(s_milli)._billionths / s_milli;

    /// <summary>The quantity as the server stores a container's request: rounded up to a thousandth.</summary>
    public Quantity RoundedUpToMilli => RoundedUpTo(s_milli);

    public static Quantity operator +(Quantity left, Quantity right) =>
        new(left._billionths + right._billionths, left.Sign == 0 ? right._format : left._format);

    public static Quantity operator -(Quantity left, Quantity right) =>
        new(left._billionths - right._billionths, left.Sign == 0 ? right._format : left._format);

    public int CompareTo(Quantity other) => _billionths.CompareTo(other._billionths);

    /// <summary>The quantity in a field, or null if it is not one.</summary>
    public static Quantity? Of(ResourceNode? node) =>
        node switch
        {
            ScalarNode { Value: string text } => Of(text),
            ScalarNode { Value: long number } => Of(number),
            ScalarNode { Value: double number } => Of(number.ToString("R", CultureInfo.InvariantCulture)),
            _ => null,
        };

    public static Quantity Of(long number) => new(number * s_one, QuantityFormat.Decimal);

    public static Quantity? Of(string text) => WhyNot(text, out var amount) is null ? amount : null;

    /// <summary>Why the server cannot parse a text as a quantity, or null if it can.</summary>
    public static string? WhyNot(string text) => WhyNot(text, out _);

    /// <summary>
    /// The canonical form, which the server returns: <c>1500m</c> for 1.5, <c>1Ki</c> for 1024 if it was written in binary format.
    /// </summary>
    public override string ToString() => QuantityFormats.Write(_billionths, _format);

    private static string? WhyNot(string text, out Quantity amount)
    {
        amount = default;
        if (QuantityText.Read(text.Trim()) is not { } parts)
        {
            return "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
        }

        if (QuantityFormats.Read(parts.Suffix) is not var (radix, exponent, format))
        {
            return "unable to parse quantity's suffix";
        }

        var (billionths, isExact) = Billionths(parts, radix, exponent);
        if (!isExact)
        {
            billionths = BigInteger.Min(billionths, s_most);
        }

        amount = new Quantity(parts.IsNegative ? -billionths : billionths, format);
        return null;
    }

    /// <summary>The absolute value: exact if it fits the server's fast arithmetic, otherwise rounded up and capped.</summary>
    private static (BigInteger Billionths, bool IsExact) Billionths(QuantityText parts, int radix, int exponent)
    {
        var digits = parts.Whole + parts.Fraction;
        var unscaled = BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        var scale = (radix == 10 ? exponent : 0) - parts.Fraction.Length + 9;
        var multiplied = radix == 2 ? unscaled * BigInteger.Pow(2, exponent) : unscaled;
        if (scale >= 0)
        {
            return (multiplied * s_powersOfTen[scale], radix == 10 && digits.Length <= MostFastDigits);
        }

        var whole = BigInteger.DivRem(multiplied, s_powersOfTen[-scale], out var rest);
        return (rest.IsZero ? whole : whole + 1, false);
    }

    private Quantity RoundedUpTo(BigInteger unit)
    {
        var whole = BigInteger.DivRem(_billionths, unit, out var rest);
        return rest.IsZero ? this : new Quantity((whole + rest.Sign) * unit, _format);
    }
}
