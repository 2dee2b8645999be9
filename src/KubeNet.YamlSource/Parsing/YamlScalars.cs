using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KubeNet.Resources;

namespace KubeNet.YamlSource.Parsing;

/// <summary>
/// What a scalar without quotes means to go-yaml (resolve.go of goyaml.v2), by which kubectl and the API server read YAML.
/// </summary>
internal static class YamlScalars
{
    private static readonly Regex s_float = new(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.CultureInvariant);

    public static ScalarNode Plain(string text, Origin origin)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return new ScalarNode((string?)null, origin) { Written = text };
            case "true" or "True" or "TRUE" or "y" or "Y" or "yes" or "Yes" or "YES" or "on" or "On" or "ON":
                return new ScalarNode(true, origin) { Written = text };
            case "false" or "False" or "FALSE" or "n" or "N" or "no" or "No" or "NO" or "off" or "Off" or "OFF":
                return new ScalarNode(false, origin) { Written = text };
        }

        // "+", "-", "." and digits can begin a number; everything else is a string at a glance. (Times are strings to the server.)
        if (text[0] is not ('+' or '-' or '.' or (>= '0' and <= '9')))
        {
            return new ScalarNode(text, origin);
        }

        var digits = text.Replace("_", "");
        return (Integer(digits) ?? Real(digits)) switch
        {
            long number => new ScalarNode(number, origin) { Written = text },

            // It goes to the server as JSON, where a whole number is one however it was written: 1e3, 3.0.
            double number and >= long.MinValue and < long.MaxValue when Math.Floor(number) == number => new ScalarNode((long)number, origin)
            {
                Written = text,
            },
            double number => new ScalarNode(number, origin) { Written = text },
            _ => new ScalarNode(text, origin),
        };
    }

    /// <summary>Infinity, or what is not a number: YAML has it, JSON and so the API server does not.</summary>
    public static bool IsNoNumberOfJson(string text) =>
        text is ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF" or ".nan" or ".NaN" or ".NAN";

    /// <summary>The text of a <c>!!binary</c>; null where it is not base64.</summary>
    public static string? Binary(string text)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(text));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static object? Real(string digits) =>
        s_float.IsMatch(digits)
        && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var real)
        && !double.IsInfinity(real)
            ? real
            : null;

    /// <summary>A long, or a double where it is too big for one; null for what is no whole number.</summary>
    private static object? Integer(string digits)
    {
        var isNegative = digits.StartsWith("-", StringComparison.Ordinal);
        var rest = isNegative || digits.StartsWith("+", StringComparison.Ordinal) ? digits.Substring(1) : digits;
        var (radix, body) = rest switch
        {
            _ when HasPrefix(rest, "0b") => (2, rest.Substring(2)),
            _ when HasPrefix(rest, "0o") => (8, rest.Substring(2)),
            _ when HasPrefix(rest, "0x") => (16, rest.Substring(2)),
            { Length: > 1 } when rest[0] == '0' => (8, rest.Substring(1)),
            _ => (10, rest),
        };
        if (body.Length == 0 || body.Length > 64)
        {
            return null;
        }

        ulong value = 0;
        foreach (var c in body)
        {
            var digit =
                c is >= '0' and <= '9' ? c - '0'
                : c is >= 'a' and <= 'f' ? c - 'a' + 10
                : c is >= 'A' and <= 'F' ? c - 'A' + 10
                : 99;
            if (digit >= radix || value > (ulong.MaxValue - (ulong)digit) / (ulong)radix)
            {
                return null;
            }

            value = (value * (ulong)radix) + (ulong)digit;
        }

        if (value > long.MaxValue)
        {
            return isNegative ? -(double)value : (double)value;
        }

        return isNegative ? -(long)value : (long)value;
    }

    private static bool HasPrefix(string text, string prefix) => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
}
