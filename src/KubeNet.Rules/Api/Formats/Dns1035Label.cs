namespace KubeNet.Rules.Api.Formats;

/// <summary>A label according to RFC 1035, without a leading digit: the names of Services on older servers.</summary>
internal static class Dns1035Label
{
    /// <summary>Why the server rejects a value, or null if it accepts it.</summary>
    public static string? WhyNot(string value) =>
        ServerWords.Join(
            Ascii.Bytes(value) > DnsLabel.LongestLength ? ServerWords.AtMost(DnsLabel.LongestLength) : null,
            DnsLabel.IsLabel(value) && Ascii.IsLower(value[0])
                ? null
                : ServerWords.Pattern(
                    "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, "
                        + "and end with an alphanumeric character",
                    "[a-z]([-a-z0-9]*[a-z0-9])?",
                    "my-name",
                    "abc-123"
                )
        );
}
