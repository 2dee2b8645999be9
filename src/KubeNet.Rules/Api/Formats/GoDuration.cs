using System.Globalization;

namespace KubeNet.Rules.Api.Formats;

/// <summary>A duration as Go's <c>time.ParseDuration</c> parses it: <c>90m</c>, <c>1h30m</c>, <c>1.5h</c>. Days are not a unit.</summary>
internal static class GoDuration
{
    private static readonly Dictionary<string, decimal> s_nanoseconds = new(StringComparer.Ordinal)
    {
        ["ns"] = 1m,
        ["us"] = 1_000m,
        ["\u00b5s"] = 1_000m,
        ["\u03bcs"] = 1_000m,
        ["ms"] = 1_000_000m,
        ["s"] = 1_000_000_000m,
        ["m"] = 60_000_000_000m,
        ["h"] = 3_600_000_000_000m,
    };

    /// <summary>Go's error for an invalid duration, or null if it is valid.</summary>
    public static string? WhyNot(string text)
    {
        var invalid = $"time: invalid duration \"{text}\"";
        var at = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        if (at == text.Length)
        {
            return invalid;
        }

        if (text.Substring(at) == "0")
        {
            return null;
        }

        var total = 0m;
        while (at < text.Length)
        {
            var numberEnd = EndOfNumber(text, at);
            var digits = text.Substring(at, numberEnd - at);
            if (!digits.Any(Ascii.IsDigit))
            {
                return invalid;
            }

            var unitEnd = numberEnd;
            while (unitEnd < text.Length && text[unitEnd] != '.' && !Ascii.IsDigit(text[unitEnd]))
            {
                unitEnd++;
            }

            if (unitEnd == numberEnd)
            {
                return $"time: missing unit in duration \"{text}\"";
            }

            var unit = text.Substring(numberEnd, unitEnd - numberEnd);
            if (!s_nanoseconds.TryGetValue(unit, out var nanoseconds))
            {
                return $"time: unknown unit \"{unit}\" in duration \"{text}\"";
            }

            if (!FitsInto64Bits(digits, nanoseconds, ref total))
            {
                return invalid;
            }

            at = unitEnd;
        }

        return null;
    }

    private static int EndOfNumber(string text, int at)
    {
        while (at < text.Length && Ascii.IsDigit(text[at]))
        {
            at++;
        }

        if (at < text.Length && text[at] == '.')
        {
            at++;
            while (at < text.Length && Ascii.IsDigit(text[at]))
            {
                at++;
            }
        }

        return at;
    }

    private static bool FitsInto64Bits(string digits, decimal nanoseconds, ref decimal total)
    {
        var point = digits.IndexOf('.');
        var whole = (point < 0 ? digits : digits.Substring(0, point)).TrimStart('0');
        var fraction = point < 0 ? "" : digits.Substring(point + 1);

        // Digits beyond the capacity of a long do not change a fraction, and overflow a whole number.
        if (whole.Length > 19)
        {
            return false;
        }

        var number = decimal.Parse(
            "0" + whole + "." + (fraction.Length > 9 ? fraction.Substring(0, 9) : fraction) + "0",
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture
        );
        total += number > long.MaxValue ? decimal.MaxValue / 4 : number * nanoseconds;
        return total <= long.MaxValue;
    }
}
