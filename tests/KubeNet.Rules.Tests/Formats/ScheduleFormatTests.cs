using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Tests.Formats;

/// <summary>Schedules, lengths of time, time zones and lists of indexes as Go's parsers take and refuse them.</summary>
public class ScheduleFormatTests
{
    [Theory]
    [InlineData("* * * * *")]
    [InlineData("? ? ? ? ?")]
    [InlineData("*/5 0-23/2 1,15 JAN-Dec sun,Sat")]
    [InlineData("59 23 31 12 6")]
    [InlineData("5/15 * * * *")] // from 5 to the end
    [InlineData("*-7 * * * *")] // what follows a star is not read
    [InlineData(", 0,,1 1 1 0")] // empty ranges are passed over
    [InlineData("+5 * * * *")]
    [InlineData("  0\t2  * * *  ")]
    [InlineData("@yearly")]
    [InlineData("@annually")]
    [InlineData("@monthly")]
    [InlineData("@weekly")]
    [InlineData("@daily")]
    [InlineData("@midnight")]
    [InlineData("@hourly")]
    [InlineData("@every 1h30m")]
    [InlineData("@every -1.5s")]
    public void A_schedule_is_taken(string schedule) => Assert.Null(CronSchedule.WhyNot(schedule));

    [Theory]
    [InlineData("error", "expected exactly 5 fields, found 1: [error]")]
    [InlineData("   ", "expected exactly 5 fields, found 0: []")]
    [InlineData("0 0 0 1 1 *", "expected exactly 5 fields, found 6: [0 0 0 1 1 *]")]
    [InlineData("60 * * * *", "end of range (60) above maximum (59): 60")]
    [InlineData("* * 0 * *", "beginning of range (0) below minimum (1): 0")]
    [InlineData("* 5-3 * * *", "beginning of range (5) beyond end of range (3): 5-3")]
    [InlineData("* * * * 7", "end of range (7) above maximum (6): 7")]
    [InlineData("*/0 * * * *", "step of range should be a positive number: */0")]
    [InlineData("*/-5 * * * *", "negative number (-5) not allowed: -5")]
    [InlineData("1-2-3 * * * *", "too many hyphens: 1-2-3")]
    [InlineData("1/2/3 * * * *", "too many slashes: 1/2/3")]
    [InlineData("-5 * * * *", """failed to parse int from : strconv.Atoi: parsing "": invalid syntax""")]
    [InlineData("1.5 * * * *", """failed to parse int from 1.5: strconv.Atoi: parsing "1.5": invalid syntax""")]
    [InlineData(
        "99999999999999999999 * * * *",
        """failed to parse int from 99999999999999999999: strconv.Atoi: parsing "99999999999999999999": value out of range"""
    )]
    [InlineData("* * * january *", """failed to parse int from january: strconv.Atoi: parsing "january": invalid syntax""")]
    [InlineData("MON * * * *", """failed to parse int from MON: strconv.Atoi: parsing "MON": invalid syntax""")]
    [InlineData("@Daily", "unrecognized descriptor: @Daily")]
    [InlineData("@reboot", "unrecognized descriptor: @reboot")]
    [InlineData("@every 1d", "failed to parse duration @every 1d: time: unknown unit \"d\" in duration \"1d\"")]
    [InlineData("@every ", "failed to parse duration @every : time: invalid duration \"\"")]
    [InlineData("TZ=UTC 0 * * * *", "cannot use TZ or CRON_TZ in schedule, use timeZone field instead")]
    [InlineData("CRON_TZ=Europe/Berlin @daily", "cannot use TZ or CRON_TZ in schedule, use timeZone field instead")]
    [InlineData("TZ=UTC", "cannot use TZ or CRON_TZ in schedule, use timeZone field instead")]
    [InlineData(
        "TZ=UTC 0 *",
        "expected exactly 5 fields, found 2: [0 *]; cannot use TZ or CRON_TZ in schedule, use timeZone field instead"
    )]
    public void A_schedule_is_refused(string schedule, string words) => Assert.Equal(words, CronSchedule.WhyNot(schedule));

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("5m")]
    [InlineData("1h15m30.918s")]
    [InlineData(".5s")]
    [InlineData("1.s")]
    [InlineData("3us2\u00b5s1\u03bcs")]
    [InlineData("2562047h47m16.854775807s")]
    public void A_duration_is_taken(string duration) => Assert.Null(GoDuration.WhyNot(duration));

    [Theory]
    [InlineData("", "invalid duration")]
    [InlineData("-", "invalid duration")]
    [InlineData("3", "missing unit")]
    [InlineData(".s", "invalid duration")]
    [InlineData("s", "invalid duration")]
    [InlineData("1 h", "unknown unit")]
    [InlineData("1H", "unknown unit")]
    [InlineData("2562048h", "invalid duration")]
    [InlineData("99999999999999999999s", "invalid duration")]
    public void A_duration_is_refused(string duration, string words) => Assert.Contains(words, GoDuration.WhyNot(duration));

    [Theory]
    [InlineData("UTC")]
    [InlineData("Etc/GMT+12")]
    [InlineData("America/Argentina/ComodRivadavia")]
    [InlineData("America/North_Dakota/New_Salem")]
    [InlineData("US/Pacific")]
    [InlineData("posix/Europe/Berlin")]
    public void A_time_zone_is_known(string zone) => Assert.Null(TimeZoneName.WhyNot(zone));

    [Theory]
    [InlineData("utc")]
    [InlineData("Europe")]
    [InlineData("europe/berlin")]
    [InlineData("Europe//Berlin")]
    [InlineData("/Europe/Berlin")]
    [InlineData("Europe/Berlin/")]
    [InlineData("posix/../Europe/Berlin")]
    [InlineData("W. Europe Standard Time")]
    [InlineData("UTC+01:00")]
    public void A_time_zone_is_unknown(string zone) => Assert.Equal("unknown time zone " + zone, TimeZoneName.WhyNot(zone));

    [Theory]
    [InlineData("", 0)]
    [InlineData("0", 1)]
    [InlineData("0-2,4,6-9", 8)]
    public void Indexes_are_counted(string indexes, int total)
    {
        Assert.Null(IndexIntervals.WhyNot(indexes, 10, out var counted));
        Assert.Equal(total, counted);
    }

    [Theory]
    [InlineData("10", "too large index: \"10\"")]
    [InlineData("0-10", "too large index: \"10\"")]
    [InlineData("2-2", "non-increasing order, previous: 2, current: 2")]
    [InlineData("3,3", "non-increasing order, previous: 3, current: 3")]
    [InlineData("0,", "cannot convert string to integer for index: \"\"")]
    [InlineData(
        "0-1-2",
        """the fragment "0-1-2" violates the requirement that an index interval can have at most two parts separated by '-'"""
    )]
    public void Indexes_are_refused(string indexes, string words) => Assert.Equal(words, IndexIntervals.WhyNot(indexes, 10, out _));
}
