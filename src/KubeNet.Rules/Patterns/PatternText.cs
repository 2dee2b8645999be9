namespace KubeNet.Rules.Patterns;

/// <summary>A pattern that is being read, character by character (code points).</summary>
internal sealed class PatternText
{
    private readonly int[] _runes;
    private int _at;

    public PatternText(string pattern) => _runes = Runes.Of(pattern);

    public bool IsAtEnd => _at == _runes.Length;

    public int? Peek => PeekAt(0);

    public int? PeekAt(int ahead) => _at + ahead < _runes.Length ? _runes[_at + ahead] : null;

    public int Read() => _at < _runes.Length ? _runes[_at++] : throw new NotSupportedException();

    public bool Takes(char c)
    {
        if (Peek != c)
        {
            return false;
        }

        _at++;
        return true;
    }

    /// <summary>The text before a character, which is read as well.</summary>
    public string ReadUntil(char end)
    {
        var from = _at;
        while (Read() != end) { }

        return Runes.Text(_runes, from, _at - 1);
    }

    /// <summary>The name of a group, which no match needs.</summary>
    public void Name()
    {
        if (!Takes('<'))
        {
            throw new NotSupportedException();
        }

        var name = ReadUntil('>');
        if (name.Length == 0 || !name.All(c => c is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')))
        {
            throw new NotSupportedException();
        }
    }
}
