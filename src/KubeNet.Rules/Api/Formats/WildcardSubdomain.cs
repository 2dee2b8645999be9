namespace KubeNet.Rules.Api.Formats;

/// <summary>A host of an Ingress with <c>*</c> as its first label.</summary>
internal static class WildcardSubdomain
{
    /// <summary>Why the server rejects a value, or null if it accepts it.</summary>
    public static string? WhyNot(string value) =>
        ServerWords.Join(
            Ascii.Bytes(value) > DnsSubdomain.LongestLength ? ServerWords.AtMost(DnsSubdomain.LongestLength) : null,
            value.StartsWith("*.", StringComparison.Ordinal) && DnsSubdomain.IsSubdomain(value.Substring(2))
                ? null
                : ServerWords.Pattern(
                    "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, "
                        + "which must consist of lower case alphanumeric characters, '-' or '.' and end with an alphanumeric character",
                    @"\*\." + ServerWords.Subdomain,
                    "*.example.com"
                )
        );
}
