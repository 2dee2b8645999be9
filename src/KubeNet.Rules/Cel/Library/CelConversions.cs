using System.Globalization;
using System.Text;
using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Cel.Library;

/// <summary>Conversions between types: <c>int('1')</c>, <c>string(1.5)</c>, <c>type(x)</c>.</summary>
internal static class CelConversions
{
    public static IEnumerable<CelFunction> All() =>
        [
            CelFunction.Global("dyn", 1, (a, _) => a[0]),
            CelFunction.Global("type", 1, (a, _) => a[0] is CelMap { IsObject: true } ? CelUnknown.Instance : new CelType(a[0].TypeName)),
            CelFunction.Global("int", 1, (a, _) => ToInt(a[0])),
            CelFunction.Global("uint", 1, (a, _) => ToUint(a[0])),
            CelFunction.Global("double", 1, (a, _) => ToDouble(a[0])),
            CelFunction.Global("bool", 1, (a, _) => ToBool(a[0])),
            CelFunction.Global("string", 1, (a, budget) => ToText(a[0], budget)),
            CelFunction.Global("bytes", 1, (a, budget) => ToBytes(a[0], budget)),
        ];

    /// <summary>A key or value as the server's messages show it.</summary>
    public static string Shown(CelValue value) =>
        value switch
        {
            CelString text => text.Value,
            CelInt number => number.Value.ToString(CultureInfo.InvariantCulture),
            CelUint number => number.Value.ToString(CultureInfo.InvariantCulture),
            CelBool flag => flag.Value ? "true" : "false",
            CelDouble number => OfDouble(number.Value),
            _ => value.TypeName,
        };

    /// <summary>Go's shortest form: <c>1.5</c>, <c>1e+06</c>.</summary>
    public static string OfDouble(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            return double.IsNaN(value) ? "NaN"
                : value > 0 ? "+Inf"
                : "-Inf";
        }

        var written = value.ToString("R", CultureInfo.InvariantCulture);
        var sign = written[0] == '-' ? "-" : "";
        var (mantissa, power) = written.TrimStart('-').Split('E') is [var front, var back]
            ? (front, int.Parse(back, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))
            : (written.TrimStart('-'), 0);
        var point = mantissa.IndexOf('.');
        var digits = mantissa.Replace(".", "");
        var exponent = (point < 0 ? mantissa.Length : point) + power - 1;
        var significant = digits.TrimStart('0');
        if (significant.Length == 0)
        {
            return sign + "0";
        }

        exponent -= digits.Length - significant.Length;
        significant = significant.TrimEnd('0');
        if (exponent is < -4 or >= 6)
        {
            return sign
                + significant[0]
                + (significant.Length > 1 ? "." + significant.Substring(1) : "")
                + "e"
                + (exponent < 0 ? "-" : "+")
                + Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
        }

        return exponent < 0 ? sign + "0." + new string('0', -exponent - 1) + significant
            : significant.Length <= exponent + 1 ? sign + significant.PadRight(exponent + 1, '0')
            : sign + significant.Substring(0, exponent + 1) + "." + significant.Substring(exponent + 1);
    }

    private static CelValue? ToInt(CelValue value) =>
        value switch
        {
            CelInt => value,
            CelUint number => number.Value <= long.MaxValue ? new CelInt((long)number.Value) : new CelError("integer overflow"),
            CelDouble number => number.Value is > -9223372036854775808.0 and < 9223372036854775808.0
                ? new CelInt((long)number.Value)
                : new CelError("integer overflow"),
            CelString text => long.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? new CelInt(number)
                : Failed("string", "int"),
            CelTimestamp moment => new CelInt(moment.Seconds),
            CelDuration span => new CelInt(span.Nanoseconds),
            _ => null,
        };

    private static CelValue? ToUint(CelValue value) =>
        value switch
        {
            CelUint => value,
            CelInt number => number.Value >= 0 ? new CelUint((ulong)number.Value) : new CelError("unsigned integer overflow"),
            CelDouble number => number.Value is >= 0 and < 18446744073709551616.0
                ? new CelUint((ulong)number.Value)
                : new CelError("unsigned integer overflow"),
            CelString text => ulong.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new CelUint(number)
                : Failed("string", "uint"),
            _ => null,
        };

    private static CelValue? ToDouble(CelValue value) =>
        value switch
        {
            CelDouble => value,
            CelInt number => new CelDouble(number.Value),
            CelUint number => new CelDouble(number.Value),
            CelString { Value: { Length: > 0 } text } when text.All(c => c is (>= '0' and <= '9') or '.' or '-' or '+' or 'e' or 'E') =>
                double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsInfinity(number)
                    ? new CelDouble(number)
                    : Failed("string", "double"),
            CelString { Value: var text } => IsSpecialNumber(text) ? CelUnknown.Instance : Failed("string", "double"),
            _ => null,
        };

    /// <summary>Go also reads infinity, hexadecimal digits and underscores.</summary>
    private static bool IsSpecialNumber(string text) =>
        text.Length > 0 && text.All(c => c is '.' or '-' or '+' or '_' || (c < 128 && char.IsLetterOrDigit(c)));

    private static CelValue? ToBool(CelValue value) =>
        value switch
        {
            CelBool => value,
            CelString { Value: "1" or "t" or "T" or "true" or "TRUE" or "True" } => CelBool.True,
            CelString { Value: "0" or "f" or "F" or "false" or "FALSE" or "False" } => CelBool.False,
            CelString => Failed("string", "bool"),
            _ => null,
        };

    private static CelValue? ToText(CelValue value, CelBudget budget)
    {
        switch (value)
        {
            case CelString:
                return value;
            case CelInt or CelUint or CelBool or CelDouble:
                return CelValue.Of(Shown(value));
            case CelBytes bytes:
                budget.Spend(bytes.Value.Length);
                return Utf8(bytes.Value) is { } text ? CelValue.Of(text) : new CelError("invalid UTF-8 in bytes, cannot convert to string");
            case CelTimestamp moment:
                return moment.Text is { } written ? CelValue.Of(written) : CelUnknown.Instance;
            case CelDuration span:
                return CelValue.Of(span.Text);
            case CelAddress address:
                return CelValue.Of(address.Text);
            case CelNetwork network:
                return CelValue.Of(network.Text);
            default:
                return null;
        }
    }

    private static CelValue? ToBytes(CelValue value, CelBudget budget)
    {
        if (value is not CelString text)
        {
            return value as CelBytes;
        }

        budget.Spend(text.Value.Length);
        return new CelBytes(Encoding.UTF8.GetBytes(text.Value));
    }

    private static string? Utf8(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static CelError Failed(string from, string to) => new($"type conversion error from '{from}' to '{to}'");
}
