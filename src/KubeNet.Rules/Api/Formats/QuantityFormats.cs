using System.Globalization;
using System.Numerics;

namespace KubeNet.Rules.Api.Formats;

/// <summary>The format in which a quantity was written, which the server keeps.</summary>
internal enum QuantityFormat
{
    /// <summary><c>500m</c>, <c>2k</c></summary>
    Decimal,

    /// <summary><c>1Gi</c></summary>
    Binary,

    /// <summary><c>1e3</c></summary>
    Exponent,
}

/// <summary>The suffixes of quantities (kubernetes/staging/src/k8s.io/apimachinery/pkg/api/resource/suffix.go).</summary>
internal static class QuantityFormats
{
    private const int FurthestExponent = 60;

    private const int LeastExponent = -9;

    private static readonly string[] s_decimal = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"];

    private static readonly string[] s_binary = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];

    /// <summary>The base and exponent of a suffix, or null if it is unknown.</summary>
    public static (int Radix, int Exponent, QuantityFormat Format)? Read(string suffix)
    {
        if (Array.IndexOf(s_decimal, suffix) is var power and >= 0)
        {
            return (10, (power * 3) + LeastExponent, QuantityFormat.Decimal);
        }

        if (Array.IndexOf(s_binary, suffix) is var binary and > 0)
        {
            return (2, binary * 10, QuantityFormat.Binary);
        }

        // Beyond these exponents a quantity is capped, or rounded to almost nothing.
        return
            suffix.Length > 1
            && suffix[0] is 'e' or 'E'
            && long.TryParse(suffix.Substring(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            ? (10, (int)Math.Max(-FurthestExponent, Math.Min(FurthestExponent, exponent)), QuantityFormat.Exponent)
            : null;
    }

    /// <summary>The shortest text without a fraction.</summary>
    public static string Write(BigInteger billionths, QuantityFormat format)
    {
        if (billionths.IsZero)
        {
            return "0";
        }

        var one = BigInteger.Pow(10, 9);
        return format == QuantityFormat.Binary && BigInteger.Abs(billionths) >= 1024 * one && billionths % one == 0
            ? Binary(billionths / one)
            : Decimal(billionths, format);
    }

    private static string Decimal(BigInteger number, QuantityFormat format)
    {
        var exponent = LeastExponent;
        while (number % 1000 == 0 && (exponent < 18 || format == QuantityFormat.Exponent))
        {
            number /= 1000;
            exponent += 3;
        }

        var digits = number.ToString(CultureInfo.InvariantCulture);
        return format != QuantityFormat.Exponent ? digits + s_decimal[(exponent - LeastExponent) / 3]
            : exponent == 0 ? digits
            : digits + "e" + exponent.ToString(CultureInfo.InvariantCulture);
    }

    private static string Binary(BigInteger number)
    {
        var power = 0;
        while (number % 1024 == 0 && power < s_binary.Length - 1)
        {
            number /= 1024;
            power++;
        }

        return number.ToString(CultureInfo.InvariantCulture) + s_binary[power];
    }
}
