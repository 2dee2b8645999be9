using System.Globalization;

namespace KubeNet.Rules.Patterns;

/// <summary>
/// Compiles Go's regular expressions (RE2) into steps. Syntax that is not supported, or not valid, returns null.
/// </summary>
internal sealed class PatternParser
{
    /// <summary>Repetitions are expanded, so a pattern may become long. Go has limits too.</summary>
    private const int MostSteps = 20_000;

    private const int Deepest = 50;

    private readonly PatternText _text;

    public PatternParser(string pattern) => _text = new PatternText(pattern);

    public IReadOnlyList<PatternStep>? Parse()
    {
        try
        {
            var flags = PatternFlags.None;
            var steps = Alternatives(0, ref flags);
            if (!_text.IsAtEnd)
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

    private List<PatternStep> Alternatives(int depth, ref PatternFlags flags)
    {
        var left = Sequence(depth, ref flags);
        while (_text.Takes('|'))
        {
            var right = Sequence(depth, ref flags);
            List<PatternStep> both = [new(PatternStepKind.Split) { Next = 1, Other = left.Count + 2 }];
            Append(both, left);
            both.Add(new PatternStep(PatternStepKind.Jump) { Next = both.Count + 1 + right.Count });
            Append(both, right);
            left = both;
        }

        return left;
    }

    private List<PatternStep> Sequence(int depth, ref PatternFlags flags)
    {
        var all = new List<PatternStep>();
        while (_text.Peek is { } c && c is not ('|' or ')'))
        {
            Append(all, Repeated(Atom(depth, ref flags), flags));
        }

        return all;
    }

    private List<PatternStep> Repeated(List<PatternStep> atom, PatternFlags flags)
    {
        if (_text.Peek is not ('*' or '+' or '?' or '{'))
        {
            return atom;
        }

        var (least, most) = Times();
        var prefersFew = _text.Takes('?') ^ ((flags & PatternFlags.Swapped) != 0);
        return _text.Peek is '*' or '+' or '?' or '{' ? throw new NotSupportedException() : Repeat(atom, least, most, prefersFew);
    }

    private (int Least, int? Most) Times()
    {
        switch (_text.Read())
        {
            case '*':
                return (0, null);
            case '+':
                return (1, null);
            case '?':
                return (0, 1);
        }

        var words = _text.ReadUntil('}').Split(',');
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

    private static List<PatternStep> Repeat(List<PatternStep> atom, int least, int? most, bool prefersFew)
    {
        var all = new List<PatternStep>();
        for (var i = 0; i < least; i++)
        {
            Append(all, atom);
        }

        if (most is null)
        {
            var split = all.Count;
            all.Add(Split(split + 1, split + atom.Count + 2, prefersFew));
            Append(all, atom);
            all.Add(new PatternStep(PatternStepKind.Jump) { Next = split });
        }
        else
        {
            for (var i = least; i < most; i++)
            {
                // As in Go, x{0,2} is (x(x)?)?: without the first there is no second.
                var left = most.Value - i;
                all.Add(Split(all.Count + 1, all.Count + (left * (atom.Count + 1)), prefersFew));
                Append(all, atom);
            }
        }

        return all;
    }

    private static PatternStep Split(int more, int end, bool prefersFew) =>
        new(PatternStepKind.Split) { Next = prefersFew ? end : more, Other = prefersFew ? more : end };

    private List<PatternStep> Atom(int depth, ref PatternFlags flags)
    {
        var c = _text.Read();
        switch (c)
        {
            case '^':
                return [(flags & PatternFlags.Lines) != 0 ? PatternPlaces.LineStart : PatternPlaces.Start];
            case '$':
                return [(flags & PatternFlags.Lines) != 0 ? PatternPlaces.LineEnd : PatternPlaces.End];
            case '.':
                return [new PatternStep(PatternStepKind.Read, (flags & PatternFlags.DotAll) != 0 ? _ => true : it => it != '\n')];
            case '(':
                return Group(depth, ref flags);
            case '[':
                return [new PatternStep(PatternStepKind.Read, PatternClasses.Bracket(_text, flags))];
            case '\\' when _text.Peek is { } named && PatternPlaces.Of(named) is { } place:
                _text.Read();
                return [place];
            case '\\':
                return [new PatternStep(PatternStepKind.Read, PatternClasses.Escape(_text, flags))];
            case '*' or '+' or '?' or '{':
                throw new NotSupportedException();
            default:
                return [new PatternStep(PatternStepKind.Read, PatternClasses.Only(c, flags))];
        }
    }

    private List<PatternStep> Group(int depth, ref PatternFlags flags)
    {
        var inside = flags;
        if (_text.Takes('?'))
        {
            if (_text.Takes('P'))
            {
                _text.Name();
            }
            else if (_text.Peek == '<')
            {
                _text.Name();
            }
            else if (Flags(ref inside))
            {
                flags = inside; // (?i): for the rest of the group around it
                return [];
            }
        }

        var inner = depth < Deepest ? Alternatives(depth + 1, ref inside) : throw new NotSupportedException();
        return _text.Takes(')') ? inner : throw new NotSupportedException();
    }

    /// <summary>Reads <c>i-s:</c> or <c>i)</c>; true if it is the latter.</summary>
    private bool Flags(ref PatternFlags flags)
    {
        var isSet = true;
        var isAny = false;
        while (true)
        {
            var c = _text.Read();
            switch (c)
            {
                case ':':
                    return false;
                case ')':
                    return isAny ? true : throw new NotSupportedException();
                case '-' when isSet:
                    isSet = false;
                    break;
                case 'i' or 'm' or 's' or 'U':
                    isAny = true;
                    var flag = c switch
                    {
                        'i' => PatternFlags.IgnoreCase,
                        'm' => PatternFlags.Lines,
                        's' => PatternFlags.DotAll,
                        _ => PatternFlags.Swapped,
                    };
                    flags = isSet ? flags | flag : flags & ~flag;
                    break;
                default:
                    throw new NotSupportedException();
            }
        }
    }

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
