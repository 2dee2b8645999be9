using System.Globalization;

namespace KubeNet.Rules.Api.Formats;

/// <summary>
/// The schedule of a CronJob, as the server parses it: the standard format of github.com/robfig/cron v3 (parser.go), five fields or a
/// descriptor such as <c>@daily</c> and <c>@every 1h30m</c>. A leading time zone is parsed first and then refused (validateScheduleFormat
/// in kubernetes/pkg/apis/batch/validation/validation.go).
/// </summary>
internal static class CronSchedule
{
    private const string Every = "@every ";

    private static readonly CronField[] s_fields =
    [
        new(0, 59),
        new(0, 23),
        new(1, 31),
        new(1, 12, "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
        new(0, 6, "sun", "mon", "tue", "wed", "thu", "fri", "sat"),
    ];

    private static readonly HashSet<string> s_descriptors = new(StringComparer.Ordinal)
    {
        "@yearly",
        "@annually",
        "@monthly",
        "@weekly",
        "@daily",
        "@midnight",
        "@hourly",
    };

    /// <summary>Why the server rejects a schedule, or null if it accepts it.</summary>
    public static string? WhyNot(string schedule)
    {
        if (!schedule.Contains("TZ"))
        {
            return WhyNotTimes(schedule);
        }

        var blank = schedule.IndexOf(' ');
        var hasZone = schedule.StartsWith("TZ=", StringComparison.Ordinal) || schedule.StartsWith("CRON_TZ=", StringComparison.Ordinal);
        return ServerWords.Join(
            hasZone && blank < 0 ? null : WhyNotTimes(hasZone ? schedule.Substring(blank).Trim() : schedule),
            "cannot use TZ or CRON_TZ in schedule, use timeZone field instead"
        );
    }

    /// <summary>
    /// Whether a valid schedule has no day: the day of the month is in none of its months, and the day of the week is not restricted. If
    /// both are restricted, one of them is enough (dayMatches in spec.go).
    /// </summary>
    public static bool IsNever(string schedule)
    {
        var fields = schedule.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (WhyNot(schedule) is not null || fields.Length != s_fields.Length)
        {
            return false;
        }

        var (days, _) = s_fields[2].Read(fields[2]);
        var (months, _) = s_fields[3].Read(fields[3]);
        return s_fields[4].Read(fields[4]).HasStar && days.Count > 0 && months.Count > 0 && months.All(month => days.Min() > DaysOf(month));
    }

    private static int DaysOf(long month) =>
        month switch
        {
            2 => 29,
            4 or 6 or 9 or 11 => 30,
            _ => 31,
        };

    private static string? WhyNotTimes(string times)
    {
        if (times.StartsWith("@", StringComparison.Ordinal))
        {
            return s_descriptors.Contains(times) ? null
                : !times.StartsWith(Every, StringComparison.Ordinal) ? "unrecognized descriptor: " + times
                : GoDuration.WhyNot(times.Substring(Every.Length)) is { } words ? $"failed to parse duration {times}: {words}"
                : null;
        }

        var fields = times.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != s_fields.Length)
        {
            return $"expected exactly 5 fields, found {fields.Length.ToString(CultureInfo.InvariantCulture)}: [{string.Join(" ", fields)}]";
        }

        for (var i = 0; i < fields.Length; i++)
        {
            if (s_fields[i].WhyNot(fields[i]) is { } words)
            {
                return words;
            }
        }

        return null;
    }
}
