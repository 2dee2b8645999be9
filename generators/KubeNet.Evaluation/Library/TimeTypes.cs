namespace KubeNet.Evaluation.Library;

/// <summary>Durations and given dates. What asks the clock or the machine's time zone is left out.</summary>
internal static class TimeTypes
{
    public static IEnumerable<PureType> Rows =>
    [
        new(typeof(TimeSpan)),
        new PureType(typeof(DateTime)).Except("Now", "UtcNow", "Today", "ToLocalTime", "ToUniversalTime"),
        new PureType(typeof(DateTimeOffset)).Except("Now", "UtcNow", "ToLocalTime", "LocalDateTime"),
        .. PureLibrary.WherePresent("System.DateOnly", "System.TimeOnly"),
    ];
}
