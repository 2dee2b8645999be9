namespace KubeNet.Evaluation.Values;

/// <summary>
/// Comparison and search of text that .NET does by the rules of a culture. The rules are the machine's, so a result counts only if they
/// and the plain order of characters agree on it. Everything else depends on the machine. A project with <c>InvariantGlobalization</c> has
/// no cultures: .NET itself compares its text by the numbers of the characters.
/// </summary>
internal static class CultureText
{
    /// <summary>
    /// The characters of ASCII as the invariant culture orders them (the root order of the Unicode collation). A small letter stands
    /// before its capital, which counts only between texts that are otherwise equal. Cultures that order these differently are not
    /// considered, as everywhere: the current culture is taken to be the invariant one.
    /// </summary>
    private const string Order =
        "\t\n\v\f\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789aAbBcCdDeEfFgGhHiIjJkKlLmMnNoOpPqQrRsStTuUvVwWxXyYzZ";

    private const string WithoutCultures = "or set <InvariantGlobalization>true</InvariantGlobalization> in the project";

    private static readonly int[] s_places = [.. Enumerable.Range(0, 128).Select(c => Order.IndexOf((char)c))];

    [ThreadStatic]
    private static bool s_hasCultures;

    /// <summary>Says whether the program of this thread has cultures, until the scope is disposed.</summary>
    public static Scope Of(bool hasCultures)
    {
        var outer = s_hasCultures;
        s_hasCultures = hasCultures;
        return new Scope(outer);
    }

    /// <summary>Compares as <c>string.Compare</c> does. With cultures .NET gives only a sign.</summary>
    public static int Compare(string? left, string? right, bool ignoreCase = false)
    {
        var plain = ignoreCase ? string.Compare(left, right, StringComparison.OrdinalIgnoreCase) : ByCharacters(left, right);
        return Agreed(plain, left, right, ignoreCase);
    }

    /// <summary>The sign of a comparison by characters, if the rules of cultures give the same; without cultures, the comparison.</summary>
    /// <exception cref="ImpureCallException">They give another one, or it is not known.</exception>
    public static int Agreed(int plain, string? left, string? right, bool ignoreCase)
    {
        if (!s_hasCultures)
        {
            return plain;
        }

        var isCertain =
            left is null
            || right is null
            || string.Equals(left, right, StringComparison.Ordinal)
            || SignOf(left, right, ignoreCase) == Math.Sign(plain);
        return isCertain
            ? Math.Sign(plain)
            : throw new ImpureCallException(
                $"orders {Shown(left!)} and {Shown(right!)} by the machine's culture data. Pass StringComparer.Ordinal or "
                    + $"StringComparison.Ordinal to the call that compares or sorts them, {WithoutCultures}"
            );
    }

    /// <summary>
    /// Checks that searching or equating texts by the rules of a culture gives what it gives by characters. It does for ASCII and Latin
    /// letters; other characters may be ignored, or be equal to a sequence of others. A line end of two characters is one for cultures.
    /// </summary>
    /// <exception cref="ImpureCallException">It may give something else.</exception>
    public static void Check(string text, string? value)
    {
        if (
            s_hasCultures
            && value is not null
            && !(IsPlain(text) && IsPlain(value) && (value.IndexOf('\r') < 0 && value.IndexOf('\n') < 0 || text.IndexOf('\r') < 0))
        )
        {
            throw new ImpureCallException(
                $"compares {Shown(text)} and {Shown(value)} by the machine's culture data. Pass StringComparison.Ordinal, {WithoutCultures}"
            );
        }
    }

    /// <summary>Lets a call that searches or equates by the rules of a culture do it by characters, if that gives the same.</summary>
    /// <param name="receiver">What the member is called on.</param>
    /// <param name="arguments">Its arguments, in which a <see cref="StringComparison"/> is replaced.</param>
    /// <exception cref="ImpureCallException">It may give something else.</exception>
    public static void Settle(object? receiver, object?[] arguments)
    {
        for (var at = 0; at < arguments.Length; at++)
        {
            if (arguments[at] is StringComparison comparison && IsOfCulture(comparison, out var ignoreCase))
            {
                Settle(receiver, arguments, at, ignoreCase);
            }
        }
    }

