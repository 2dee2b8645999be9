using System.Globalization;

namespace KubeNet.Rules.Cel.Values;

/// <summary>A length of time in nanoseconds, as Go's <c>time.Duration</c>.</summary>
internal sealed class CelDuration(long nanoseconds) : CelValue
{
    public const long PerSecond = 1_000_000_000;

    public long Nanoseconds { get; } = nanoseconds;

    public override string TypeName => "google.protobuf.Duration";

    /// <summary>In seconds: <c>90s</c>, <c>0.5s</c>.</summary>
    public string Text => ((decimal)Nanoseconds / PerSecond).ToString("0.#########", CultureInfo.InvariantCulture) + "s";
}

/// <summary>A moment in UTC: seconds since 1970, and nanoseconds.</summary>
internal sealed class CelTimestamp(long seconds, int nanoseconds, bool isUtc) : CelValue
{
    private static readonly DateTime s_epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public long Seconds { get; } = seconds;

    public int Nanoseconds { get; } = nanoseconds;

    public override string TypeName => "google.protobuf.Timestamp";

    /// <summary>As a date of .NET; its ticks are coarser than nanoseconds.</summary>
    public DateTime Date => s_epoch.AddSeconds(Seconds);

    /// <summary>Whether it was written in UTC. As a text, a moment keeps the offset that it was written with.</summary>
    public bool IsUtc { get; } = isUtc;

    /// <summary>Null for a moment of another offset, whose text is not known.</summary>
    public string? Text => IsUtc ? UtcText : null;

    private string UtcText =>
        Date.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)
        + (Nanoseconds == 0 ? "" : "." + Nanoseconds.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0'))
        + "Z";

    /// <summary>Null outside of the years 1 to 9999.</summary>
    public static CelTimestamp? At(decimal nanosecondsSinceEpoch, bool isUtc = true)
    {
        var seconds = decimal.Floor(nanosecondsSinceEpoch / CelDuration.PerSecond);
        return seconds is >= -62135596800m and <= 253402300799m
            ? new CelTimestamp((long)seconds, (int)(nanosecondsSinceEpoch - (seconds * CelDuration.PerSecond)), isUtc)
            : null;
    }

    public decimal SinceEpoch => ((decimal)Seconds * CelDuration.PerSecond) + Nanoseconds;
}
