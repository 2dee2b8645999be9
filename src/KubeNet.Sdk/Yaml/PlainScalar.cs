namespace KubeNet.Yaml;

/// <summary>
/// Which strings may stand without quotes: those that YAML 1.1 and YAML 1.2 readers both take for a string and for this string.
/// It errs on the side of quotes: go-yaml (kubectl), PyYAML, Ruby's Psych and the specifications differ on numbers.
/// </summary>
/// <remarks>
/// An IPv4 address (<c>10.0.0.1</c>) stays plain, as it is usually written: the float pattern of YAML 1.1 accepts it by mistake
/// (<c>\.[0-9.]*</c>), but no reader makes a number of two dots.
/// </remarks>
internal static class PlainScalar
{
    /// <summary>Whether a string of printable characters on one line can be written as it is.</summary>
    public static bool IsSafe(string text) =>
        text.Length > 0
        && HasPlainStart(text)
        && HasPlainRest(text)
        && !IsReservedWord(text)
        && !LooksLikeNumber(text)
        && !LooksLikeDate(text);

    private static bool HasPlainStart(string text)
    {
        switch (text[0])
        {
            case '-':
                // "-x" and "--flag" are strings; "- x" is a list item, "---" a document marker.
                return text.Length > 1 && text[1] != ' ' && !StartsWithMarker(text, "---");
            case '.':
                return !StartsWithMarker(text, "...");
            case ' '
            or '?'
            or ':'
            or ','
            or '['
            or ']'
            or '{'
            or '}'
            or '#'
            or '&'
            or '*'
            or '!'
            or '|'
            or '>'
            or '\''
            or '"'
            or '%'
            or '@'
            or '`'
            or '=':
                return false;
            default:
                return true;
        }
    }

    private static bool StartsWithMarker(string text, string marker) =>
        text.StartsWith(marker, StringComparison.Ordinal) && (text.Length == marker.Length || text[marker.Length] == ' ');

    /// <summary>
    /// A blank and <c>#</c> begin a comment, <c>:</c> and a blank end a key. A blank and <c>*</c> are harmless by the specification, but
    /// YamlDotNet refuses a key with them; and a schedule (<c>"0 3 * * *"</c>) is written with quotes by most people anyway.
    /// </summary>
    private static bool HasPlainRest(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if ((text[i] is '#' or '*' && text[i - 1] == ' ') || (text[i] == ' ' && text[i - 1] == ':'))
            {
                return false;
            }
        }

        return text[text.Length - 1] is not (' ' or ':');
    }

    /// <summary>What some reader takes for a boolean, null or a merge key, in any case of letters.</summary>
    private static bool IsReservedWord(string text)
    {
        switch (text.Length)
        {
            case 1:
                return text[0] is '~' or 'y' or 'Y' or 'n' or 'N';
            case 2:
                return text == "<<" || Is("no") || Is("on");
            case 3:
                return Is("yes") || Is("off");
            case 4:
                return Is("true") || Is("null");
            case 5:
                return Is("false");
            default:
                return false;
        }

        bool Is(string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// Integers (decimal, <c>0x</c>, <c>0o</c>, <c>0b</c>, with leading zeros), floats, <c>.inf</c>, <c>.nan</c> and numbers to the base
    /// of sixty (<c>12:30:45</c>), with <c>_</c> (YAML 1.1) or <c>,</c> (Psych) between digits.
    /// </summary>
    private static bool LooksLikeNumber(string text)
    {
        var i = text[0] is '+' or '-' ? 1 : 0;
        while (i > 0 && i < text.Length && text[i] == '_')
        {
            i++; // go-yaml drops every "_" before it looks: "-_1" is -1, and "0_x1f" is 31.
        }

        if (i == text.Length || !(IsDigit(text[i]) || text[i] == '.'))
        {
            return false;
        }

        if (text[i] == '.' && text.Length - i == 4)
        {
            var word = text.Substring(i + 1);
            if (word.Equals("inf", StringComparison.OrdinalIgnoreCase) || word.Equals("nan", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return IsPrefixedInteger(text, i) || IsDecimal(text, i);
    }

    private static bool IsPrefixedInteger(string text, int i)
    {
        if (text[i++] != '0')
        {
            return false;
        }

        while (i < text.Length && text[i] == '_')
        {
            i++;
        }

        if (i == text.Length || text[i] is not ('x' or 'X' or 'o' or 'O' or 'b' or 'B'))
        {
            return false;
        }

        while (++i < text.Length)
        {
            if (!(IsDigit(text[i]) || text[i] is (>= 'a' and <= 'f') or (>= 'A' and <= 'F') or '_'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDecimal(string text, int i)
    {
        var dots = 0;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '.')
            {
                if (++dots > 1)
                {
                    return false;
                }
            }
            else if (c is 'e' or 'E')
            {
                i++;
                break;
            }
            else if (!(IsDigit(c) || c is '_' or ',' or ':'))
            {
                return false;
            }
        }

        for (; i < text.Length; i++)
        {
            if (!(IsDigit(text[i]) || text[i] is '_' or '+' or '-'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A timestamp of YAML 1.1 (<c>2001-01-01</c>, <c>2001-1-1 10:00:00</c>), or what starts like one.</summary>
    private static bool LooksLikeDate(string text)
    {
        var i = 0;
        if (!Digits(4, 4) || !Dash() || !Digits(1, 2) || !Dash() || !Digits(1, 2))
        {
            return false;
        }

        return i == text.Length || text[i] is 'T' or 't' or ' ';

        bool Digits(int least, int most)
        {
            var start = i;
            while (i < text.Length && i - start < most && IsDigit(text[i]))
            {
                i++;
            }

            return i - start >= least;
        }

        bool Dash() => i < text.Length && text[i++] == '-';
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
