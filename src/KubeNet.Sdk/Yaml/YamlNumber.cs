using System.Globalization;

namespace KubeNet.Yaml;

/// <summary>Writes a <see cref="double"/> in a form that YAML 1.1 and 1.2 readers take for the same number.</summary>
internal static class YamlNumber
{
    /// <summary>
    /// The shortest digits that read back the same (the "R" format differs between .NET Framework and .NET).
    /// An exponent gets a dot and a sign (<c>1.0e+21</c>): without them YAML 1.1 reads a string. A whole number has no dot, as in JSON.
    /// </summary>
    public static string Of(double number)
    {
        if (double.IsNaN(number))
        {
            return ".nan";
        }

        if (double.IsInfinity(number))
        {
            return number > 0 ? ".inf" : "-.inf";
        }

        if (number == 0)
        {
            return BitConverter.DoubleToInt64Bits(number) < 0 ? "-0.0" : "0";
        }

        var digits = ShortestDigits(number);
        var exponent = digits.IndexOf('E');
        if (exponent < 0)
        {
            return digits;
        }

        var mantissa = digits.Substring(0, exponent);
        return (mantissa.IndexOf('.') < 0 ? mantissa + ".0" : mantissa) + "e" + digits.Substring(exponent + 1);
    }

    /// <summary>The shortest digits that give this number again, as a <see cref="float"/>, the same on every host.</summary>
    public static string ShortestDigits(float number)
    {
        foreach (var format in new[] { "G6", "G7", "G8" })
        {
            var digits = number.ToString(format, CultureInfo.InvariantCulture);
            if (float.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var back) && back.Equals(number))
            {
                return digits;
            }
        }

        return number.ToString("G9", CultureInfo.InvariantCulture);
    }

    /// <summary>The shortest of 15, 16 and 17 digits that reads back the same, as .NET writes a number.</summary>
    public static string ShortestDigits(double number)
    {
        foreach (var format in new[] { "G15", "G16" })
        {
            var digits = number.ToString(format, CultureInfo.InvariantCulture);
            if (double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var back) && back.Equals(number))
            {
                return digits;
            }
        }

        return number.ToString("G17", CultureInfo.InvariantCulture);
    }
}
