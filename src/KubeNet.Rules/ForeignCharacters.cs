using System.Globalization;
using System.Text;
using KubeNet.Yaml;

namespace KubeNet.Rules;

/// <summary>
/// Characters that a reader of a message does not see, or takes for others: a no-break space, a typographic quotation mark. They come from
/// web pages and word processors. A message shows them by their number, and says which they are.
/// </summary>
internal static class ForeignCharacters
{
    private static readonly Dictionary<int, string> s_names = new()
    {
        [0x00A0] = "no-break space",
        [0x00AD] = "soft hyphen",
        [0x200B] = "zero-width space",
        [0x200C] = "zero-width non-joiner",
        [0x200D] = "zero-width joiner",
        [0x202F] = "narrow no-break space",
        [0x2060] = "word joiner",
        [0x3000] = "ideographic space",
        [0xFEFF] = "byte order mark",
        [0x00AB] = "quotation mark",
        [0x00BB] = "quotation mark",
        [0x2010] = "hyphen",
        [0x2011] = "no-break hyphen",
        [0x2012] = "figure dash",
        [0x2013] = "en dash",
        [0x2014] = "em dash",
        [0x2018] = "typographic quotation mark",
        [0x2019] = "typographic quotation mark",
        [0x201A] = "typographic quotation mark",
        [0x201C] = "typographic quotation mark",
        [0x201D] = "typographic quotation mark",
        [0x201E] = "typographic quotation mark",
        [0x2212] = "minus sign",
    };

    /// <summary>Cyrillic and Greek letters that look like Latin ones.</summary>
    private const string Lookalikes =
        "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u04bb\u0410\u0412\u0415\u041a\u041c"
        + "\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405\u0391\u0392\u0395\u0396\u0397\u0399\u039a"
        + "\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03bd";

    /// <summary>The message with characters shown that cannot be seen.</summary>
    /// <param name="message">The message, which quotes a value.</param>
    /// <param name="isAboutForm">
    /// Whether the value has to have a form, so that a character that looks like another one is the reason.
    /// </param>
    public static string Show(string message, bool isAboutForm)
    {
        if (message.All(c => c <= '\u007f'))
        {
            return message;
        }

        var (shown, found) = (new StringBuilder(), new List<int>());
        for (var i = 0; i < message.Length; )
        {
            var length = PrintableText.LengthAt(message, i, out var isPrintable);
            var point = length == 2 ? char.ConvertToUtf32(message[i], message[i + 1]) : message[i];
            if (length > 0 && point > 0x7F && !isPrintable)
            {
                shown.Append(length == 1 ? "\\u" + Hex(point, 4) : "\\U" + Hex(point, 8));
            }
            else
            {
                shown.Append(message, i, Math.Max(length, 1));
            }

            if (length > 0 && point > 0x7F && (!isPrintable || (isAboutForm && IsLookalike(point))) && !found.Contains(point))
            {
                found.Add(point);
            }

            i += Math.Max(length, 1);
        }

        return found.Count == 0
            ? message
            : $"{shown} It contains {Wording.List(found.Select(Named))}, probably from a web page. Type the text anew.";
    }

    private static bool IsLookalike(int point) =>
        s_names.ContainsKey(point) || point is >= 0xFF01 and <= 0xFF5E || (point <= char.MaxValue && Lookalikes.IndexOf((char)point) >= 0);

    /// <summary><c>U+00A0 (no-break space)</c></summary>
    private static string Named(int point)
    {
        var name =
            s_names.TryGetValue(point, out var known) ? known
            : point is >= 0xFF01 and <= 0xFF5E ? "full-width character"
            : point <= char.MaxValue && Lookalikes.IndexOf((char)point) >= 0 ? "letter that is not Latin"
            : "invisible character";
        return $"U+{point.ToString("X4", CultureInfo.InvariantCulture)} ({name})";
    }

    private static string Hex(int point, int digits) => point.ToString("x" + digits, CultureInfo.InvariantCulture);
}
