namespace KubeNet.Rules.Api.Formats;

/// <summary>A label as RFC 1123 has it: namespaces, containers, the ports of Services.</summary>
internal static class DnsLabel
{
    public const int LongestLength = 63;

    /// <summary>Why the server refuses a value, or null where it takes it.</summary>
    public static string? WhyNot(string value) => ServerWords.Join(
        Ascii.Bytes(value) > LongestLength ? ServerWords.AtMost(LongestLength) : null,
        IsLabel(value) ? null
            : DnsSubdomain.IsSubdomain(value) ? "must not contain dots"
            : ServerWords.Pattern(
                "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character",
                ServerWords.DomainName, "my-name", "123-abc"));

    /// <summary>The form alone, of any length.</summary>
    public static bool IsLabel(string value) =>
        Ascii.IsAll(value, c => Ascii.IsLowerOrDigit(c) || c == '-') && value[0] != '-' && value[value.Length - 1] != '-';
}
