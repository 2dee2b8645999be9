using System.Globalization;

namespace KubeNet.Rules.Schema.Custom;

/// <summary>
/// Compiles the plain part of Go's regular expressions (RE2) into steps. Other syntax is not supported and returns null.
/// </summary>
internal sealed class PatternParser
{
    /// <summary>Repetitions are expanded, so a pattern may become long. Go has limits too.</summary>
    private const int MostSteps = 20_000;

    private const int Deepest = 50;

    private readonly string _pattern;
    private int _at;

    public PatternParser(string pattern) => _pattern = pattern;

    public IReadOnlyList<PatternStep>? Parse()
    {
        try
        {
            var steps = Alternatives(0);
            if (_at < _pattern.Length)
            {
                return null; // an unmatched closing bracket
            }

            steps.Add(new PatternStep(PatternStepKind.Match));
            return steps;
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private char? Peek => _at < _pattern.Length ? _pattern[_at] : null;

    private List<PatternStep> Alternatives(int depth)
    {
        var left = Sequence(depth);
        while (Peek == '|')
        {
            _at++;
            var right = Sequence(depth);
            List<PatternStep> both = [new(PatternStepKind.Split) { Next = 1, Other = left.Count + 2 }];
            Append(both, left);
            both.Add(new PatternStep(PatternStepKind.Jump) { Next = both.Count + 1 + right.Count });
            Append(both, right);
            left = both;
        }

        return left;
    }

    private List<PatternStep> Sequence(int depth)
    {
        var all = new List<PatternStep>();
        while (Peek is { } c && c is not ('|' or ')'))
        {
            Append(all, Repeated(Atom(depth)));
        }

        return all;
    }

    private List<PatternStep> Repeated(List<PatternStep> atom)
    {
        var isRepeated = false;
        while (Peek is '*' or '+' or '?' or '{')
        {
            var (least, most) = Times();
            if (isRepeated)
            {
                throw new NotSupportedException();
            }

            isRepeated = true;
            if (Peek == '?')
            {
                _at++; // a lazy quantifier matches the same texts
            }

            atom = Repeat(atom, least, most);
        }

        return atom;
    }

    private (int Least, int? Most) Times()
    {
        switch (_pattern[_at++])
        {
            case '*':
                return (0, null);
            case '+':
                return (1, null);
            case '?':
                return (0, 1);
        }

        var end = _pattern.IndexOf('}', _at);
        var words = end < 0 ? throw new NotSupportedException() : _pattern.Substring(_at, end - _at).Split(',');
        _at = end + 1;
        var least = Count(words[0]);
        return words.Length switch
        {
            1 => (least, least),
            2 when words[1].Length == 0 => (least, null),
            2 when Count(words[1]) is var most && most >= least => (least, most),
            _ => throw new NotSupportedException(),
        };
    }

    private static int Count(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= 1000
            ? count
            : throw new NotSupportedException();

    private static List<PatternStep> Repeat(List<PatternStep> atom, int least, int? most)
    {
        var all = new List<PatternStep>();
        for (var i = 0; i < least; i++)
        {
            Append(all, atom);
        }

        if (most is null)
        {
            var split = all.Count;
            all.Add(new PatternStep(PatternStepKind.Split) { Next = split + 1, Other = split + atom.Count + 2 });
            Append(all, atom);
            all.Add(new PatternStep(PatternStepKind.Jump) { Next = split });
        }
        else
        {
            for (var i = least; i < most; i++)
            {
                all.Add(new PatternStep(PatternStepKind.Split) { Next = all.Count + 1, Other = all.Count + 1 + atom.Count });
                Append(all, atom);
            }
        }

        return all;
    }

    private List<PatternStep> Atom(int depth)
    {
        var c = _pattern[_at++];
        switch (c)
        {
            case '^':
                return [new PatternStep(PatternStepKind.Start)];
            case '$':
                return [new PatternStep(PatternStepKind.End)];
            case '.':
                return [new PatternStep(PatternStepKind.Read, static it => it != '\n')];
            case '(':
                return Group(depth);
            case '[':
                return [new PatternStep(PatternStepKind.Read, Class())];
            case '\\':
                return [new PatternStep(PatternStepKind.Read, Escape())];
            case '*' or '+' or '?' or '{' or '}' or ']':
                throw new NotSupportedException();
            default:
                return [new PatternStep(PatternStepKind.Read, Only(c))];
        }
    }

    private List<PatternStep> Group(int depth)
    {
        if (Peek == '?')
        {
            if (string.CompareOrdinal(_pattern, _at, "?:", 0, 2) != 0)
            {
                throw new NotSupportedException(); // flags and named groups
            }

            _at += 2;
        }

        var inner = depth < Deepest ? Alternatives(depth + 1) : throw new NotSupportedException();
        _at += Peek == ')' ? 1 : throw new NotSupportedException();
        return inner;
    }

    private Func<char, bool> Class()
    {
        var isNegated = Peek == '^';
        _at += isNegated ? 1 : 0;
        var sets = new List<Func<char, bool>>();
        for (var isFirst = true; isFirst || Peek != ']'; isFirst = false)
        {
            var c = Peek ?? throw new NotSupportedException();
            _at++;
            if (c == '[' && Peek == ':')
            {
                throw new NotSupportedException();
            }

            if (c == '\\')
            {
                var mark = _at;
                var escaped = Escape();
                if (!IsSet(_pattern[mark]) && IsRange)
                {
                    c = _pattern[mark];
                }
                else
                {
                    sets.Add(escaped);
                    continue;
                }
            }

            if (IsRange)
            {
                _at++;
                var to = _pattern[_at++];
                if (to == '\\')
                {
                    to =
                        _at < _pattern.Length && !char.IsLetterOrDigit(_pattern[_at]) ? _pattern[_at++] : throw new NotSupportedException();
                }

                sets.Add(to >= c ? it => it >= c && it <= to : throw new NotSupportedException());
            }
            else
            {
                sets.Add(Only(c));
            }
        }

        _at++;
        return isNegated ? it => !sets.Exists(set => set(it)) : it => sets.Exists(set => set(it));
    }

    private bool IsRange => Peek == '-' && _at + 1 < _pattern.Length && _pattern[_at + 1] != ']';

    private Func<char, bool> Escape()
    {
        var c = Peek ?? throw new NotSupportedException();
        _at++;
        return c switch
        {
            'd' => IsDigit,
            'D' => it => !IsDigit(it),
            'w' => IsWord,
            'W' => it => !IsWord(it),
            's' => IsSpace,
            'S' => it => !IsSpace(it),
            'n' => Only('\n'),
            't' => Only('\t'),
            'r' => Only('\r'),
            _ when c < 128 && !char.IsLetterOrDigit(c) => Only(c),
            _ => throw new NotSupportedException(),
        };
    }

    private static bool IsSet(char escaped) => char.IsLetterOrDigit(escaped);

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsWord(char c) => IsDigit(c) || c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';

    /// <summary>One character of the basic plane. Others are two chars here, but one character in Go.</summary>
    private static Func<char, bool> Only(char c) => char.IsSurrogate(c) ? throw new NotSupportedException() : it => it == c;

    /// <summary>Appends steps to others, and adjusts the jumps inside them.</summary>
    private static void Append(List<PatternStep> all, List<PatternStep> more)
    {
        var offset = all.Count;
        if (offset + more.Count > MostSteps)
        {
            throw new NotSupportedException();
        }

        foreach (var step in more)
        {
            all.Add(step with { Next = step.Next + offset, Other = step.Other + offset });
        }
    }
}
