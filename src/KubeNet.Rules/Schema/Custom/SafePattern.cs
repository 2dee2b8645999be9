namespace KubeNet.Rules.Schema.Custom;

/// <summary>
/// A regular expression of a schema, matched as the API server does it (Go's regexp: somewhere in the text, unless it is anchored), in time
/// that grows with the text and the pattern and with nothing else. .NET's own means other things by some patterns, and may run for years.
/// What is not plain enough is no pattern here: literals, classes, groups, alternatives, repetitions and anchors are.
/// </summary>
internal sealed class SafePattern
{
    private readonly IReadOnlyList<PatternStep> _steps;

    private SafePattern(IReadOnlyList<PatternStep> steps) => _steps = steps;

    /// <summary>Null where the pattern is not understood; then nothing can be said of any text.</summary>
    public static SafePattern? Of(string pattern) => new PatternParser(pattern).Parse() is { } steps ? new SafePattern(steps) : null;

    public bool IsMatch(string text)
    {
        var current = new List<int>();
        var next = new List<int>();
        var seen = new int[_steps.Count];
        for (var at = 0; at <= text.Length; at++)
        {
            // A match may begin anywhere.
            if (Follow(0, at, text, current, seen, at + 1))
            {
                return true;
            }

            if (at == text.Length)
            {
                break;
            }

            foreach (var state in current)
            {
                if (_steps[state].Accepts(text[at]) && Follow(state + 1, at + 1, text, next, seen, at + 2))
                {
                    return true;
                }
            }

            (current, next) = (next, current);
            next.Clear();
        }

        return false;
    }

    /// <summary>
    /// Adds the states that read a character; true where the end of the pattern is reached. A state is marked with the place it was reached
    /// at.
    /// </summary>
    private bool Follow(int state, int at, string text, List<int> reading, int[] seen, int mark)
    {
        var open = new Stack<int>();
        open.Push(state);
        while (open.Count > 0)
        {
            state = open.Pop();
            if (seen[state] == mark)
            {
                continue;
            }

            seen[state] = mark;
            var step = _steps[state];
            switch (step.Kind)
            {
                case PatternStepKind.Match:
                    return true;
                case PatternStepKind.Read:
                    reading.Add(state);
                    break;
                case PatternStepKind.Split:
                    open.Push(step.Other);
                    open.Push(step.Next);
                    break;
                case PatternStepKind.Jump:
                    open.Push(step.Next);
                    break;
                case PatternStepKind.Start when at == 0:
                case PatternStepKind.End when at == text.Length:
                    open.Push(state + 1);
                    break;
            }
        }

        return false;
    }
}

/// <summary>What a step of a compiled pattern does.</summary>
internal enum PatternStepKind
{
    /// <summary>Reads one character of its set.</summary>
    Read,
    Split,
    Jump,
    Start,
    End,
    Match,
}

/// <summary>One step of a compiled pattern; those that are no jump go on to the one behind them.</summary>
internal sealed record PatternStep(PatternStepKind Kind, Func<char, bool>? Set = null)
{
    public int Next { get; set; }

    public int Other { get; set; }

    public bool Accepts(char c) => Set!(c);
}
