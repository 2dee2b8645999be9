namespace KubeNet.Diagnosis.CustomResources;

/// <summary>A description of a schema, for a documentation comment.</summary>
/// <param name="Summary">The first sentence, on one line; empty if there is no description.</param>
/// <param name="Remarks">The sentences after it, on one line; empty if there are none.</param>
internal readonly record struct Description(string Summary, string Remarks)
{
    private static readonly string[] s_abbreviations = ["e.g.", "i.e.", "cf.", "vs."];

    public static Description Of(string text)
    {
        var line = string.Join(" ", text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        for (var end = NextEnd(line, 0); end >= 0; end = NextEnd(line, end))
        {
            if (IsSentence(line, end))
            {
                return new(line.Substring(0, end), line.Substring(end + 1));
            }
        }

        return new(line, "");
    }

    /// <summary>The position after the next full stop that a blank follows; negative if there is none.</summary>
    private static int NextEnd(string line, int from) =>
        line.IndexOf(". ", from, StringComparison.Ordinal) is >= 0 and var at ? at + 1 : -1;

    /// <summary>Whether a full stop ends a sentence, and not an abbreviation: "(i.e. twice)", "one, two, etc. are allowed".</summary>
    private static bool IsSentence(string line, int end) =>
        !char.IsLower(line[end + 1])
        && !Array.Exists(
            s_abbreviations,
            abbreviation => string.CompareOrdinal(line, Math.Max(0, end - abbreviation.Length), abbreviation, 0, abbreviation.Length) == 0
        );
}
