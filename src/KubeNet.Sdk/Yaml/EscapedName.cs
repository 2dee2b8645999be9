using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KubeNet.Yaml;

/// <summary>
/// Text as a part of a file name: <c>a-z</c>, <c>0-9</c>, <c>.</c> and <c>-</c> stand for themselves, each other UTF-16 unit becomes
/// <c>_</c> and two hexadecimal digits (<c>system:node</c> is <c>system_3anode</c>, <c>Web</c> is <c>_57eb</c>), or <c>_u</c> and four
/// (<c>_u20ac</c>). Upper case is escaped too, so two names never differ in case only.
/// </summary>
/// <remarks>Not <c>%3a</c>: MSBuild reads that back as <c>:</c> wherever the name becomes an item.</remarks>
internal static class EscapedName
{
    public static string Of(string text) => Escape(text, keepsDot: true);

    /// <summary>
    /// A kind in ASCII lower case, dots escaped: no kind has one, and <c>con.x-name.yaml</c> would be a device to Windows.
    /// </summary>
    public static string OfKind(string kind)
    {
        var lower = new StringBuilder(kind.Length);
        foreach (var c in kind)
        {
            lower.Append(c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c);
        }

        return Escape(lower.ToString(), keepsDot: false);
    }

    /// <summary>The first 128 bits of the SHA-256 of text that <see cref="Of"/> has escaped, as hexadecimal digits.</summary>
    public static string HashOf(string escaped)
    {
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.ASCII.GetBytes(escaped));
        var digits = new StringBuilder(32);
        for (var i = 0; i < 16; i++)
        {
            digits.Append(hash[i].ToString("x2", CultureInfo.InvariantCulture));
        }

        return digits.ToString();
    }

    private static string Escape(string text, bool keepsDot)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' || (c == '.' && keepsDot))
            {
                escaped.Append(c);
            }
            else if (c <= 0xFF)
            {
                escaped.Append('_').Append(((int)c).ToString("x2", CultureInfo.InvariantCulture));
            }
            else
            {
                escaped.Append("_u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return escaped.ToString();
    }
}
