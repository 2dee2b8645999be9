namespace KubeNet.Rules.Api.Formats;

/// <summary>A domain, a slash and a path: the names of controllers.</summary>
internal static class DomainPrefixedPath
{
    private const string PathPattern = @"[A-Za-z0-9/\-._~%!$&'()*+,;=:]+";

    /// <summary>Why the server rejects a value, or null if it accepts it.</summary>
    public static string? WhyNot(string value)
    {
        var slash = value.IndexOf('/');
        if (slash <= 0 || slash == value.Length - 1)
        {
            return "must be a domain-prefixed path (such as \"acme.io/foo\")";
        }

        return ServerWords.Join(
            DnsSubdomain.WhyNot(value.Substring(0, slash)),
            Ascii.IsAll(value.Substring(slash + 1), c => Ascii.IsAlphanumeric(c) || "/-._~%!$&'()*+,;=:".IndexOf(c) >= 0)
                ? null
                : ServerWords.Pattern("Invalid path", PathPattern)
        );
    }
}
