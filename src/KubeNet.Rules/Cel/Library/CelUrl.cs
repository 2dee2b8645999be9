using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Cel.Library;

/// <summary>
/// A URL as Go's net/url parses it. Only what is plain is read: printable ASCII without the characters that Go treats in a special way.
/// </summary>
internal sealed class CelUrl : CelOpaque
{
    private CelUrl(string scheme, string host, string path, string query) => (Scheme, Host, Path, Query) = (scheme, host, path, query);

    public string Scheme { get; }

    public string Host { get; }

    public string Path { get; }

    public string Query { get; }

    public override string TypeName => "kubernetes.URL";

    public string Port => PortStart is { } at ? Host.Substring(at + 1) : "";

    public string HostName => (PortStart is { } at ? Host.Substring(0, at) : Host).Trim('[', ']');

    private int? PortStart => Host.LastIndexOf(':') is var colon && colon > Host.LastIndexOf(']') && colon >= 0 ? colon : null;

    /// <summary>
    /// Whether a text is an absolute URL or path; null where that is not known. <paramref name="url"/> is then null as well.
    /// </summary>
    public static bool? Read(string text, out CelUrl? url)
    {
        url = null;
        if (text.Length == 0 || text.Any(c => c is < ' ' or '\u007f'))
        {
            return false; // empty, or with control characters
        }

        var colon = text.IndexOf(':');
        var schemeEnd = text.TakeWhile(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '+' or '-' or '.')
            .Count();
        var hasScheme = colon > 0 && schemeEnd == colon && char.IsLetter(text[0]);
        if (text[0] == ':' || (!hasScheme && text[0] != '/' && text != "*"))
        {
            return false; // a relative path, or no scheme before the colon
        }

        var rest = hasScheme ? text.Substring(colon + 1) : text;
        if (!rest.StartsWith("/", StringComparison.Ordinal) || rest.Any(c => c is '%' or '\\' or '#' or '@' or ' ' or > '~'))
        {
            return null;
        }

        var question = rest.IndexOf('?');
        var query = question < 0 ? "" : rest.Substring(question + 1);
        var path = question < 0 ? rest : rest.Substring(0, question);
        var host = "";
        if (path.StartsWith("//", StringComparison.Ordinal) && (hasScheme || !path.StartsWith("///", StringComparison.Ordinal)))
        {
            var slash = path.IndexOf('/', 2);
            host = slash < 0 ? path.Substring(2) : path.Substring(2, slash - 2);
            path = slash < 0 ? "" : path.Substring(slash);
        }

        if (IsHost(host) is not true)
        {
            return IsHost(host);
        }

        url = new CelUrl(hasScheme ? text.Substring(0, colon).ToLowerInvariant() : "", host, path, query);
        return true;
    }

    public override CelValue EqualTo(CelOpaque other) =>
        Of(other is CelUrl url && (Scheme, Host, Path, Query) == (url.Scheme, url.Host, url.Path, url.Query));

    private static bool? IsHost(string host)
    {
        var port = host.LastIndexOf(':') is var colon && colon > host.LastIndexOf(']') && colon >= 0 ? host.Substring(colon + 1) : "";
        if (!port.All(c => c is >= '0' and <= '9'))
        {
            return false;
        }

        var name = port.Length == 0 ? host.TrimEnd(':') : host.Substring(0, host.Length - port.Length - 1);
        return name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_') ? true
            : name.StartsWith("[", StringComparison.Ordinal) && CelAddress.Read(name.Trim('[', ']')) is { IsV4: false } ? true
            : name.IndexOf(':') >= 0 && name.IndexOf('[') < 0 ? (host.Count(c => c == ':') > 1 ? null : false)
            : null;
    }
}
