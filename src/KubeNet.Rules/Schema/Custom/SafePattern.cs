namespace KubeNet.Rules.Schema.Custom;

/// <summary>
/// A regular expression of a schema, matched as the API server does (Go's regexp: anywhere in the text, unless it is anchored), in time
/// proportional to the text and the pattern. .NET's Regex interprets some patterns differently, and may take exponential time.
/// Only literals, classes, groups, alternatives, repetitions and anchors are supported.
/// </summary>
internal sealed class SafePattern
{
    private readonly IReadOnlyList<PatternStep> _steps;

    private SafePattern(IReadOnlyList<PatternStep> steps) => _steps = steps;

    /// <summary>Null if the pattern is not supported. Then no text can be checked.</summary>
    public static SafePattern? Of(string pattern) => new PatternParser(pattern).Parse() is { } steps ? new SafePattern(steps) : null;

    public bool IsMatch(string text)
    {
        var current = new List<int>();
        var next = new List<int>();
        var seen = new int[_steps.Count];
        for (var at = 0; at <= text.Length; at++)
        {
            // A match may begin at any position.
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
    /// Adds the states that read a character; true if the end of the pattern is reached. Each reached state is marked with the position.
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

/// <summary>One step of a compiled pattern. Steps that are not jumps continue with the next step.</summary>
internal sealed record PatternStep(PatternStepKind Kind, Func<char, bool>? Set = null)
{
    public int Next { get; set; }

    public int Other { get; set; }

    public bool Accepts(char c) => Set!(c);
}
