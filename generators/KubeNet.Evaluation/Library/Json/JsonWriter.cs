using System.Globalization;
using System.Text;
using KubeNet.Evaluation.Native;

namespace KubeNet.Evaluation.Library.Json;

/// <summary>
/// Writes JSON byte for byte as System.Text.Json does, with Linux' line ends on every machine unless the program chooses others.
/// </summary>
internal sealed class JsonWriter(JsonOptions options, LibraryCall call)
{
    /// <summary>What stands for half of a character.</summary>
    private const char ReplacementCharacter = '\uFFFD';

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isFirst = true;

    public override string ToString() => _text.ToString();

    /// <summary>A number, a word, or text that needs no escape.</summary>
    public void Raw(string text)
    {
        Ask(text.Length);
        _text.Append(text);
    }

    public void Quoted(string text)
    {
        Ask(text.Length);
        _text.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (isPair)
            {
                Append(text[i++]);
            }

            Append(isPair || !char.IsSurrogate(text[i]) ? text[i] : ReplacementCharacter);
        }

        _text.Append('"');
    }

    public void Open(char bracket)
    {
        Ask(1);
        _text.Append(bracket);
        _depth++;
        _isFirst = true;
    }

    /// <summary>Begins an element of an array, or a property with its name.</summary>
    public void Next(string? name = null)
    {
        Ask(1);
        _text.Append(_isFirst ? "" : ",");
        _isFirst = false;
        Line();
        if (name is not null)
        {
            Quoted(name);
            _text.Append(options.Indented ? ": " : ":");
        }
    }

    public void Close(char bracket)
    {
        _depth--;
        if (!_isFirst)
        {
            Line();
        }

        _text.Append(bracket);
        _isFirst = false;
    }

    /// <summary>Asks for characters before they are added. What a value shares with another one is written once for each of them.</summary>
    private void Ask(long characters)
    {
        call.CheckLength(_text.Length + characters);
        call.Allocate(characters);
    }

    private void Line()
    {
        if (options.Indented)
        {
            Ask(options.LineEnd.Length + (_depth * options.IndentSize));
            _text.Append(options.LineEnd).Append(options.IndentCharacter, _depth * options.IndentSize);
        }
    }

    private void Append(char c)
    {
        switch (c)
        {
            case '\\':
                _text.Append("\\\\");
                break;
            case '\b':
                _text.Append("\\b");
                break;
            case '\f':
                _text.Append("\\f");
                break;
            case '\n':
                _text.Append("\\n");
                break;
            case '\r':
                _text.Append("\\r");
                break;
            case '\t':
                _text.Append("\\t");
                break;
            case '"' when options.IsRelaxed:
                _text.Append("\\\"");
                break;
            default:
                if (IsPlain(c))
                {
                    _text.Append(c);
                }
                else
                {
                    _text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                }

                break;
        }
    }

    /// <summary>
    /// The default encoder lets through basic Latin without what HTML or JavaScript might take for more; the relaxed one all that is
    /// printable.
    /// </summary>
    private bool IsPlain(char c)
    {
        if (!options.IsRelaxed || c < 0x7F)
        {
            return c is >= ' ' and < (char)0x7F && (options.IsRelaxed || c is not ('"' or '&' or '\'' or '+' or '<' or '>' or '`'));
        }

        return char.GetUnicodeCategory(c)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.Surrogate
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.SpaceSeparator
            );
    }
}
