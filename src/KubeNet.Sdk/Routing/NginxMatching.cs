using System.Text.RegularExpressions;

namespace KubeNet.Routing;

/// <summary>How NGINX selects one of the locations of a server for a path.</summary>
internal readonly struct NginxMatch
{
    private NginxMatch(NginxLocation? location, Match? captures, bool isSlashMissing, bool isUnknown)
    {
        Location = location;
        Captures = captures;
        IsSlashMissing = isSlashMissing;
        IsUnknown = isUnknown;
    }

    public NginxLocation? Location { get; }

    public Match? Captures { get; }

    /// <summary>NGINX redirects <c>/a</c> to <c>/a/</c> if only the latter is a proxied location.</summary>
    public bool IsSlashMissing { get; }

    /// <summary>An expression before the match cannot be evaluated.</summary>
    public bool IsUnknown { get; }

    public static NginxMatch Of(NginxServer server, string path) => server.IsRegex ? FirstExpression(server, path) : Plain(server, path);

    private static NginxMatch FirstExpression(NginxServer server, string path)
    {
        foreach (var location in server.Locations)
        {
            if (NginxRegex.Match(location.Path, path) is not { } match)
            {
                return new NginxMatch(location, null, false, isUnknown: true);
            }

            if (match.Success)
            {
                return new NginxMatch(location, match, false, false);
            }
        }

        return default;
    }

    private static NginxMatch Plain(NginxServer server, string path)
    {
        NginxLocation? longest = null;
        NginxLocation? slash = null;
        foreach (var location in server.Locations)
        {
            if (location.IsExact && location.Path == path)
            {
                return new NginxMatch(location, null, false, false);
            }

            if (
                location.Path.Length == path.Length + 1
                && location.Path[path.Length] == '/'
                && location.Path.StartsWith(path, StringComparison.Ordinal)
            )
            {
                slash ??= location;
            }

            if (
                !location.IsExact
                && path.StartsWith(location.Path, StringComparison.Ordinal)
                && location.Path.Length > (longest?.Path.Length ?? -1)
            )
            {
                longest = location;
            }
        }

        return slash is not null ? new NginxMatch(slash, null, true, false) : new NginxMatch(longest, null, false, false);
    }
}
