using System.Globalization;
using System.Text;

namespace KubeNet.Diagnosis.Writing;

/// <summary>Writes indented C#. Lines end in LF on every machine.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text;
    private readonly bool _hasDocs;
    private int _depth;
    private bool _atStart = true;

    /// <param name="header">The first lines.</param>
    /// <param name="hasDocs">Whether comments are read as documentation. If not, there are no empty lines between members either.</param>
    public CodeWriter(string header = "", bool hasDocs = true)
    {
        _text = new StringBuilder(header);
        _hasDocs = hasDocs;
    }

    public void Line(string line = "")
    {
        _text.Append(' ', line.Length == 0 ? 0 : _depth * 4).Append(line).Append('\n');
        _atStart = false;
    }

    public void Open(string declaration)
    {
        Line(declaration);
        Line("{");
        _depth++;
        _atStart = true;
    }

    public void Close()
    {
        _depth--;
        Line("}");
    }

    /// <summary>An empty line between members, none before the first.</summary>
    public void Part()
    {
        if (_hasDocs && !_atStart)
        {
            Line();
        }
    }

    public void Parted<T>(IEnumerable<T> items, Action<T> write)
    {
        foreach (var item in items)
        {
            Part();
            var before = _text.Length;
            _atStart = true;
            write(item);
            _atStart = _text.Length == before;
        }
    }

    public void Summary<T>(T about, Func<T, string> xml)
    {
        if (_hasDocs)
        {
            Document(xml(about));
        }
    }

    /// <summary>A documentation comment; the text is markup.</summary>
    public void Document(string xml) => Line($"/// <summary>{xml}</summary>");

    /// <summary>A string literal of ASCII characters.</summary>
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
    public static string Xml(string text)
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
                    '\u2028' or '\u2029' => " ",
                    _ when char.IsControl(text[i]) => " ",
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

    public override string ToString() => _text.ToString();
}
