namespace KubeNet.Rules.Api.Formats;

/// <summary>
/// Indexes of an Indexed Job in increasing order, with ranges: <c>0,2-4</c> (validateIndexesFormat in
/// kubernetes/pkg/apis/batch/validation/validation.go).
/// </summary>
internal static class IndexIntervals
{
    /// <summary>The server's error for an invalid text, or null if it is valid, and the number of indexes.</summary>
    public static string? WhyNot(string text, long completions, out long total)
    {
        total = 0;
        long? last = null;
        foreach (var interval in text.Length == 0 ? [] : text.Split(','))
        {
            if (WhyNotInterval(interval, completions, out var from, out var to) is { } words)
            {
                return words;
            }

            if (last >= from)
            {
                return FormattableString.Invariant($"non-increasing order, previous: {last}, current: {from}");
            }

            total += to - from + 1;
            last = to;
        }

        return null;
    }

    private static string? WhyNotInterval(string interval, long completions, out long from, out long to)
    {
        (from, to) = (0, 0);
        var ends = interval.Split('-');
        if (ends.Length > 2)
        {
            return $"the fragment \"{interval}\" violates the requirement that an index interval can have at most two parts separated "
                + "by '-'";
        }

        if (WhyNotIndex(ends[0], completions, out from) is { } words)
        {
            return words;
        }

        to = from;
        if (ends.Length == 2)
        {
            if (WhyNotIndex(ends[1], completions, out to) is { } lastWords)
            {
                return lastWords;
            }

            if (from >= to)
            {
                return $"non-increasing order, previous: {Wording.Number(from)}, current: {Wording.Number(to)}";
            }
        }

        return null;
    }

    private static string? WhyNotIndex(string text, long completions, out long index) =>
        !GoInteger.TryParse(text, out index) ? $"cannot convert string to integer for index: \"{text}\""
        : index >= completions ? $"too large index: \"{text}\""
        : null;
}
