using System.Globalization;
using System.Text;

namespace KubeNet.Routing;

/// <summary>The target of a rewrite with the captures inserted.</summary>
internal static class NginxRewrite
{
    /// <summary>The characters that NGINX escapes in a path that it has changed (NGX_ESCAPE_URI since 1.21.1).</summary>
    private const string Escaped = " \"#%<>?\\^`{|}";

    /// <summary>The new path on the wire, without the query, or null if the target contains unknown variables.</summary>
    public static string? PathOf(string target, NginxMatch match)
    {
        var path = target.IndexOf('?') is var query and >= 0 ? target.Substring(0, query) : target;
        return Expand(path, match) is { } bytes ? Encode(bytes) : null;
    }

    /// <summary>The target with the captures inserted, as bytes, or null if it contains unknown variables.</summary>
    public static string? Expand(string target, NginxMatch match)
    {
        var text = new StringBuilder();
        var bytes = RequestUrl.Bytes(target);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != '$')
            {
                text.Append(bytes[i]);
                continue;
            }

            // between braces a digit is no capture to NGINX, but an unknown variable
            var digit = i + 1 < bytes.Length ? bytes[i + 1] : '\0';
            if (digit is < '1' or > '9' || match.Captures is null)
            {
                return null;
            }

            text.Append(NginxRegex.Group(match.Captures, digit - '0'));
            i++;
        }

        return text.ToString();
    }

    public static string Encode(string bytes)
    {
        var encoded = new StringBuilder(bytes.Length);
        foreach (var c in bytes)
        {
            if (c is < ' ' or >= '\x7F' || Escaped.IndexOf(c) >= 0)
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
}
