using System.Globalization;
using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Cel.Library;

/// <summary>
/// Durations and timestamps. Parts of a timestamp are those of UTC or of a fixed offset; time zones by name depend on a database and are
/// not known.
/// </summary>
internal static class CelTimeFunctions
{
    public static IEnumerable<CelFunction> All()
    {
        yield return CelFunction.Global("duration", 1, (a, _) => Duration(a[0]));
        yield return CelFunction.Global("timestamp", 1, (a, _) => Timestamp(a[0]));
        foreach (
            var (name, part) in new (string, Func<DateTime, long>)[]
            {
                ("getFullYear", date => date.Year),
                ("getMonth", date => date.Month - 1),
                ("getDate", date => date.Day),
                ("getDayOfMonth", date => date.Day - 1),
                ("getDayOfWeek", date => (int)date.DayOfWeek),
                ("getDayOfYear", date => date.DayOfYear - 1),
                ("getHours", date => date.Hour),
                ("getMinutes", date => date.Minute),
                ("getSeconds", date => date.Second),
            }
        )
        {
            yield return CelFunction.Member(name, 0, (a, _) => a[0] is CelTimestamp moment ? CelValue.Of(part(moment.Date)) : null);
            yield return CelFunction.Member(
                name,
                1,
                (a, _) => a[0] is CelTimestamp moment && a[1] is CelString zone ? In(moment, zone.Value, part) : null
            );
        }

        yield return CelFunction.Member(
            "getMilliseconds",
            0,
            (a, _) =>
                a[0] switch
                {
                    CelTimestamp moment => CelValue.Of((long)(moment.Nanoseconds / 1_000_000)),
                    CelDuration span => CelValue.Of(span.Nanoseconds / 1_000_000),
                    _ => null,
                }
        );
        foreach (var (name, unit) in new[] { ("getHours", 3600L), ("getMinutes", 60L), ("getSeconds", 1L) })
        {
            yield return CelFunction.Member(
                name,
                0,
                (a, _) => a[0] is CelDuration span ? CelValue.Of(span.Nanoseconds / (unit * CelDuration.PerSecond)) : null
            );
        }
    }

    private static CelValue? Duration(CelValue value) =>
        value switch
        {
            CelDuration => value,
            CelInt number => new CelDuration(number.Value),
            CelString text => CelDurationText.Read(text.Value) is { } nanoseconds
                ? new CelDuration(nanoseconds)
                : new CelError("type conversion error from 'string' to 'google.protobuf.Duration'"),
            _ => null,
        };

    private static CelValue? Timestamp(CelValue value) =>
        value switch
        {
            CelTimestamp => value,
            CelInt number => CelTimestamp.At((decimal)number.Value * CelDuration.PerSecond) ?? (CelValue)new CelError("timestamp overflow"),
            CelString text => CelTimestampText.Read(text.Value)
                ?? (CelValue)new CelError("type conversion error from 'string' to 'google.protobuf.Timestamp'"),
            _ => null,
        };

    private static CelValue In(CelTimestamp moment, string zone, Func<DateTime, long> part)
    {
        if (zone is "UTC" or "")
        {
            return CelValue.Of(part(moment.Date));
        }

        var digits = zone.TrimStart('-', '+');
        if (
            zone.Length - digits.Length > 1
            || digits.Split(':') is not [{ Length: 2 } hours, { Length: 2 } minutes]
            || !int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            || !int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minute)
        )
        {
            return CelUnknown.Instance;
        }

        var offset = ((hour * 60) + minute) * (zone[0] == '-' ? -60m : 60m) * CelDuration.PerSecond;
        return CelTimestamp.At(moment.SinceEpoch + offset) is { } moved ? CelValue.Of(part(moved.Date)) : CelUnknown.Instance;
    }
}
