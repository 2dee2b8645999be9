using System.Globalization;
using System.Text;

namespace KubeNet.Tasks.Facts;

/// <summary>Texts as C# writes them: literals, and the lines of a documentation comment.</summary>
internal static class CSharpText
{
    public static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            literal.Append(
                character switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    >= ' ' and <= '~' => character.ToString(),
                    _ when char.IsLetter(character) => character.ToString(),
                    _ => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture),
                }
            );
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A text in a documentation comment of one line.</summary>
    public static string Documentation(string text)
    {
        var line = new StringBuilder();
        foreach (var character in text)
        {
            line.Append(
                character switch
                {
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '&' => "&amp;",
                    < ' ' or '\u0085' or '\u2028' or '\u2029' => " ",
                    _ => character.ToString(),
                }
            );
        }

        return line.ToString();
    }
}
