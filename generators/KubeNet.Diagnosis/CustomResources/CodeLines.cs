using System.Globalization;
using System.Text;

namespace KubeNet.Diagnosis.CustomResources;

/// <summary>Lines of C# that are written one after the other, with their indentation.</summary>
internal sealed class CodeLines
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Add(string line)
    {
        if (line.Length > 0)
        {
            _text.Append(' ', 4 * _depth).Append(line);
        }

        _text.Append('\n');
    }

    public void Open(string head)
    {
        Add(head);
        Add("{");
        _depth++;
    }

    public void Close()
    {
        _depth--;
        Add("}");
    }

    /// <summary>A documentation comment; the text is markup.</summary>
    public void Document(string markup) => Add($"/// <summary>{markup}</summary>");

    public override string ToString() => _text.ToString();

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
                    >= ' ' and <= '~' => character.ToString(),
                    _ => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture),
                }
            );
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A text in a documentation comment of one line. Characters that XML does not have are left out.</summary>
    public static string Markup(string text)
    {
        var markup = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            markup.Append(
                text[i] switch
                {
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '&' => "&amp;",
                    < ' ' or '\u0085' or '\u2028' or '\u2029' => " ",
                    '\ufffe' or '\uffff' => "",
                    _ when isPair => text.Substring(i, 2),
                    var half when char.IsSurrogate(half) => "",
                    var character => character.ToString(),
                }
            );
            i += isPair ? 1 : 0;
        }

        return markup.ToString();
    }
}
