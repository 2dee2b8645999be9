namespace KubeNet.Rules.Api.Formats;

/// <summary>
/// The name of a container port (an IANA service name), and references to it. The names of a Service's own ports are
/// <see cref="DnsLabel"/>s.
/// </summary>
internal static class PortName
{
    private const int LongestLength = 15;

    /// <summary>Why the server rejects a value, or null if it accepts it.</summary>
    public static string? WhyNot(string value) =>
        ServerWords.Join(
            Ascii.Bytes(value) > LongestLength ? ServerWords.AtMost(LongestLength) : null,
            Ascii.IsAll(value, c => Ascii.IsLowerOrDigit(c) || c == '-')
                ? null
                : "must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)",
            value.Any(Ascii.IsLower) ? null : "must contain at least one letter (a-z)",
            value.Contains("--") ? "must not contain consecutive hyphens" : null,
            value.Length > 0 && (value[0] == '-' || value[value.Length - 1] == '-') ? "must not begin or end with a hyphen" : null
        );
}
