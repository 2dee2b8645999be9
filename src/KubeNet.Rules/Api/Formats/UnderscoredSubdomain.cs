namespace KubeNet.Rules.Api.Formats;

/// <summary>A subdomain whose labels may begin with an underscore or contain underscores, as in DNS record names.</summary>
internal static class UnderscoredSubdomain
{
    private const string Pattern = @"_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*";

    /// <summary>Why the server rejects a value, or null if it accepts it.</summary>
    public static string? WhyNot(string value) =>
        ServerWords.Join(
            Ascii.Bytes(value) > DnsSubdomain.LongestLength ? ServerWords.AtMost(DnsSubdomain.LongestLength) : null,
            value.Split('.').All(IsLabel)
                ? null
                : ServerWords.Pattern(
                    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', "
                        + "and must start and end with an alphanumeric character",
                    Pattern,
                    "example.com"
                )
        );

    private static bool IsLabel(string label)
    {
        var first = label.Length > 0 && label[0] == '_' ? 1 : 0;
        return label.Length > first
            && Ascii.IsLowerOrDigit(label[first])
            && Ascii.IsLowerOrDigit(label[label.Length - 1])
            && Ascii.IsAll(label, c => Ascii.IsLowerOrDigit(c) || c is '-' or '_');
    }
}