    private static void Settle(object? receiver, object?[] arguments, int at, bool ignoreCase)
    {
        var texts = arguments.Prepend(receiver).Select(it => it is char c ? c.ToString() : it as string).OfType<string>().ToArray();
        if (texts.Length == 0)
        {
            return; // the way to a comparer
        }

        Array.ForEach(texts, text => Check(texts[0], text));
        arguments[at] = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
    }

    public static bool IsOfCulture(StringComparison comparison, out bool ignoreCase)
    {
        ignoreCase = comparison is StringComparison.CurrentCultureIgnoreCase or StringComparison.InvariantCultureIgnoreCase;
        return ignoreCase || comparison is StringComparison.CurrentCulture or StringComparison.InvariantCulture;
    }

    /// <summary>The comparer of a culture.</summary>
    public static StringComparer Comparer(bool ignoreCase) =>
        s_hasCultures ? new CultureComparer(ignoreCase)
        : ignoreCase ? StringComparer.OrdinalIgnoreCase
        : StringComparer.Ordinal;

    /// <summary>The order of characters on every framework; a text follows its beginning by what it is longer.</summary>
    private static int ByCharacters(string? left, string? right) =>
        (left, right) switch
        {
            (null, null) => 0,
            (null, _) => -1,
            (_, null) => 1,
            _ when left.StartsWith(right, StringComparison.Ordinal) || right.StartsWith(left, StringComparison.Ordinal) => left.Length
                - right.Length,
            _ => string.CompareOrdinal(left, right),
        };

    /// <summary>What the invariant culture gives; null where a text has characters whose order is not known here.</summary>
    private static int? SignOf(string left, string right, bool ignoreCase)
    {
        var byCase = 0;
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var (a, b) = (PlaceOf(left[i]), PlaceOf(right[i]));
            if (a < 0 || b < 0)
            {
                return null;
            }

            var (letterA, letterB) = (PlaceOf(char.ToLowerInvariant(left[i])), PlaceOf(char.ToLowerInvariant(right[i])));
            if (letterA != letterB)
            {
                return IsFollowedByKnown(left, i) && IsFollowedByKnown(right, i) ? Math.Sign(letterA - letterB) : null;
            }

            byCase = byCase == 0 ? Math.Sign(a - b) : byCase;
        }

        var longer = left.Length > right.Length ? left : right;
        for (var i = Math.Min(left.Length, right.Length); i < longer.Length; i++)
        {
            if (PlaceOf(longer[i]) < 0)
            {
                return null;
            }
        }

        return left.Length != right.Length ? Math.Sign(left.Length - right.Length)
            : ignoreCase ? 0
            : byCase;
    }

    /// <summary>A mark that combines with a letter may change where it stands.</summary>
    private static bool IsFollowedByKnown(string text, int place) => place + 1 >= text.Length || PlaceOf(text[place + 1]) >= 0;

    private static int PlaceOf(char c) => c < 128 ? s_places[c] : -1;

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= ' ' and <= '~') or '\t' or '\n' or '\r' or (>= '\u00c0' and <= '\u017f')))
            {
                return false;
            }
        }

        return true;
    }

    private static string Shown(string text) =>
        "'" + (text.Length > 40 ? text.Substring(0, 40) + "…" : text).Replace("\r", "\\r").Replace("\n", "\\n") + "'";

    public readonly struct Scope(bool outer) : IDisposable
    {
        public void Dispose() => s_hasCultures = outer;
    }

    private sealed class CultureComparer(bool ignoreCase) : StringComparer
    {
        private readonly StringComparer _plain = ignoreCase ? OrdinalIgnoreCase : Ordinal;

        public override int Compare(string? x, string? y) => CultureText.Compare(x, y, ignoreCase);

        public override bool Equals(string? x, string? y)
        {
            if (x is not null)
            {
                Check(x, y);
            }

            return _plain.Equals(x, y);
        }

        public override int GetHashCode(string obj)
        {
            Check(obj, "");
            return _plain.GetHashCode(obj);
        }
    }
}
