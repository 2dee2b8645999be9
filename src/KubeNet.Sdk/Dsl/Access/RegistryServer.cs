namespace KubeNet;

/// <summary>
/// The key of an account in <c>.dockerconfigjson</c>: a host, also with a scheme, a port, a path or wildcards (urlsMatch in
/// kubernetes/pkg/credentialprovider/keyring.go).
/// </summary>
internal static class RegistryServer
{
    /// <summary>What is wrong with it, for a message; null if it may be a registry's.</summary>
    public static string? WhyNot(string server)
    {
        if (server.Length == 0)
        {
            return "is empty";
        }

        if (server.Any(char.IsWhiteSpace))
        {
            return "contains a blank";
        }

        if (server.IndexOfAny(['"', '\'', '`']) >= 0)
        {
            return "contains a quote";
        }

        var scheme = server.IndexOf("://", StringComparison.Ordinal);
        var host = (scheme < 0 ? server : server.Substring(scheme + 3)).Split('/')[0];
        return !host.Any(IsLetterOrDigit) ? "has no letter and no digit in its host"
            : host.All(one => IsLetterOrDigit(one) || one is '.' or '-' or '_' or ':' or '*' or '?' or '[' or ']') ? null
            : "contains a character that no host has";
    }

    private static bool IsLetterOrDigit(char one) => one is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
