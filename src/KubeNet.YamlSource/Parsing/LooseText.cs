using System.Text;
using KubeNet.YamlParser.Core;
using KubeNet.YamlParser.Core.Events;

namespace KubeNet.YamlSource.Parsing;

/// <summary>
/// What go-yaml takes and YamlDotNet refuses: lines of <c>{ }</c> and <c>[ ]</c> that are not indented, anchors of scalars in them, and
/// quoted texts whose other lines are not indented. It is rewritten so that no place in the text moves.
/// </summary>
internal sealed class LooseText
{
    private readonly char[] _text;
    private readonly string _written;
    private readonly Dictionary<int, string> _values = [];
    private readonly Dictionary<int, string> _anchors = [];
    private bool _isChanged;

    private LooseText(string text)
    {
        _written = text;
        _text = text.ToCharArray();
        ReadBlocks();
    }

    public string Text => new(_text);

    /// <summary>Null where nothing of that kind is in the text.</summary>
    public static LooseText? In(string text) => new LooseText(text) is { _isChanged: true } loose ? loose : null;

    /// <summary>The value of the quoted text that begins at a place, where it was rewritten.</summary>
    public string? ValueAt(int start) => _values.TryGetValue(start, out var value) ? value : null;

    /// <summary>The anchor of the scalar that begins at a place, where it was taken out.</summary>
    public string? AnchorAt(int start) => _anchors.TryGetValue(start, out var name) ? name : null;

    private void ReadBlocks()
    {
        var (canBegin, lineStart, parent) = (true, 0, -1);
        for (var at = 0; at < _written.Length; )
        {
            var c = _written[at];
            if (c == '\n')
            {
                (canBegin, lineStart) = (true, ++at);
            }
            else if (c is ' ' or '\t' or '\r')
            {
                at++;
            }
            else if (IsComment(at))
            {
                at = LineEnd(at);
            }
            else if (canBegin && c is '|' or '>')
            {
                at = BehindBlockScalar(at, parent);
                lineStart = at;
            }
            else if (canBegin && c is '&' or '*' or '!')
            {
                at = WordEnd(at);
            }
            else if (canBegin && c is '"' or '\'' or '{' or '[')
            {
                parent = at - lineStart;
                at = c is '{' or '[' ? ReadFlow(at) : ReadQuoted(at);
                canBegin = false;
            }
            else
            {
                parent = canBegin ? at - lineStart : parent;
                canBegin = c is '-' or '?' or ':' && IsBlank(at + 1) && (canBegin || c == ':');
                at++;
            }
        }
    }

    /// <summary>Reads a collection in brackets, and leaves it as it is where it may mean something else on one line.</summary>
    private int ReadFlow(int start)
    {
        var newLines = new List<int>();
        var anchors = new List<(int Start, int End, int Node)>();
        var (depth, isPlain, canBegin) = (0, false, true);
        for (var at = start; at < _written.Length; )
        {
            var c = _written[at];
            if (c is '\r' or '\n')
            {
                newLines.Add(at++);
                var next = Next(at);
                if (IsMarker(at) || (isPlain && next < _written.Length && _written[next] is not (',' or ']' or '}' or '#')))
                {
                    return at;
                }
            }
            else if (c is ' ' or '\t')
            {
                at++;
            }
            else if (IsComment(at))
            {
                var end = LineEnd(at);
                newLines.AddRange(Enumerable.Range(at, end - at));
                at = end;
            }
            else if (c is '{' or '[' or '}' or ']' or ',')
            {
                depth +=
                    c is '{' or '[' ? 1
                    : c == ',' ? 0
                    : -1;
                (isPlain, canBegin) = (false, c is not ('}' or ']'));
                at++;
                if (depth == 0)
                {
                    Rewrite(newLines, anchors);
                    return at;
                }
            }
            else if (canBegin && c is '"' or '\'')
            {
                at = ReadQuoted(at);
                canBegin = false;
            }
            else if (canBegin && c == '&')
            {
                var end = WordEnd(at);
                var node = Next(end);
                if (node < _written.Length && _written[node] is not ('{' or '[' or '}' or ']' or ','))
                {
                    anchors.Add((at, end, node));
                }

                at = end;
            }
            else
            {
                var isColon = c == ':' && (!isPlain || IsBlank(at + 1) || _written[at + 1] is ',' or '[' or ']' or '{' or '}');
                (isPlain, canBegin) = (!isColon, isColon);
                at++;
            }
        }

        return _written.Length;
    }

