namespace KubeNet.Yaml;

/// <summary>
/// Which characters are written as they are. The rest is escaped: controls, line and paragraph separators, every blank but the space,
/// what has no shape of its own (joiners, direction marks, which can make a line read as another one), private use and non-characters.
/// </summary>
/// <remarks>
/// A table of our own, since the runtime's categories change with its Unicode version and the same set must give the same bytes in
/// every build. A character that is not listed counts as printable, be it assigned or not.
/// </remarks>
internal static class PrintableText
{
    // First and last of each range that is escaped, in order. Surrogates are taken apart before.
    private static readonly int[] s_escaped =
    [
        0x0000,
        0x001F, // C0 controls
        0x007F,
        0x00A0, // delete, C1 controls with NEL, no-break space
        0x00AD,
        0x00AD, // soft hyphen
        0x034F,
        0x034F, // combining grapheme joiner
        0x0600,
        0x0605,
        0x061C,
        0x061C,
        0x06DD,
        0x06DD,
        0x070F,
        0x070F,
        0x0890,
        0x0891,
        0x08E2,
        0x08E2, // Arabic and Syriac format characters
        0x115F,
        0x1160, // Hangul fillers
        0x1680,
        0x1680, // Ogham space
        0x17B4,
        0x17B5, // Khmer inherent vowels
        0x180B,
        0x180F, // Mongolian separators
        0x2000,
        0x200F, // blanks, joiners, direction marks
        0x2028,
        0x202F, // line and paragraph separator, direction embedding and override, narrow blank
        0x205F,
        0x206F, // blank, invisible operators, direction isolates
        0x3000,
        0x3000, // ideographic space
        0x3164,
        0x3164, // Hangul filler
        0xE000,
        0xF8FF, // private use
        0xFDD0,
        0xFDEF, // non-characters
        0xFE00,
        0xFE0F, // variation selectors
        0xFEFF,
        0xFEFF, // byte order mark
        0xFFA0,
        0xFFA0, // Hangul filler
        0xFFF0,
        0xFFFB, // annotation marks
        0xFFFE,
        0xFFFF, // non-characters
        0x110BD,
        0x110BD,
        0x110CD,
        0x110CD, // Kaithi number signs
        0x13430,
        0x1343F, // hieroglyph format controls
        0x1BCA0,
        0x1BCA3, // shorthand format controls
        0x1D173,
        0x1D17A, // musical format controls
        0x1FFFE,
        0x1FFFF,
        0x2FFFE,
        0x2FFFF,
        0x3FFFE,
        0x10FFFF, // non-characters, tags, private use
    ];

    /// <summary>
    /// How many UTF-16 units the character at <paramref name="index"/> takes; 0 where it is half of a pair without the other half.
    /// </summary>
    public static int LengthAt(string text, int index, out bool isPrintable)
    {
        var c = text[index];
        if (!char.IsSurrogate(c))
        {
            isPrintable = !IsEscaped(c);
            return 1;
        }

        if (char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            isPrintable = !IsEscaped(char.ConvertToUtf32(c, text[index + 1]));
            return 2;
        }

        isPrintable = false;
        return 0;
    }

    private static bool IsEscaped(int codePoint)
    {
        // The last range that begins at or before the code point.
        var low = 0;
        var high = (s_escaped.Length / 2) - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (s_escaped[middle * 2] <= codePoint)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return codePoint <= s_escaped[(low * 2) + 1];
    }
}
