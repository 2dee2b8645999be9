using System.Globalization;
using System.Numerics;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Models;

/// <summary>
/// Stands for <c>k8s.Models.ResourceQuantity</c>: an exact number that is written in Kubernetes' canonical form, with the largest suffix
/// that needs no fraction, in the family of the suffix that it was said with. Its members have the same signatures as the real ones.
/// What is no quantity to Kubernetes (a fraction <c>1/2</c>, a number below zero) is refused, also where KubernetesClient takes it.
/// </summary>
internal sealed class ResourceQuantity
{
    public enum SuffixFormat
    {
        DecimalExponent,
        BinarySI,
        DecimalSI,
    }

    /// <summary>Beyond this, <c>1e999999999</c> would be computed digit by digit.</summary>
    private const int LargestExponent = 100;

    private static readonly (string Suffix, int Base, int Exponent)[] s_binary =
    [
        ("", 2, 0),
        ("Ki", 2, 10),
        ("Mi", 2, 20),
        ("Gi", 2, 30),
        ("Ti", 2, 40),
        ("Pi", 2, 50),
        ("Ei", 2, 60),
    ];

    private static readonly (string Suffix, int Base, int Exponent)[] s_decimal =
    [
        ("n", 10, -9),
        ("u", 10, -6),
        ("m", 10, -3),
        ("", 10, 0),
        ("k", 10, 3),
        ("M", 10, 6),
        ("G", 10, 9),
        ("T", 10, 12),
        ("P", 10, 15),
        ("E", 10, 18),
    ];

    private static readonly BigInteger s_maximum = new(long.MaxValue);

    private readonly BigInteger _numerator;
    private readonly BigInteger _denominator;

    public ResourceQuantity(string? v)
    {
        if (v is null)
        {
            (_numerator, _denominator, Format) = (BigInteger.Zero, BigInteger.One, SuffixFormat.BinarySI);
            return;
        }

        var text = v.Trim();
        var end = 0;
        while (end < text.Length && (text[end] is >= '0' and <= '9' or '.' || (end == 0 && text[end] is '+' or '-')))
        {
            end++;
        }

        var (unit, exponent, format) = SuffixOf(text.Substring(end), v);
        (_numerator, _denominator) = Scaled(NumberOf(text.Substring(0, end), v), unit, exponent);
        Format = format;
        if (format == SuffixFormat.BinarySI && _numerator > s_maximum * _denominator)
        {
            (_numerator, _denominator) = (s_maximum, BigInteger.One);
        }
    }

    public ResourceQuantity(decimal n, int exp, SuffixFormat format)
    {
        var text = n.ToString(CultureInfo.InvariantCulture);
        EnsureExponent(exp, text);
        (_numerator, _denominator) = Scaled(NumberOf(text, text), 10, exp);
        Format = format;
    }

    public SuffixFormat Format { get; }

    public static implicit operator ResourceQuantity(string? v) => new(v);

    public static implicit operator ResourceQuantity(decimal v) => new(v, 0, SuffixFormat.DecimalExponent);

    public static implicit operator decimal(ResourceQuantity? v) => v?.ToDecimal() ?? 0;

    public string CanonicalizeString() => CanonicalizeString(Format);

    public string CanonicalizeString(SuffixFormat suffixFormat)
    {
        if (_numerator.IsZero)
        {
            return "0";
        }

        if (suffixFormat == SuffixFormat.DecimalExponent)
        {
            return WithExponent();
        }

        // Binary suffixes have none below one, so what is small or has a fraction is written with decimal ones.
        var isBinary = suffixFormat == SuffixFormat.BinarySI && IsWhole(2, 0) && _numerator >= 1024 * _denominator;
        var suffixes = isBinary ? s_binary : s_decimal;
        var chosen = suffixes[0];
        foreach (var next in suffixes.Skip(1))
        {
            if (!IsWhole(next.Base, next.Exponent))
            {
                break;
            }

            chosen = next;
        }

        return In(chosen.Base, chosen.Exponent) + chosen.Suffix;
    }