    private void Rewrite(List<int> blanks, List<(int Start, int End, int Node)> anchors)
    {
        foreach (var at in blanks.Concat(anchors.SelectMany(anchor => Enumerable.Range(anchor.Start, anchor.End - anchor.Start))))
        {
            _text[at] = ' ';
            _isChanged = true;
        }

        foreach (var (start, end, node) in anchors)
        {
            _anchors[node] = _written.Substring(start + 1, end - start - 1);
        }
    }

    /// <summary>
    /// The place behind a quoted text. A text of several lines that is not a key becomes a single line, and its value is kept.
    /// </summary>
    private int ReadQuoted(int start)
    {
        var quote = _written[start];
        var end = start + 1;
        while (end < _written.Length && _written[end] != quote)
        {
            end += quote == '"' && _written[end] == '\\' ? 2 : 1;
        }

        if (end >= _written.Length)
        {
            return _written.Length;
        }

        var next = end + 1;
        while (next < _written.Length && _written[next] is ' ' or '\t')
        {
            next++;
        }

        var isKey = next < _written.Length && _written[next] == ':';
        var text = _written.Substring(start, end + 1 - start);
        if (!isKey && text.Contains('\n') && Alone(text) is { } value)
        {
            _values[start] = value;
            _isChanged = true;
            for (var at = start + 1; at < end; at++)
            {
                _text[at] = 'x';
            }
        }

        return end + 1;
    }

    /// <summary>The value of a quoted text, which is a whole document here, so that its lines need no indentation.</summary>
    private static string? Alone(string text)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            while (parser.MoveNext())
            {
                if (parser.Current is Scalar scalar)
                {
                    return scalar.Value;
                }
            }
        }
        catch (YamlException)
        {
            // it is wrong there too
        }

        return null;
    }

    /// <summary>Behind the lines that are indented more than what the block scalar belongs to.</summary>
    private int BehindBlockScalar(int at, int parent)
    {
        for (at = LineEnd(at); at < _written.Length; at = LineEnd(at))
        {
            var first = at + 1;
            while (first < _written.Length && _written[first] == ' ')
            {
                first++;
            }

            if (first < _written.Length && _written[first] is not ('\r' or '\n') && first - at - 1 <= parent)
            {
                break;
            }

            at++;
        }

        return at;
    }

    private bool IsComment(int at) => _written[at] == '#' && (at == 0 || _written[at - 1] is ' ' or '\t' or '\r' or '\n');

    /// <summary>Whether a line begins here that ends a document.</summary>
    private bool IsMarker(int line) =>
        string.CompareOrdinal(_written, line, "---", 0, 3) == 0 || string.CompareOrdinal(_written, line, "...", 0, 3) == 0;

    private bool IsBlank(int at) => at >= _written.Length || _written[at] is ' ' or '\t' or '\r' or '\n';

    private int LineEnd(int at) => _written.IndexOf('\n', Math.Min(at, _written.Length)) is var end and >= 0 ? end : _written.Length;

    private int Next(int at)
    {
        while (at < _written.Length && IsBlank(at))
        {
            at++;
        }

        return at;
    }

    private int WordEnd(int at)
    {
        while (at < _written.Length && !IsBlank(at) && _written[at] is not (',' or '[' or ']' or '{' or '}'))
        {
            at++;
        }

        return at;
    }
}
