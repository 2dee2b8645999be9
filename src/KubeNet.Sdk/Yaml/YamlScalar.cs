using System.Globalization;
using System.Text;

namespace KubeNet.Yaml;

/// <summary>
/// Writes one string in the style that a person would choose among those that bring it back: plain where YAML 1.1 and 1.2 both read a
/// string; a literal block for several lines; double quotes; single quotes where double ones would need backslashes
/// (<c>'{"a": 1}'</c>); double quotes with escapes for everything else.
/// </summary>
internal static class YamlScalar
{
    /// <summary>For a place where no literal block can stand: a key, or the top of a document.</summary>
    public const int NoBlock = -1;

    /// <summary>Writes the string; says false, with nothing usable written, where it holds a lone surrogate.</summary>
    /// <param name="output">Takes the text, without the line break behind it.</param>
    /// <param name="text">The string.</param>
    /// <param name="blockIndent">The column of a literal block's lines, or <see cref="NoBlock"/>.</param>
    public static bool TryWrite(StringBuilder output, string text, int blockIndent)
    {
        var hasLineBreak = false;
        var hasBlankBeforeLineBreak = false;
        var hasBackslashOrQuote = false;
        var hasUnprintable = false;
        for (var i = 0; i < text.Length; )
        {
            var c = text[i];
            if (c is >= ' ' and <= '~')
            {
                hasBackslashOrQuote |= c is '"' or '\\';
                i++;
                continue;
            }

            if (c == '\n')
            {
                hasLineBreak = true;
                hasBlankBeforeLineBreak |= i > 0 && text[i - 1] == ' ';
                i++;
                continue;
            }

            var length = PrintableText.LengthAt(text, i, out var isPrintable);
            if (length == 0)
            {
                return false;
            }

            hasUnprintable |= !isPrintable;
            i += length;
        }

        if (hasUnprintable)
        {
            WriteEscaped(output, text);
        }
        else if (hasLineBreak)
        {
            if (blockIndent == NoBlock || hasBlankBeforeLineBreak || !TryWriteBlock(output, text, blockIndent))
            {
                WriteEscaped(output, text);
            }
        }
        else if (PlainScalar.IsSafe(text))
        {
            output.Append(text);
        }
        else if (hasBackslashOrQuote)
        {
            output.Append('\'').Append(text).Replace("'", "''", output.Length - text.Length, text.Length).Append('\'');
        }
        else
        {
            output.Append('"').Append(text).Append('"');
        }

        return true;
    }

    /// <summary>
    /// A literal block: <c>|</c> ends with one line break, <c>|-</c> with none, <c>|+</c> with several. No line may end in blanks (an
    /// editor would trim them unseen), and there must be a line with something on it, since readers differ on blocks of empty lines only.
    /// </summary>
    private static bool TryWriteBlock(StringBuilder output, string text, int indent)
    {
        var first = 0;
        while (first < text.Length && text[first] == '\n')
        {
            first++;
        }

        if (first == text.Length || text[text.Length - 1] == ' ')
        {
            return false;
        }

        output.Append('|');
        if (text[first] == ' ')
        {
            output.Append('2'); // The first line decides the block's indentation, unless it is said: here, always two spaces more.
        }

        var endsWithBreak = text[text.Length - 1] == '\n';
        if (!endsWithBreak)
        {
            output.Append('-');
        }
        else if (text[text.Length - 2] == '\n')
        {
            output.Append('+');
        }

        // The last line's break is written by the caller, as behind any other scalar.
        var end = endsWithBreak ? text.Length - 1 : text.Length;
        for (var start = 0; start <= end; )
        {
            var lineEnd = start == end ? end : text.IndexOf('\n', start, end - start);
            lineEnd = lineEnd < 0 ? end : lineEnd;
            output.Append('\n');
            if (lineEnd > start)
            {
                output.Append(' ', indent).Append(text, start, lineEnd - start);
            }

            start = lineEnd + 1;
        }

        return true;
    }

    private static void WriteEscaped(StringBuilder output, string text)
    {
        output.Append('"');
        for (var i = 0; i < text.Length; )
        {
            var c = text[i];
            if (c is >= ' ' and <= '~')
            {
                if (c is '"' or '\\')
                {
                    output.Append('\\');
                }

                output.Append(c);
                i++;
                continue;
            }

            var length = PrintableText.LengthAt(text, i, out var isPrintable);
            if (isPrintable)
            {
                output.Append(text, i, length);
            }
            else
            {
                WriteEscape(output, length == 2 ? char.ConvertToUtf32(c, text[i + 1]) : c);
            }

            i += length;
        }

        output.Append('"');
    }

    private static void WriteEscape(StringBuilder output, int codePoint)
    {
        switch (codePoint)
        {
            case '\n':
                output.Append("\\n");
                break;
            case '\t':
                output.Append("\\t");
                break;
            case '\r':
                output.Append("\\r");
                break;
            case '\0':
                output.Append("\\0");
                break;
            case <= 0xFF:
                output.Append("\\x").Append(codePoint.ToString("x2", CultureInfo.InvariantCulture));
                break;
            case <= 0xFFFF:
                output.Append("\\u").Append(codePoint.ToString("x4", CultureInfo.InvariantCulture));
                break;
            default:
                output.Append("\\U").Append(codePoint.ToString("x8", CultureInfo.InvariantCulture));
                break;
        }
    }
}
