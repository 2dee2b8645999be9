using System.Globalization;
using System.Text;
using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Cel.Syntax;

/// <summary>Literals of texts and bytes: <c>'a'</c>, <c>"a"</c>, <c>r'\d'</c>, <c>b'a'</c>, <c>"""a"""</c>.</summary>
internal static class CelTexts
{
    /// <summary>Whether a text or bytes begin at a position.</summary>
    public static bool Starts(string text, int at)
    {
        for (var i = at; i < text.Length && i < at + 3; i++)
        {
            if (text[i] is '\'' or '"')
            {
                return i - at < 2 || char.ToLowerInvariant(text[at]) != char.ToLowerInvariant(text[at + 1]);
            }

            if (text[i] is not ('r' or 'R' or 'b' or 'B'))
            {
                return false;
            }
        }

        return false;
    }

    public static CelValue Read(string text, ref int at)
    {
        var (isRaw, isBytes) = (false, false);
        for (; text[at] is not ('\'' or '"'); at++)
        {
            isRaw |= text[at] is 'r' or 'R';
            isBytes |= text[at] is 'b' or 'B';
        }

        var quote = text[at];
        var isLong = string.CompareOrdinal(text, at, new string(quote, 3), 0, 3) == 0;
        at += isLong ? 3 : 1;
        var content = new CelTextContent(isBytes);
        while (true)
        {
            if (at >= text.Length || (!isLong && text[at] is '\n' or '\r'))
            {
                throw new CelSyntaxException("a text has no end");
            }

            if (text[at] == quote && (!isLong || string.CompareOrdinal(text, at, new string(quote, 3), 0, 3) == 0))
            {
                at += isLong ? 3 : 1;
                return content.ToValue();
            }

            if (text[at] == '\\' && !isRaw)
            {
                at++;
                Escape(text, ref at, content);
            }
            else if (text[at] == '\\' && at + 1 < text.Length)
            {
                content.Add(text[at++]); // raw: the backslash stays, and what it is before ends nothing
                content.Add(text[at++]);
            }
            else
            {
                content.Add(text[at++]);
            }
        }
    }

    private static void Escape(string text, ref int at, CelTextContent content)
    {
        var c = at < text.Length ? text[at++] : throw new CelSyntaxException("a text has no end");
        switch (c)
        {
            case 'a':
                content.Add('\a');
                break;
            case 'b':
                content.Add('\b');
                break;
            case 'f':
                content.Add('\f');
                break;
            case 'n':
                content.Add('\n');
                break;
            case 'r':
                content.Add('\r');
                break;
            case 't':
                content.Add('\t');
                break;
            case 'v':
                content.Add('\v');
                break;
            case '\\' or '\'' or '"' or '`' or '?':
                content.Add(c);
                break;
            case 'x' or 'X':
                content.AddCode(Number(text, ref at, 2, NumberStyles.AllowHexSpecifier));
                break;
            case 'u':
                content.AddRune(Number(text, ref at, 4, NumberStyles.AllowHexSpecifier));
                break;
            case 'U':
                content.AddRune(Number(text, ref at, 8, NumberStyles.AllowHexSpecifier));
                break;
            case >= '0' and <= '3':
                at--;
                content.AddCode(Octal(text, ref at));
                break;
            default:
                throw new CelSyntaxException("unknown escape");
        }
    }

    private static int Number(string text, ref int at, int digits, NumberStyles style)
    {
        at += digits;
        return
            at <= text.Length
            && int.TryParse(text.Substring(at - digits, digits), style, CultureInfo.InvariantCulture, out var number)
            && number is >= 0 and <= 0x10ffff and not (>= 0xd800 and <= 0xdfff)
            ? number
            : throw new CelSyntaxException("invalid escape");
    }

    private static int Octal(string text, ref int at)
    {
        var number = 0;
        for (var i = 0; i < 3; i++, at++)
        {
            number =
                at < text.Length && text[at] is >= '0' and <= '7'
                    ? (number * 8) + (text[at] - '0')
                    : throw new CelSyntaxException("invalid escape");
        }

        return number;
    }
}

/// <summary>The content of a literal: characters, or bytes.</summary>
internal sealed class CelTextContent(bool isBytes)
{
    private readonly StringBuilder _text = new();
    private readonly List<byte> _bytes = [];

    public void Add(char c) => _text.Append(c);

    public void AddRune(int rune)
    {
        if (isBytes)
        {
            throw new CelSyntaxException("bytes have no such escape");
        }

        _text.Append(rune < 0x10000 ? ((char)rune).ToString() : char.ConvertFromUtf32(rune));
    }

    /// <summary>A code point in a text, a byte in bytes.</summary>
    public void AddCode(int code)
    {
        if (!isBytes)
        {
            AddRune(code);
            return;
        }

        Flush();
        _bytes.Add((byte)code);
    }

    public CelValue ToValue()
    {
        if (!isBytes)
        {
            return new CelString(_text.ToString());
        }

        Flush();
        return new CelBytes([.. _bytes]);
    }

    private void Flush()
    {
        _bytes.AddRange(Encoding.UTF8.GetBytes(_text.ToString()));
        _text.Clear();
    }
}
