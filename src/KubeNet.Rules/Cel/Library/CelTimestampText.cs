using System.Globalization;
using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Cel.Library;

/// <summary>Moments and days in RFC 3339, as Go reads them: <c>2024-01-31T10:00:00.5+01:00</c>.</summary>
internal static class CelTimestampText
{
    /// <summary>Null if the text is no moment.</summary>
    public static CelTimestamp? Read(string text)
    {
        if (
            text.Length < 20
            || Day(text.Substring(0, 10)) is not { } day
            || text[10] != 'T'
            || Clock(text.Substring(11, 8)) is not { } seconds
        )
        {
            return null;
        }

        var at = 19;
        var fraction = 0L;
        if (text[at] is '.' or ',')
        {
            var from = ++at;
            while (at < text.Length && text[at] is >= '0' and <= '9')
            {
                at++;
            }

            if (at == from)
            {
                return null;
            }

            fraction = long.Parse(
                text.Substring(from, Math.Min(at - from, 9)).PadRight(9, '0'),
                NumberStyles.None,
                CultureInfo.InvariantCulture
            );
        }

        var zone = text.Substring(at);
        if (zone != "Z" && Offset(zone) is null)
        {
            return null;
        }

        var total = ((decimal)(day - new DateTime(1970, 1, 1)).Days * 86400) + seconds - (zone == "Z" ? 0 : Offset(zone)!.Value);
        return CelTimestamp.At((total * CelDuration.PerSecond) + fraction, isUtc: zone == "Z");
    }

    /// <summary>A day: <c>2024-02-29</c>; null if there is no such day.</summary>
    public static DateTime? Day(string text) =>
        text.Length == 10
        && text.All(c => c is (>= '0' and <= '9') or '-')
        && DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static int? Clock(string text) =>
        Two(text, 0) is { } hours and < 24
        && text[2] == ':'
        && Two(text, 3) is { } minutes and < 60
        && text[5] == ':'
        && Two(text, 6) is { } seconds and < 60
            ? (hours * 3600) + (minutes * 60) + seconds
            : null;

    private static int? Offset(string text) =>
        text.Length == 6
        && text[0] is '+' or '-'
        && Two(text, 1) is { } hours and <= 24
        && text[3] == ':'
        && Two(text, 4) is { } minutes and < 60
            ? (text[0] == '-' ? -1 : 1) * ((hours * 3600) + (minutes * 60))
            : null;

    private static int? Two(string text, int at) =>
        text[at] is >= '0' and <= '9' && text[at + 1] is >= '0' and <= '9' ? ((text[at] - '0') * 10) + text[at + 1] - '0' : null;
}
