namespace KubeNet.YamlSource.Parsing;

/// <summary>The lines <c>---</c> between the documents of a text, which may not be YAML otherwise.</summary>
internal static class DocumentSeparator
{
    private const string Line = "\n---";

    /// <summary>Where the document begins that contains a place.</summary>
    public static int Before(string text, int place)
    {
        for (var at = Math.Min(place, text.Length); at > 0; at--)
        {
            at = text.LastIndexOf(Line, at - 1, StringComparison.Ordinal);
            if (at < 0)
            {
                break;
            }

            if (Ends(text, at))
            {
                return at + 1;
            }
        }

        return 0;
    }

    /// <summary>Where the next document begins behind a place; negative if it is the last one.</summary>
    public static int Behind(string text, int place)
    {
        for (var at = Math.Min(place, text.Length); ; at++)
        {
            at = text.IndexOf(Line, at, StringComparison.Ordinal);
            if (at < 0 || Ends(text, at))
            {
                return at < 0 ? at : at + 1;
            }
        }
    }

    private static bool Ends(string text, int line) =>
        line + Line.Length == text.Length || text[line + Line.Length] is ' ' or '\t' or '\r' or '\n';
}
