using System.Globalization;
using System.Text;

namespace KubeNet.HandOver;

/// <summary>
/// Text in C# comments. What would end a comment's line (CR, U+0085, U+2028, U+2029), or would not survive being written as UTF-8
/// (half of a surrogate pair), is escaped; everything else stays readable.
/// </summary>
internal static class CommentText
{
    /// <summary>True if the text can be in a comment as it is.</summary>
    public static bool IsPlain(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (NeedsEscape(text, i))
            {
                return false;
            }
        }

        return true;
    }

    public static string Escape(string text) => Escape(text, quote: false);

    public static string Quote(string text) => $"\"{Escape(text, quote: true)}\"";

    private static string Escape(string text, bool quote)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\' || (quote && c == '"'))
            {
                escaped.Append('\\').Append(c);
            }
            else if (NeedsEscape(text, i))
            {
                escaped.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                escaped.Append(c);
            }
        }

        return escaped.ToString();
    }

    /// <summary>Undoes <see cref="Escape(string)"/> from <paramref name="at"/> to the end, or to the quote that closes the text.</summary>
    public static bool TryUnescape(string line, ref int at, bool quoted, out string text)
    {
        var plain = new StringBuilder(line.Length - at);
        text = "";
        while (at < line.Length)
        {
            var c = line[at++];
            if (quoted && c == '"')
            {
                text = plain.ToString();
                return true;
            }

            if (c != '\\')
            {
                plain.Append(c);
            }
            else if (at < line.Length && line[at] != 'u')
            {
                plain.Append(line[at++]);
            }
            else if (
                at + 5 <= line.Length
                && ushort.TryParse(line.Substring(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            )
            {
                plain.Append((char)code);
                at += 5;
            }
            else
            {
                return false;
            }
        }

        text = plain.ToString();
        return !quoted;
    }

    private static bool NeedsEscape(string text, int at)
    {
        var c = text[at];
        if (char.IsHighSurrogate(c))
        {
            return at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]);
        }

        if (char.IsLowSurrogate(c))
        {
            return at == 0 || !char.IsHighSurrogate(text[at - 1]);
        }

        return (char.IsControl(c) && c != '\t') || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';
    }
}
