namespace KubeNet.Rules;

/// <summary>Finds the name that was probably meant, for "Did you mean …?".</summary>
internal static class Nearest
{
    /// <summary>With more typing errors than this, it is a different word.</summary>
    private const int MostSlips = 3;

    /// <summary>
    /// The candidate with the fewest typing errors: an extra, missing or wrong character, or two swapped ones. Case is ignored. Of several
    /// candidates, the ordinally first one is returned; null if each has more errors than a third of the length, or than
    /// <paramref name="mostSlips"/>.
    /// </summary>
    public static string? To(string wanted, IEnumerable<string> candidates, int mostSlips = MostSlips)
    {
        string? best = null;
        var bestDistance = (wanted.Length < 3 ? 0 : Math.Min(mostSlips, wanted.Length / 3)) + 1;
        foreach (var candidate in candidates)
        {
            var distance = Distance(wanted.ToLowerInvariant(), candidate.ToLowerInvariant(), bestDistance);
            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>
    /// The number of typing errors between two words (optimal string alignment), or a number above <paramref name="limit"/> if there are
    /// more.
    /// </summary>
    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }

        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var distance = Math.Min(Math.Min(last[j], current[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    distance = Math.Min(distance, beforeLast[j - 2] + 1);
                }

                current[j] = distance;
                least = Math.Min(least, distance);
            }

            if (least > limit)
            {
                return limit + 1;
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[b.Length];
    }
}
