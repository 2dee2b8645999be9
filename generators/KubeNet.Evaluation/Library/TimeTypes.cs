namespace KubeNet.Evaluation.Library;

/// <summary>Durations and given dates. What asks the clock or the machine's time zone is left out.</summary>
internal static class TimeTypes
{
    public static IEnumerable<PureType> Rows =>
        [
            new(typeof(TimeSpan)),
            new PureType(typeof(DateTime)).Except(
                "Now",
                "UtcNow",
                "Today",
                "ToLocalTime",
                "ToUniversalTime",
                "ToFileTime",
                "ToFileTimeUtc",
                "FromFileTime",
                "FromBinary",
                "ToBinary",
                "IsDaylightSavingTime",
                "GetDateTimeFormats",
                "ToLongDateString",
                "ToLongTimeString",
                "ToShortDateString",
                "ToShortTimeString"
            ),
            new PureType(typeof(DateTimeOffset)).Except(
                "Now",
                "UtcNow",
                "ToLocalTime",
                "LocalDateTime",
                "FromFileTime",
                "ToFileTime",
                "ParseExact",
                "TryParseExact"
            ),
            .. PureLibrary.WherePresent("System.DateOnly", "System.TimeOnly", "System.Globalization.ISOWeek"),
        ];
}
