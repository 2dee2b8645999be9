namespace KubeNet.Rules.Api.Formats;

/// <summary>Labels separated by dots: the names of most objects, and hosts.</summary>
internal static class DnsSubdomain
{
    public const int LongestLength = 253;

    /// <summary>Why the server rejects a value, or null if it accepts it.</summary>
    public static string? WhyNot(string value) =>
        ServerWords.Join(
            Ascii.Bytes(value) > LongestLength ? ServerWords.AtMost(LongestLength) : null,
            IsSubdomain(value)
                ? null
                : ServerWords.Pattern(
                    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', "
                        + "and must start and end with an alphanumeric character",
                    ServerWords.Subdomain,
                    "example.com"
                )
        );

    /// <summary>Whether the format is valid. The lengths of the labels are not checked.</summary>
    public static bool IsSubdomain(string value)
    {
        var start = 0;
        for (var dot = value.IndexOf('.'); dot >= 0; dot = value.IndexOf('.', start))
        {
            if (!DnsLabel.IsLabel(value, start, dot))
            {
                return false;
            }

            start = dot + 1;
        }

        return DnsLabel.IsLabel(value, start, value.Length);
    }
}
