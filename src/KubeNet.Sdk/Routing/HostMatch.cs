namespace KubeNet.Routing;

/// <summary>How well a rule's host matches a request. Lower values are better.</summary>
internal enum HostMatch
{
    Exact,

    /// <summary><c>*.example.com</c>. The wildcard matches one label: <c>a.example.com</c>, but not <c>a.b.example.com</c>.</summary>
    Wildcard,

    /// <summary>A rule without a host, or a default backend.</summary>
    Any,

    None,
}

internal static class HostMatching
{
    public static HostMatch Of(string host, string request) =>
        host.Length == 0 ? HostMatch.Any
        : host == request ? HostMatch.Exact
        : host.StartsWith("*.", StringComparison.Ordinal)
        && request.IndexOf('.') is var dot and > 0
        && request.Substring(dot) == host.Substring(1)
            ? HostMatch.Wildcard
        : HostMatch.None;

    /// <summary>
    /// Whether a hostname of the Gateway API is another one or covers it: <c>*.example.com</c> covers all names below it, of any number of
    /// labels, and not itself.
    /// </summary>
    public static bool Covers(string host, string other) =>
        string.Equals(host, other, StringComparison.OrdinalIgnoreCase)
        || (
            host.StartsWith("*.", StringComparison.Ordinal)
            && other.Length > host.Length - 1
            && other.EndsWith(host.Substring(1), StringComparison.OrdinalIgnoreCase)
        );
}
