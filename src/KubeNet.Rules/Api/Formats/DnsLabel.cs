namespace KubeNet.Rules.Api.Formats;

/// <summary>A label according to RFC 1123: the names of namespaces, containers and Service ports.</summary>
internal static class DnsLabel
{
    public const int LongestLength = 63;

    /// <summary>Why the server rejects a value, or null if it accepts it.</summary>
    public static string? WhyNot(string value) =>
        ServerWords.Join(
            Ascii.Bytes(value) > LongestLength ? ServerWords.AtMost(LongestLength) : null,
            IsLabel(value) ? null
                : DnsSubdomain.IsSubdomain(value) ? "must not contain dots"
                : ServerWords.Pattern(
                    "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', "
                        + "and must start and end with an alphanumeric character",
                    ServerWords.DomainName,
                    "my-name",
                    "123-abc"
                )
        );

    /// <summary>Whether the format is valid. The length is not checked.</summary>
    public static bool IsLabel(string value) => IsLabel(value, 0, value.Length);

    /// <summary>The same for a part of a text, without allocating a substring.</summary>
    public static bool IsLabel(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!Ascii.IsLowerOrDigit(text[i]) && (text[i] != '-' || i == start || i == end - 1))
            {
                return false;
            }
        }

        return end > start;
    }
}
