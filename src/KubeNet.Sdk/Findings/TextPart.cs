namespace KubeNet.Findings;

/// <summary>
/// A part of a text value. Where the value was written its characters may stand elsewhere (escapes, indentation), so a part is found
/// again by what it
/// reads and how often that stands before it.
/// </summary>
/// <param name="Shown">A text around the part, as it is in the source.</param>
/// <param name="Occurrence">How often the text occurs in the value before this part.</param>
/// <param name="Offset">Where the part begins in it.</param>
/// <param name="Length">The part's length.</param>
internal readonly record struct TextPart(string Shown, int Occurrence, int Offset, int Length)
{
    /// <summary>The part of a value at a place.</summary>
    public static TextPart At(string value, string shown, int start, int offset, int length)
    {
        var occurrence = 0;
        for (
            var at = value.IndexOf(shown, StringComparison.Ordinal);
            at >= 0 && at < start;
            at = value.IndexOf(shown, at + 1, StringComparison.Ordinal)
        )
        {
            occurrence++;
        }

        return new TextPart(shown, occurrence, offset, length);
    }

    /// <summary>Where the part is in a source text, between two places; null if it is not found there.</summary>
    public int? StartIn(string source, int from, int to)
    {
        var left = Occurrence;
        for (
            var at = source.IndexOf(Shown, from, to - from, StringComparison.Ordinal);
            at >= 0;
            at = source.IndexOf(Shown, at + 1, to - at - 1, StringComparison.Ordinal)
        )
        {
            if (left-- == 0)
            {
                return at + Offset;
            }
        }

        return null;
    }
}
