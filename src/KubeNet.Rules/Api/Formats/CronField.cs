namespace KubeNet.Rules.Api.Formats;

/// <summary>One field of a schedule: comma-separated ranges, each <c>*</c>, a number or a range, with an optional step.</summary>
internal sealed class CronField
{
    private readonly long _least;
    private readonly long _most;
    private readonly string[] _names;

    /// <param name="least">The smallest number, which corresponds to the first name.</param>
    /// <param name="most">The largest number.</param>
    /// <param name="names">Names of the numbers, in lower case. The server ignores case.</param>
    public CronField(long least, long most, params string[] names)
    {
        _least = least;
        _most = most;
        _names = names;
    }

    /// <summary>The parser's error for the first invalid range, or null if all are valid. Empty ranges are ignored.</summary>
    public string? WhyNot(string field)
    {
        foreach (var range in field.Split([','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (WhyNotRange(range) is { } words)
            {
                return words;
            }
        }

        return null;
    }

    /// <summary>
    /// The numbers of a valid field, and whether a <c>*</c> or <c>?</c> without a step is in it, which the parser marks.
    /// </summary>
    public (HashSet<long> Numbers, bool HasStar) Read(string field)
    {
        var numbers = new HashSet<long>();
        var hasStar = false;
        foreach (var range in field.Split([','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (WhyNotRange(range, out var first, out var last, out var step) is null)
            {
                hasStar |= range[0] is '*' or '?' && step == 1;
                for (var number = first; number <= last; number += step)
                {
                    numbers.Add(number);
                }
            }
        }

        return (numbers, hasStar);
    }

    private string? WhyNotRange(string range) => WhyNotRange(range, out _, out _, out _);

    private string? WhyNotRange(string range, out long first, out long last, out long step)
    {
        var parts = range.Split('/');
        var ends = parts[0].Split('-');
        (first, last, step) = (_least, _most, 1L);
        if (ends[0] is not ("*" or "?"))
        {
            if (WhyNotNumber(ends[0], _names, out first) is { } words)
            {
                return words;
            }

            last = first;
            if (ends.Length > 2)
            {
                return "too many hyphens: " + range;
            }

            if (ends.Length == 2 && WhyNotNumber(ends[1], _names, out last) is { } lastWords)
            {
                return lastWords;
            }
        }

        if (parts.Length > 2)
        {
            return "too many slashes: " + range;
        }

        if (parts.Length == 2)
        {
            if (WhyNotNumber(parts[1], [], out step) is { } words)
            {
                return words;
            }

            last = ends.Length == 1 ? _most : last; // 5/15 continues to the end
        }

        return first < _least ? FormattableString.Invariant($"beginning of range ({first}) below minimum ({_least}): {range}")
            : last > _most ? FormattableString.Invariant($"end of range ({last}) above maximum ({_most}): {range}")
            : first > last ? FormattableString.Invariant($"beginning of range ({first}) beyond end of range ({last}): {range}")
            : step == 0 ? "step of range should be a positive number: " + range
            : null;
    }

    private string? WhyNotNumber(string text, string[] names, out long number)
    {
        var named = Array.IndexOf(names, text.ToLowerInvariant());
        if (named >= 0)
        {
            number = _least + named;
            return null;
        }

        return GoInteger.WhyNot(text, out number) is { } words ? $"failed to parse int from {text}: {words}"
            : number < 0 ? FormattableString.Invariant($"negative number ({number}) not allowed: {text}")
            : null;
    }
}
