using System.Text;

namespace KubeNet.Sdk.Generators.Addresses;

/// <summary>Writes indented C#. Lines end in LF on every machine.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text;
    private int _depth;
    private readonly bool _hasDocs;
    private bool _atStart = true;

    /// <param name="header">The first lines.</param>
    /// <param name="hasDocs">Whether anybody reads it: without docs there are no empty lines either.</param>
    public CodeWriter(string header, bool hasDocs)
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
            Line($"/// <summary>{xml(about)}</summary>");
        }
    }

    /// <summary>Text in a doc comment: one line, whatever it holds.</summary>
    public static string Xml(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            escaped.Append(
                character switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '\u0085' or '\u2028' or '\u2029' or '\ufffe' or '\uffff' => " ",
                    _ when char.IsControl(character) || char.IsSurrogate(character) => " ",
                    _ => character.ToString(),
                }
            );
        }

        return escaped.ToString();
    }

    public override string ToString() => _text.ToString();
}
