using Microsoft.CodeAnalysis;

namespace KubeNet.Diagnosis.Addresses;

/// <summary>
/// The names that Razor files have before <c>.Services</c>. Another generator makes C# of these files, which ours cannot see, but the
/// compiler gives it the files.
/// </summary>
internal static class PageMentions
{
    private static readonly char[] s_around = [' ', '\t', '\r', '.', ';', '=', '@', ':'];

    public static bool AreIn(AdditionalText file) =>
        file.Path.EndsWith(".razor", StringComparison.OrdinalIgnoreCase)
        || file.Path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase);

    /// <summary>The names, parted by spaces, each once and in their order.</summary>
    public static string Of(AdditionalText file, CancellationToken cancellationToken) =>
        string.Join(
            " ",
            NamesIn(file.GetText(cancellationToken)?.ToString() ?? "").Distinct().OrderBy(name => name, StringComparer.Ordinal)
        );

    private static IEnumerable<string> NamesIn(string text)
    {
        foreach (var place in ReachableSets.Places(text))
        {
            var dot = SkipBack(text, place, char.IsWhiteSpace);
            if (dot > 0 && text[dot - 1] == '.')
            {
                var end = SkipBack(text, dot - 1, char.IsWhiteSpace);
                var start = SkipBack(text, end, ReachableSets.IsOfName);
                if (start < end)
                {
                    yield return text.Substring(start, end - start);
                }
            }
        }

        // An alias, or what stands behind 'using static', may be used in another file.
        foreach (var line in text.Split('\n'))
        {
            if (line.TrimStart().StartsWith("@using ", StringComparison.Ordinal) && (line.Contains('=') || line.Contains(" static ")))
            {
                foreach (var name in line.Split(s_around, StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return name;
                }
            }
        }
    }

    private static int SkipBack(string text, int end, Func<char, bool> skips)
    {
        while (end > 0 && skips(text[end - 1]))
        {
            end--;
        }

        return end;
    }
}
