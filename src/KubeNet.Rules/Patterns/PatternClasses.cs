using System.Globalization;

namespace KubeNet.Rules.Patterns;

/// <summary>Sets of characters in patterns: <c>[a-z]</c>, <c>[[:alpha:]]</c>, <c>\d</c>, a single character.</summary>
internal static class PatternClasses
{
    private static readonly Dictionary<string, Func<int, bool>> s_posix = new(StringComparer.Ordinal)
    {
        ["alnum"] = it => IsDigit(it) || IsLetter(it),
        ["alpha"] = IsLetter,
        ["ascii"] = it => it < 0x80,
        ["blank"] = it => it is '\t' or ' ',
        ["cntrl"] = it => it is < 0x20 or 0x7f,
        ["digit"] = IsDigit,
        ["graph"] = it => it is > 0x20 and < 0x7f,
        ["lower"] = it => it is >= 'a' and <= 'z',
        ["print"] = it => it is >= 0x20 and < 0x7f,
        ["punct"] = it => it is > 0x20 and < 0x7f && !IsDigit(it) && !IsLetter(it),
        ["space"] = it => it is (>= 9 and <= 13) or ' ',
        ["upper"] = it => it is >= 'A' and <= 'Z',
        ["word"] = IsWord,
        ["xdigit"] = it => IsDigit(it) || it is (>= 'a' and <= 'f') or (>= 'A' and <= 'F'),
    };

    public static bool IsWord(int it) => IsDigit(it) || IsLetter(it) || it == '_';

    /// <summary>One character. Half a surrogate pair is none.</summary>
    public static Func<int, bool> Only(int c, PatternFlags flags) =>
        c is >= 0xd800 and <= 0xdfff ? throw new NotSupportedException() : Folded(it => it == c, flags);

    /// <summary>What follows a backslash outside of brackets.</summary>
    public static Func<int, bool> Escape(PatternText text, PatternFlags flags) =>
        NamedClass(text, flags) ?? Only(EscapedCharacter(text), flags);

    /// <summary>What follows an opening bracket, up to the closing one.</summary>
    public static Func<int, bool> Bracket(PatternText text, PatternFlags flags)
    {
        var isNegated = text.Takes('^');
        var sets = new List<Func<int, bool>>();
        for (var isFirst = true; isFirst || text.Peek != ']'; isFirst = false)
        {
            if (text.Peek == '[' && text.PeekAt(1) == ':')
            {
                sets.Add(Posix(text, flags));
            }
            else if (text.Takes('\\'))
            {
                sets.Add(NamedClass(text, flags) ?? Range(EscapedCharacter(text), text, flags));
            }
            else
            {
                sets.Add(Range(text.Read(), text, flags));
            }
        }

        text.Read();
        Func<int, bool>[] all = [.. sets];
        return isNegated ? it => !Array.Exists(all, set => set(it)) : it => Array.Exists(all, set => set(it));
    }

    private static Func<int, bool> Range(int from, PatternText text, PatternFlags flags)
    {
        if (text.Peek != '-' || text.PeekAt(1) is null or ']')
        {
            return Only(from, flags);
        }

        text.Read();
        var to = text.Takes('\\') ? EscapedCharacter(text) : text.Read();
        return to >= from ? Folded(it => it >= from && it <= to, flags) : throw new NotSupportedException();
    }

    private static Func<int, bool> Posix(PatternText text, PatternFlags flags)
    {
        text.Read();
        text.Read();
        var isNegated = text.Takes('^');
        var name = text.ReadUntil(':');
        var set = text.Takes(']') && s_posix.TryGetValue(name, out var known) ? Folded(known, flags) : throw new NotSupportedException();
        return isNegated ? it => !set(it) : set;
    }

    private static Func<int, bool>? NamedClass(PatternText text, PatternFlags flags)
    {
        Func<int, bool>? set = text.Peek switch
        {
            'd' or 'D' => IsDigit,
            'w' or 'W' => IsWord,
            's' or 'S' => it => it is ' ' or '\t' or '\n' or '\f' or '\r',
            _ => null,
        };
        if (set is null)
        {
            return null;
        }

        set = Folded(set, flags);
        return char.IsUpper((char)text.Read()) ? it => !set(it) : set;
    }

    private static int EscapedCharacter(PatternText text)
    {
        var c = text.Read();
        return c switch
        {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'a' => 7,
            'f' => '\f',
            'v' => 11,
            'x' => Hexadecimal(text),
            < 128 when !IsDigit(c) && !IsLetter(c) => c,
            _ => throw new NotSupportedException(), // \p, \Q, \C, octal numbers
        };
    }

    private static int Hexadecimal(PatternText text)
    {
        var digits = text.Takes('{') ? text.ReadUntil('}') : Runes.Text([text.Read(), text.Read()], 0, 2);
        return
            digits.Length <= 6
            && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            && number <= 0x10ffff
            ? number
            : throw new NotSupportedException();
    }

    private static bool IsDigit(int it) => it is >= '0' and <= '9';

    private static bool IsLetter(int it) => it is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    /// <summary>
    /// With i, a set has the other case of its characters too. Of characters outside of ASCII only those two are folded whose other case is
    /// an ASCII letter; .NET's tables of others may be older or newer than Go's, so a set with such letters is not supported.
    /// </summary>
    private static Func<int, bool> Folded(Func<int, bool> set, PatternFlags flags)
    {
        if ((flags & PatternFlags.IgnoreCase) == 0)
        {
            return set;
        }

        if (Enumerable.Range(0x80, 0x2000).Any(set))
        {
            throw new NotSupportedException();
        }

        return it =>
            it switch
            {
                0x17f => set('s') || set('S'), // long s
                0x212a => set('k') || set('K'), // the sign for kelvin
                _ when IsLetter(it) => set(it) || set(it ^ 0x20),
                _ => set(it),
            };
    }
}
