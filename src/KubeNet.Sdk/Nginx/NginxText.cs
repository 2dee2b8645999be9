using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace KubeNet.Nginx;

/// <summary>
/// What the words of an NGINX configuration may contain. A value that does not pass is never written: it could end its directive and begin
/// another one.
/// </summary>
internal static class NginxText
{
    private const string Label = "[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?";

    private static readonly Regex s_hostName = new($@"\A{Label}(\.{Label})*\z", RegexOptions.CultureInvariant);
    private static readonly Regex s_dottedNumbers = new(@"\A[0-9.]*\z", RegexOptions.CultureInvariant);

    public static bool IsPort(long port) => port is >= 1 and <= 65535;

    /// <summary>A host name, or a wildcard at one end: <c>*.example.com</c>, <c>www.example.*</c>.</summary>
    public static bool IsServerName(string name)
    {
        var body =
            name.StartsWith("*.", StringComparison.Ordinal) ? name.Substring(2)
            : name.EndsWith(".*", StringComparison.Ordinal) ? name.Substring(0, name.Length - 2)
            : name;
        return name.Length <= 253 && s_hostName.IsMatch(body);
    }

    /// <summary>An IPv4 address in four decimal numbers, an IPv6 address without brackets and zone, or a host name.</summary>
    public static bool IsNode(string address) =>
        IsIPv6(address) || (s_dottedNumbers.IsMatch(address) ? IsIPv4(address) : address.Length <= 253 && s_hostName.IsMatch(address));

    public static bool IsIPv6(string address) =>
        address.IndexOf(':') >= 0
        && address.All(c => c is ':' or '.' or (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'))
        && IPAddress.TryParse(address, out var parsed)
        && parsed.AddressFamily == AddressFamily.InterNetworkV6;

    /// <summary>
    /// An absolute path that a request can have: NGINX compares it with the decoded path, which has no query and no fragment.
    /// </summary>
    public static bool IsPath(string path) =>
        path.Length > 0 && path[0] == '/' && path.IndexOfAny(['?', '#']) < 0 && !path.Any(char.IsControl) && !HasLoneSurrogate(path);

    /// <summary>
    /// A word in quotes where it needs them; a backslash and a quote are escaped, and nothing else has a meaning between quotes.
    /// </summary>
    public static string Word(string text)
    {
        if (
            text.Length > 0
            && text.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '/' or '.' or '-' or '_')
        )
        {
            return text;
        }

        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\')
            {
                quoted.Append('\\');
            }

            quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>The address and port of a node as one word: <c>192.168.106.2:30042</c>, <c>[fd00::2]:30042</c>.</summary>
    public static string Address(string node, long port) =>
        (IsIPv6(node) ? $"[{node}]" : node) + ":" + port.ToString(CultureInfo.InvariantCulture);

    private static bool IsIPv4(string address)
    {
        var parts = address.Split('.');
        return parts.Length == 4
            && Array.TrueForAll(
                parts,
                part =>
                    part.Length is >= 1 and <= 3
                    && (part.Length == 1 || part[0] != '0')
                    && int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture) <= 255
            );
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
