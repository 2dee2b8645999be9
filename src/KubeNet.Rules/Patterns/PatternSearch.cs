namespace KubeNet.Rules.Patterns;

/// <summary>
/// One search in one text: all ways through the pattern are followed at once, character by character, the preferred ones first.
/// </summary>
internal sealed class PatternSearch
{
    private readonly IReadOnlyList<PatternStep> _steps;
    private readonly int[] _text;
    private readonly int[] _seen;
    private readonly Stack<int> _open = new();
    private readonly long _mostWork;
    private long _work;
    private int _mark;

    public PatternSearch(IReadOnlyList<PatternStep> steps, int[] text, long work)
    {
        _steps = steps;
        _text = text;
        _mostWork = _work = work;
        _seen = new int[steps.Count];
    }

    /// <summary>Whether any match is enough; then its end is not looked for.</summary>
    public bool StopsAtFirst { get; init; }

    /// <summary>The steps that were taken.</summary>
    public long Work => _mostWork - _work;

    /// <summary>Whether the search was given up.</summary>
    public bool IsExhausted => _work < 0;

    /// <summary>The leftmost match that begins at a position or behind it.</summary>
    public (int Start, int End)? Next(int from)
    {
        var current = new List<(int State, int Start)>();
        var next = new List<(int State, int Start)>();
        (int, int)? best = null;
        _mark++;
        for (var at = from; at <= _text.Length && !IsExhausted; at++)
        {
            // The ways that began earlier are already in the list, and come first.
            if (best is null)
            {
                Follow(0, at, at, current);
            }

            _mark++;
            foreach (var (state, start) in current)
            {
                if (_steps[state].Kind == PatternStepKind.Match)
                {
                    best = (start, at);
                    if (StopsAtFirst)
                    {
                        return best;
                    }

                    break; // the rest is less preferred
                }

                if (at < _text.Length && _steps[state].Accepts(_text[at]))
                {
                    Follow(state + 1, at + 1, start, next);
                }
            }

            (current, next) = (next, current);
            next.Clear();
            if (current.Count == 0 && best is not null)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>Adds the states that read a character or are the end. A state counts once at each position.</summary>
    private void Follow(int state, int at, int start, List<(int State, int Start)> reading)
    {
        _open.Push(state);
        while (_open.Count > 0)
        {
            state = _open.Pop();
            if (_work-- < 0)
            {
                _open.Clear();
                return;
            }

            if (_seen[state] == _mark)
            {
                continue;
            }

            _seen[state] = _mark;
            var step = _steps[state];
            switch (step.Kind)
            {
                case PatternStepKind.Match:
                case PatternStepKind.Read:
                    reading.Add((state, start));
                    break;
                case PatternStepKind.Split:
                    _open.Push(step.Other);
                    _open.Push(step.Next);
                    break;
                case PatternStepKind.Jump:
                    _open.Push(step.Next);
                    break;
                case PatternStepKind.At when step.Place!(_text, at):
                    _open.Push(state + 1);
                    break;
            }
        }
    }
}
