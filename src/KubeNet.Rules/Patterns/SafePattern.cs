namespace KubeNet.Rules.Patterns;

/// <summary>
/// A regular expression, matched as the API server does (Go's regexp, RE2: anywhere in the text, unless it is anchored), in time
/// proportional to the text and the pattern. .NET's Regex interprets some patterns differently, and may take exponential time.
/// Literals, classes, groups, alternatives, repetitions, anchors and the flags i, m, s, U are supported.
/// </summary>
internal sealed class SafePattern
{
    /// <summary>The steps of one search. A long text with a long pattern is not matched at all.</summary>
    private const long MostWork = 5_000_000;

    private readonly IReadOnlyList<PatternStep> _steps;

    private SafePattern(IReadOnlyList<PatternStep> steps) => _steps = steps;

    /// <summary>Null if the pattern is not supported. Then no text can be checked.</summary>
    public static SafePattern? Of(string pattern) => new PatternParser(pattern).Parse() is { } steps ? new SafePattern(steps) : null;

    /// <summary>Whether the pattern is somewhere in the text; null if finding out takes too long.</summary>
    public bool? Matches(string text) => Matches(text, out _);

    /// <summary>The same, and how many steps it took.</summary>
    public bool? Matches(string text, out long work)
    {
        var search = new PatternSearch(_steps, Runes.Of(text), MostWork) { StopsAtFirst = true };
        var found = search.Next(0);
        work = search.Work;
        return search.IsExhausted ? null : found is not null;
    }

    /// <summary>Whether the pattern is in the text, or takes too long to find.</summary>
    public bool MayMatch(string text) => Matches(text) ?? true;

    /// <summary>
    /// The matches from left to right, without overlap, as Go finds them: of several at one place, the one that the pattern prefers. Null
    /// if finding them takes too long.
    /// </summary>
    /// <param name="text">Where to look.</param>
    /// <param name="most">The largest number of matches; negative for all.</param>
    /// <param name="work">How many steps it took.</param>
    public IReadOnlyList<string>? Find(string text, long most, out long work)
    {
        var runes = Runes.Of(text);
        var search = new PatternSearch(_steps, runes, MostWork);
        var found = new List<string>();
        var previousEnd = -1;
        for (var at = 0; at <= runes.Length && (most < 0 || found.Count < most); )
        {
            var next = search.Next(at);
            if (search.IsExhausted)
            {
                break;
            }

            if (next is not var (start, end))
            {
                break;
            }

            // As in Go, an empty match right behind the previous match does not count.
            if (end > start || start != previousEnd)
            {
                found.Add(Runes.Text(runes, start, end));
            }

            previousEnd = end;
            at = end > start ? end : end + 1;
        }

        work = search.Work;
        return search.IsExhausted ? null : found;
    }
}
