using System.Globalization;
using KubeNet.Rules.Api.Formats;
using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Cel.Library;

/// <summary>Durations in Go's syntax: <c>1h30m</c>, <c>-1.5s</c>.</summary>
internal static class CelDurationText
{
    /// <summary>In nanoseconds; null if the text is no duration.</summary>
    public static long? Read(string text)
    {
        if (GoDuration.WhyNot(text) is not null)
        {
            return null;
        }

        var total = 0m;
        for (var at = text[0] is '+' or '-' ? 1 : 0; at < text.Length; )
        {
            var from = at;
            while (at < text.Length && text[at] is (>= '0' and <= '9') or '.')
            {
                at++;
            }

            var number = text.Substring(from, at - from);
            from = at;
            while (at < text.Length && text[at] is not ((>= '0' and <= '9') or '.'))
            {
                at++;
            }

            // A fraction is cut to nanoseconds; more digits than a decimal holds change nothing.
            total += decimal.Truncate(
                decimal.Parse(
                    "0" + (number.Length > 27 ? number.Substring(0, 27) : number),
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture
                ) * UnitOf(text.Substring(from, at - from))
            );
        }

        return total > long.MaxValue ? null
            : text[0] == '-' ? -(long)total
            : (long)total;
    }

    private static decimal UnitOf(string unit) =>
        unit switch
        {
            "ns" => 1,
            "ms" => 1_000_000,
            "s" => CelDuration.PerSecond,
            "m" => 60m * CelDuration.PerSecond,
            "h" => 3600m * CelDuration.PerSecond,
            "" => 0, // a zero without a unit
            _ => 1_000, // microseconds, in three spellings
        };
}
