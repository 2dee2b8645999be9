using System.Globalization;

namespace KubeNet.Rules.Wiring.Addresses;

/// <summary>
/// Finds the addresses in a text: URLs, cluster DNS names, connection strings, names with a port. An address is found only if its start
/// and end are certain: a path may contain such a name (<c>/orders.svc</c>), and the name may continue outside the text.
/// </summary>
internal readonly struct AddressText
{
    private const string Svc = ".svc";
    private const string Domain = ".cluster.local";
    private const string Before = " \t\r\n=,;@|\"'`(<[{";
    private const string Behind = " \t\r\n,;|\"'`)>]}:/?#&\\";

    /// <summary>An image tag looks like a port: <c>redis:7</c>.</summary>
    private const int LeastBarePort = 80;

    private static readonly char[] s_operators = ['=', ';', '|', '&', '$', '<', '>', '\n', '"'];

    private readonly string _text;
    private readonly bool _startIsKnown;
    private readonly bool _endIsKnown;

    private AddressText(string text, bool startIsKnown, bool endIsKnown)
    {
        _text = text;
        _startIsKnown = startIsKnown;
        _endIsKnown = endIsKnown;
    }

    /// <param name="text">Any text.</param>
    /// <param name="startIsKnown">False if there may be more text before it.</param>
    /// <param name="endIsKnown">False if there may be more text after it.</param>
    public static IReadOnlyList<TextAddress> In(string text, bool startIsKnown = true, bool endIsKnown = true) =>
        MayHold(text) ? new AddressText(text, startIsKnown, endIsKnown).Find() : [];

    /// <summary>A quick check: most texts contain no address.</summary>
    public static bool MayHold(string text) =>
        text.IndexOf(':') >= 0 || text.IndexOf('=') >= 0 || text.IndexOf(Svc, StringComparison.Ordinal) >= 0;

    private List<TextAddress> Find()
    {
        var found = new List<TextAddress>();
        string? listOf = null; // the scheme of a URL that has several hosts, separated by commas
        for (var start = 0; start < _text.Length; )
        {
            if (!IsOfName(_text[start]))
            {
                start++;
                continue;
            }

            var end = start;
            while (end < _text.Length && IsOfName(_text[end]))
            {
                end++;
            }

            var next = end;
            if (Read(start, end, listOf) is { } address)
            {
                found.Add(address);
                next = address.PortPart is { } port && port.Start == address.HostPart.End + 1 ? port.End : end;
                listOf = address.Scheme is { } scheme && next < _text.Length && _text[next] == ',' ? scheme : null;
            }
            else
            {
                listOf = null;
            }

            start = Math.Max(next, end);
        }

        return found;
    }

    private TextAddress? Read(int start, int end, string? listOf)
    {
        var length = end - start;
        while (length > 0 && _text[start + length - 1] is '.' && start + length == _text.Length)
        {
            length--; // the end of a sentence, or the dot at the end of a full name
        }

        var host = _text.Substring(start, length).ToLowerInvariant();
        var scheme = SchemeBefore(start) ?? listOf;
        var isCluster = IsClusterName(host);
        if (!IsName(isCluster ? host.TrimEnd('.') : host) || !BeginsAt(start, scheme) || !EndsAt(end))
        {
            return null;
        }

        if (scheme is not null && IsInQuery(start))
        {
            return null; // the client that is redirected may be outside the cluster
        }

        var key = scheme is null ? KeyBefore(start) : null;
        var (port, portPart, isSaid) = PortAt(end, isList: key is not null);
        if (key is not null && portPart is null && !isSaid)
        {
            (port, portPart) = PortOfKey(start);
        }

        var form =
            isCluster ? AddressForm.ClusterDns
            : scheme is not null ? AddressForm.Url
            : key is not null ? AddressForm.Keyed
            : portPart is not null
            && port >= LeastBarePort
            && host == _text.Substring(start, length)
            && !IsImage(start)
            && !IsInProse(start)
                ? AddressForm.HostAndPort
            : (AddressForm?)null;
        return form is { } certain
            ? new TextAddress(
                certain,
                host,
                new TextRange(start, length),
                isSaid || portPart is not null ? port : PortOf(scheme),
                portPart,
                scheme
            )
            : null;
    }

    /// <summary>
    /// Whether a name with a port is a word of a sentence: <c>Shop web:81 is down</c>. A command has options or operators, or no other
    /// plain word than the program.
    /// </summary>
    private bool IsInProse(int start)
    {
        if ((start > 0 && _text[start - 1] != ' ') || _text.IndexOfAny(s_operators) >= 0)
        {
            return false;
        }

        var words = _text.Split(' ');
        return words.Count(IsPlainWord) > 1 && !Array.Exists(words, word => word.StartsWith("-", StringComparison.Ordinal));
    }

    private static bool IsPlainWord(string word) =>
        word.TrimEnd('.', ',', '!', '?') is { Length: > 0 } letters && letters.All(char.IsLetter);

    private static bool IsOfName(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_';

    /// <summary>DNS labels. The first one starts with a letter: numbers are IP addresses.</summary>
    private static bool IsName(string host) =>
        host.Length > 0
        && host[0] is >= 'a' and <= 'z'
        && host.Split('.')
            .All(label => label.Length is > 0 and <= 63 && label[0] != '-' && label[label.Length - 1] != '-' && label.IndexOf('_') < 0);

    private static bool IsClusterName(string host)
    {
        var name = host.TrimEnd('.');
        name = name.EndsWith(Svc + Domain, StringComparison.Ordinal) ? name.Substring(0, name.Length - Domain.Length) : name;
        return name.EndsWith(Svc, StringComparison.Ordinal) && name.IndexOf('.') < name.Length - Svc.Length;
    }

    private bool BeginsAt(int start, string? scheme) =>
        start == 0
            ? _startIsKnown
            : scheme is not null
                || Before.IndexOf(_text[start - 1]) >= 0
                || (_text[start - 1] == '/' && start > 1 && _text[start - 2] == '/' && (start == 2 || _text[start - 3] != '/'))
                || (_text[start - 1] == ':' && IsTcp(start));

    private bool EndsAt(int end) => end == _text.Length ? _endIsKnown : Behind.IndexOf(_text[end]) >= 0;

    /// <summary><c>tcp:</c> before the host, as in SQL Server connection strings.</summary>
    private bool IsTcp(int start) =>
        start >= 4
        && string.Compare(_text, start - 4, "tcp:", 0, 4, StringComparison.OrdinalIgnoreCase) == 0
        && (start == 4 || _text[start - 5] == '=');

    /// <summary>The scheme of <c>amqp://user:password@</c>; null if there is no scheme before the host.</summary>
    private string? SchemeBefore(int start)
    {
        var slashes = start;
        if (start > 0 && _text[start - 1] == '@')
        {
            slashes = _text.LastIndexOf("//", start - 1, StringComparison.Ordinal) + 2;
            if (slashes < 2 || _text.IndexOfAny([' ', '\n', '"', '\'', '/'], slashes, start - slashes) >= 0)
            {
                return null;
            }
        }

        if (slashes < 3 || string.CompareOrdinal(_text, slashes - 3, "://", 0, 3) != 0)
        {
            return null;
        }

        var first = slashes - 3;
        while (first > 0 && (char.IsLetterOrDigit(_text[first - 1]) || _text[first - 1] is '+' or '-' or '.'))
        {
            first--;
        }

        return _text.Substring(first, slashes - 3 - first).ToLowerInvariant();
    }

    /// <summary>Whether a URL is the value of a parameter in the query of another one: <c>https://a/?next=http://b</c>.</summary>
    private bool IsInQuery(int start)
    {
        var first = _text.LastIndexOf("://", start, StringComparison.Ordinal);
        while (first > 0 && char.IsLetterOrDigit(_text[first - 1]))
        {
            first--;
        }

        if (first <= 0 || _text[first - 1] != '=')
        {
            return false;
        }

        var word = _text.LastIndexOfAny([' ', '\t', '\n', '"', '\'', '`'], first) + 1;
        var before = _text.Substring(word, first - word);
        return before.IndexOf('?') is var query and > 0 && before.IndexOf("://", 0, query, StringComparison.Ordinal) >= 0;
    }

    /// <summary>The port after the host. A colon without digits (<c>svc:{port}</c>) is an unknown port.</summary>
    private (int? Port, TextRange? Part, bool IsSaid) PortAt(int end, bool isList)
    {
        if (end >= _text.Length || !(_text[end] == ':' || (isList && _text[end] == ',')))
        {
            return (null, null, false);
        }

        var digits = end + 1;
        while (digits < _text.Length && _text[digits] is >= '0' and <= '9')
        {
            digits++;
        }

        var isWhole = digits == _text.Length ? _endIsKnown : _text[digits] == ':' || Behind.IndexOf(_text[digits]) >= 0;
        return
            isWhole
            && int.TryParse(_text.Substring(end + 1, digits - end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? (port, new TextRange(end + 1, digits - end - 1), true)
            : (null, null, _text[end] == ':');
    }

    private static int? PortOf(string? scheme) =>
        scheme switch
        {
            "http" or "ws" => 80,
            "https" or "wss" => 443,
            _ => null,
        };

    /// <summary>The key of <c>Data Source=</c>, if a host follows such a key.</summary>
    private string? KeyBefore(int start)
    {
        var equals = IsTcp(start) ? start - 5 : start - 1;
        while (equals >= 0 && _text[equals] == ' ')
        {
            equals--;
        }

        if (equals <= 0 || _text[equals] != '=')
        {
            return null;
        }

        var first = equals;
        while (first > 0 && (IsOfName(_text[first - 1]) || _text[first - 1] == ' '))
        {
            first--;
        }

        var key = _text.Substring(first, equals - first).Replace(" ", "").ToLowerInvariant();
        return s_hostKeys.Any(name => key.EndsWith(name, StringComparison.Ordinal)) ? key : null;
    }

    private static readonly string[] s_hostKeys =
    [
        "host",
        "hostname",
        "server",
        "servers",
        "datasource",
        "addr",
        "address",
        "endpoint",
        "endpoints",
    ];

    /// <summary>The <c>Port=5432</c> of the same connection string, up to the next quote or line end.</summary>
    private (int? Port, TextRange? Part) PortOfKey(int start)
    {
        var first = start > 0 ? _text.LastIndexOfAny(['"', '\'', '\n'], start - 1) + 1 : 0;
        var last = _text.IndexOfAny(['"', '\'', '\n'], start) is var found and >= 0 ? found : _text.Length;
        for (var at = first; at < last; at++)
        {
            at = _text.IndexOf("port", at, last - at, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                break;
            }

            var digits = at + 4;
            while (digits < last && _text[digits] is ' ' or '=')
            {
                digits++;
            }

            var end = digits;
            while (end < last && _text[end] is >= '0' and <= '9')
            {
                end++;
            }

            var isKey = (at == first || _text[at - 1] is ';' or ' ' or ',') && _text.IndexOf('=', at + 4, digits - at - 4) >= 0;
            var isWhole = end == _text.Length ? _endIsKnown : end == last || _text[end] is ';' or ' ' or ',';
            if (
                isKey
                && isWhole
                && int.TryParse(_text.Substring(digits, end - digits), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            )
            {
                return (port, new TextRange(digits, end - digits));
            }
        }

        return (null, null);
    }

    /// <summary>Whether the line contains the word "image".</summary>
    private bool IsImage(int start)
    {
        var line = start > 0 ? _text.LastIndexOf('\n', start - 1) + 1 : 0;
        return _text.IndexOf("image", line, start - line, StringComparison.OrdinalIgnoreCase) >= 0;
    }
}