    public int ToInt32() => (int)(_numerator / _denominator);

    public long ToInt64() => (long)(_numerator / _denominator);

    public decimal ToDecimal()
    {
        var whole = BigInteger.DivRem(_numerator, _denominator, out var rest);
        return rest.IsZero ? (decimal)whole : (decimal)_numerator / (decimal)_denominator;
    }

    public override string ToString() => CanonicalizeString();

    private string WithExponent()
    {
        var exponent = -9;
        for (var next = exponent; IsWhole(10, next); next += 3)
        {
            exponent = next;
        }

        return In(10, exponent) + (exponent == 0 ? "" : "e" + exponent.ToString(CultureInfo.InvariantCulture));
    }

    private bool IsWhole(int unit, int exponent)
    {
        var (numerator, denominator) = Scaled((_numerator, _denominator), unit, -exponent);
        return (numerator % denominator).IsZero;
    }

    /// <summary>The number in a unit, rounded up.</summary>
    private string In(int unit, int exponent)
    {
        var (numerator, denominator) = Scaled((_numerator, _denominator), unit, -exponent);
        var whole = BigInteger.DivRem(numerator, denominator, out var rest) + (rest.IsZero ? 0 : 1);
        return ((decimal)whole).ToString(CultureInfo.InvariantCulture);
    }

    private static (BigInteger Numerator, BigInteger Denominator) Scaled(
        (BigInteger Numerator, BigInteger Denominator) number,
        int unit,
        int exponent
    ) =>
        exponent >= 0
            ? (number.Numerator * BigInteger.Pow(unit, exponent), number.Denominator)
            : (number.Numerator, number.Denominator * BigInteger.Pow(unit, -exponent));

    private static (BigInteger Numerator, BigInteger Denominator) NumberOf(string text, string whole)
    {
        var unsigned = text.TrimStart('+');
        var point = unsigned.IndexOf('.');
        var digits = point < 0 ? unsigned : unsigned.Remove(point, 1);
        if (digits.Length == 0 || digits[0] == '-' || digits.IndexOf('.') >= 0)
        {
            throw NoQuantity(whole);
        }

        return (BigInteger.Parse(digits, CultureInfo.InvariantCulture), BigInteger.Pow(10, point < 0 ? 0 : unsigned.Length - point - 1));
    }

    private static (int Base, int Exponent, SuffixFormat Format) SuffixOf(string suffix, string whole)
    {
        foreach (var (name, unit, exponent) in s_decimal)
        {
            if (name == suffix)
            {
                return (unit, exponent, SuffixFormat.DecimalSI);
            }
        }

        foreach (var (name, unit, exponent) in s_binary)
        {
            if (name == suffix)
            {
                return (unit, exponent, SuffixFormat.BinarySI);
            }
        }

        if (
            suffix[0] is 'e' or 'E'
            && int.TryParse(suffix.Substring(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power)
        )
        {
            EnsureExponent(power, whole);
            return (10, power, SuffixFormat.DecimalExponent);
        }

        throw NoQuantity(whole);
    }

    private static void EnsureExponent(int exponent, string whole)
    {
        if (exponent is < -LargestExponent or > LargestExponent)
        {
            throw NoQuantity(whole);
        }
    }

    private static UnsupportedNativeException NoQuantity(string text) =>
        new(
            $"'{text}' is not a Kubernetes quantity. A quantity is a number that is not negative, and a suffix such as m, k, M, G, Ki, "
                + "Mi or Gi",
            text.TrimEnd().EndsWith("B", StringComparison.Ordinal) && text.Trim().TrimEnd('B') is { Length: > 0 } without
                ? $"Write '{without}' without the 'B'."
                : "Write a quantity such as '500m', '2' or '1.5Gi'."
        )
        {
            IsAboutArgument = true,
        };
}
