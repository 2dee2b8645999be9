using System.Globalization;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Library.StandIns;

/// <summary>Dates whose meaning .NET takes from the machine's time zone are refused; the others are what they are everywhere.</summary>
[StandsFor("System.DateTime")]
internal static class DateTimeMembers
{
    public static DateTime _ctor(int year, int month, int day, int hour, int minute, int second, DateTimeKind kind) =>
        Checked(new DateTime(year, month, day, hour, minute, second, kind));

    public static DateTime _ctor(int year, int month, int day, int hour, int minute, int second, int millisecond, DateTimeKind kind) =>
        Checked(new DateTime(year, month, day, hour, minute, second, millisecond, kind));

    public static DateTime _ctor(long ticks, DateTimeKind kind) => Checked(new DateTime(ticks, kind));

    public static DateTime SpecifyKind(DateTime value, DateTimeKind kind) => Checked(DateTime.SpecifyKind(value, kind));

    public static DateTime Parse(string s) => Checked(DateTime.Parse(s, CultureInfo.InvariantCulture));

    public static DateTime Parse(string s, IFormatProvider? provider) => Checked(DateTime.Parse(s, provider));

    public static DateTime Parse(string s, IFormatProvider? provider, DateTimeStyles styles) =>
        Checked(DateTime.Parse(s, provider, Given(styles)));

    public static DateTime ParseExact(string s, string format, IFormatProvider? provider) =>
        Checked(DateTime.ParseExact(s, format, provider));

    public static DateTime ParseExact(string s, string format, IFormatProvider? provider, DateTimeStyles style) =>
        Checked(DateTime.ParseExact(s, format, provider, Given(style)));

    public static bool TryParse(string? s, out DateTime result) =>
        DateTime.TryParse(s, CultureInfo.InvariantCulture, DateTimeStyles.None, out result) && Checked(result) == result;

    public static bool TryParse(string? s, IFormatProvider? provider, DateTimeStyles styles, out DateTime result) =>
        DateTime.TryParse(s, provider, Given(styles), out result) && Checked(result) == result;

    public static bool TryParseExact(string? s, string? format, IFormatProvider? provider, DateTimeStyles style, out DateTime result) =>
        DateTime.TryParseExact(s, format, provider, Given(style), out result) && Checked(result) == result;

    public static DateTime ToUniversalTime(DateTime self) => self.Kind == DateTimeKind.Utc ? self : throw Zone();

    public static long ToFileTimeUtc(DateTime self) => Checked(self).ToFileTimeUtc();

    public static long ToBinary(DateTime self) => Checked(self).ToBinary();

    public static DateTime FromBinary(long dateData) => Checked(DateTime.FromBinary(dateData));

    public static string ToString(DateTime self, string? format) => Printable(self, format).ToString(format, CultureInfo.InvariantCulture);

    public static string ToString(DateTime self, string? format, IFormatProvider? provider) =>
        Printable(self, format).ToString(format, provider);

    internal static DateTimeStyles Given(DateTimeStyles styles) => (styles & DateTimeStyles.AssumeLocal) == 0 ? styles : throw Zone();

    internal static DateTime Checked(DateTime value) => value.Kind == DateTimeKind.Local ? throw Zone() : value;

    internal static ImpureCallException Zone() =>
        new("depends on the machine's time zone here. Use a DateTimeOffset with an explicit offset, or DateTimeStyles.AdjustToUniversal");

    private static DateTime Printable(DateTime value, string? format) =>
        value.Kind != DateTimeKind.Utc && format is not null && (format == "U" || format.Length > 1 && format.IndexOf('z') >= 0)
            ? throw Zone()
            : value;
}

/// <summary>The same for dates with an offset: one that was not said is the machine's.</summary>
[StandsFor("System.DateTimeOffset")]
internal static class DateTimeOffsetMembers
{
    public static DateTimeOffset _ctor(DateTime dateTime) => Of(dateTime);

    [Member("op_Implicit(System.DateTime)~System.DateTimeOffset")]
    public static DateTimeOffset Of(DateTime dateTime) =>
        dateTime.Kind == DateTimeKind.Utc ? new DateTimeOffset(dateTime) : throw DateTimeMembers.Zone();

    public static DateTimeOffset Parse(string input) => Parse(input, CultureInfo.InvariantCulture, DateTimeStyles.None);

    public static DateTimeOffset Parse(string input, IFormatProvider? formatProvider) => Parse(input, formatProvider, DateTimeStyles.None);

    public static DateTimeOffset Parse(string input, IFormatProvider? formatProvider, DateTimeStyles styles)
    {
        var saysOffset =
            DateTime.TryParse(input, formatProvider, DateTimeStyles.RoundtripKind, out var date) && date.Kind != DateTimeKind.Unspecified;
        return saysOffset || (styles & DateTimeStyles.AssumeUniversal) != 0
            ? DateTimeOffset.Parse(input, formatProvider, DateTimeMembers.Given(styles))
            : throw DateTimeMembers.Zone();
    }

    public static bool TryParse(string? input, out DateTimeOffset result)
    {
        var isDate = DateTimeOffset.TryParse(input, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out result);
        if (isDate)
        {
            result = Parse(input!);
        }

        return isDate;
    }
}
