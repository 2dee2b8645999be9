namespace KubeNet.Rules.Api.Formats;

/// <summary>A port number.</summary>
internal static class PortNumber
{
    /// <summary>Why the server rejects a number, or null if it accepts it.</summary>
    public static string? WhyNot(long number) => number is >= 1 and <= 65535 ? null : ServerWords.Between(1, 65535);
}
