namespace KubeNet.Rules.Api.Formats;

/// <summary>A label as RFC 1123 has it: namespaces, containers, the ports of Services.</summary>
internal static class DnsLabel
{
    public const int LongestLength = 63;

    /// <summary>Why the server refuses a value, or null where it takes it.</summary>
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

    /// <summary>The form alone, of any length.</summary>
    public static bool IsLabel(string value) => IsLabel(value, 0, value.Length);

    /// <summary>The form of a part of a text, which is not cut out for it.</summary>
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
