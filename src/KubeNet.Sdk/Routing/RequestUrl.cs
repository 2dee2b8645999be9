using System.Globalization;
using System.Text;

namespace KubeNet.Routing;

/// <summary>A URL as a server receives it. <see cref="Uri"/> is not used, because it decodes and shortens paths differently.</summary>
internal sealed class RequestUrl
{
    private RequestUrl(string scheme, string host, int port, string rawPath, string query)
    {
        Scheme = scheme;
        Host = host;
        Port = port;
        RawPath = rawPath;
        Query = query;
        Path = Normalise(rawPath);
    }

    /// <summary><c>http</c> or <c>https</c>.</summary>
    public string Scheme { get; }

    /// <summary>In lower case, without brackets and without a trailing dot.</summary>
    public string Host { get; }

    public int Port { get; }

    /// <summary>The path on the wire: percent-encoded, as it was written.</summary>
    public string RawPath { get; }

    /// <summary>The query with its question mark, or empty if there is none.</summary>
    public string Query { get; }

    /// <summary>
    /// The path that rules are compared with: decoded, with single slashes and without dot segments, each byte of its UTF-8 form as one
    /// character (<see cref="Bytes"/>). Null for a path that a server rejects with 400: an invalid escape, a zero byte, or more dot
    /// segments than folders.
    /// </summary>
    public string? Path { get; }

    public bool HasOrdinaryPort => Port == (Scheme == "https" ? 443 : 80);

    /// <summary>The host, and the port if it is not the scheme's default.</summary>
    public string Authority =>
        (Host.IndexOf(':') >= 0 ? $"[{Host}]" : Host) + (HasOrdinaryPort ? "" : ":" + Port.ToString(CultureInfo.InvariantCulture));

    /// <exception cref="FormatException">The URL is not a valid http or https URL.</exception>
    public static RequestUrl Parse(string url)
    {
        var at = url.IndexOf("://", StringComparison.Ordinal);
        var scheme = at < 0 ? "http" : url.Substring(0, at).ToLowerInvariant();
        if (scheme is not ("http" or "https"))
        {
            throw new FormatException($"'{url}' is no URL of http or https.");
        }

        var rest = at < 0 ? url : url.Substring(at + 3);
        rest = rest.IndexOf('#') is var fragment and >= 0 ? rest.Substring(0, fragment) : rest;
        var end = rest.IndexOfAny(['/', '?']);
        var authority = end < 0 ? rest : rest.Substring(0, end);
        var target = end < 0 ? "" : rest.Substring(end);
        authority = authority.Substring(authority.LastIndexOf('@') + 1);
        var (host, port) = SplitPort(authority, scheme, url);
        var mark = target.IndexOf('?');
        var path = mark < 0 ? target : target.Substring(0, mark);
        return new RequestUrl(
            scheme,
            host.TrimEnd('.').ToLowerInvariant(),
            port,
            path.Length == 0 ? "/" : Encode(path),
            mark < 0 ? "" : Encode(target.Substring(mark))
        );
    }

    /// <summary>Converts text to its UTF-8 bytes, one character each, so that length and order are those of the bytes.</summary>
    public static string Bytes(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var characters = new char[bytes.Length];
        Array.Copy(bytes, characters, bytes.Length);
        return new string(characters);
    }

    /// <summary>Converts bytes to text, for a message.</summary>
    public static string Text(string bytes) => Encoding.UTF8.GetString(Array.ConvertAll(bytes.ToCharArray(), c => (byte)c));

    private static (string Host, int Port) SplitPort(string authority, string scheme, string url)
    {
        var closing = authority.IndexOf(']');
        var colon = authority.IndexOf(':', Math.Max(closing, 0));
        var host = (colon < 0 ? authority : authority.Substring(0, colon)).Trim('[', ']');
        var digits = colon < 0 ? "" : authority.Substring(colon + 1);
        var port = scheme == "https" ? 443 : 80;
        if (
            host.Length == 0
            || (
                digits.Length > 0
                && (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out port) || port is < 1 or > 65535)
            )
        )
        {
            throw new FormatException($"'{url}' is no URL: it needs a host, and a port of 1-65535 if any.");
        }

        return (host, port);
    }

    /// <summary>The characters that a client must encode: a space, control characters and all characters outside ASCII.</summary>
    private static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (var c in Bytes(text))
        {
            if (c is <= ' ' or >= '\x7F')
            {
                encoded.Append('%').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
            }
            else
            {
                encoded.Append(c);
            }
        }

        return encoded.ToString();
    }

    private static string? Normalise(string raw)
    {
        var decoded = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '%')
            {
                decoded.Append(raw[i]);
            }
            else if (
                i + 2 < raw.Length
                && byte.TryParse(raw.Substring(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                && code != 0
            )
            {
                decoded.Append((char)code);
                i += 2;
            }
            else
            {
                return null;
            }
        }

        var segments = decoded.ToString().Split('/');
        var kept = new List<string>();
        for (var i = 1; i < segments.Length; i++)
        {
            if (segments[i] is not ("" or "." or ".."))
            {
                kept.Add(segments[i]);
                continue;
            }

            if (segments[i] == "..")
            {
                if (kept.Count == 0)
                {
                    return null;
                }

                kept.RemoveAt(kept.Count - 1);
            }

            if (i == segments.Length - 1)
            {
                kept.Add(""); // "/a/", "/a/." and "/a/b/.." all end in a slash
            }
        }

        return "/" + string.Join("/", kept);
    }
}
