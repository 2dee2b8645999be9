namespace KubeNet.Rules.Api.Formats;

/// <summary>A key of a ConfigMap or Secret, which may become a file name.</summary>
internal static class ConfigKey
{
    /// <summary>Why the server rejects a value, or null if it accepts it.</summary>
    public static string? WhyNot(string value) =>
        ServerWords.Join(
            Ascii.Bytes(value) > DnsSubdomain.LongestLength ? ServerWords.AtMost(DnsSubdomain.LongestLength) : null,
            Ascii.IsAll(value, c => Ascii.IsAlphanumeric(c) || c is '-' or '_' or '.')
                ? null
                : ServerWords.Pattern(
                    "a valid config key must consist of alphanumeric characters, '-', '_' or '.'",
                    "[-._a-zA-Z0-9]+",
                    "key.name",
                    "KEY_NAME",
                    "key-name"
                ),
            WhyNotFile(value)
        );

    /// <summary>Why a value cannot be a file name: it would point outside its directory.</summary>
    public static string? WhyNotFile(string value) =>
        value is "." or ".." ? $"must not be '{value}'"
        : value.StartsWith("..", StringComparison.Ordinal) ? "must not start with '..'"
        : null;
}
