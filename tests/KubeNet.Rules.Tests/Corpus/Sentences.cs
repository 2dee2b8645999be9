using System.Text.RegularExpressions;

namespace KubeNet.Rules.Tests.Corpus;

/// <summary>
/// Whether a message is whole sentences: nothing empty where a name or a value should stand, and no error of ours shining through.
/// </summary>
internal static partial class Sentences
{
    /// <summary>What is broken, or null. Quoted values are the user's, and may hold anything.</summary>
    public static string? WhatIsBroken(string message)
    {
        if (EmptyQuotes().IsMatch(message))
        {
            return "empty quotes";
        }

        var plain = Quoted().Replace(message, "'_'");
        return plain.Contains("  ", StringComparison.Ordinal) ? "a double blank"
            : Gap().Match(plain) is { Success: true } gap ? $"something is missing at '{gap.Value}'"
            : OwnError().Match(plain) is { Success: true } error ? $"an error of our own: {error.Value}"
            : plain.Any(char.IsControl) ? "a control character"
            : plain.Length == 0 || plain[^1] is not ('.' or '?' or ')' or '"' or '_' or '\'') ? "no end"
            : null;
    }

    /// <summary>What is said of a YAML file's value, though only a set in C# has it; or null.</summary>
    public static string? WhatIsForCodeOnly(string message) =>
        message.Contains("k8s.", StringComparison.Ordinal) && CallOfTheDsl().IsMatch(message) ? "a call, which a YAML file cannot have"
        : InASet().Match(message) is { Success: true } set ? $"a set, which a YAML file is not: {set.Value}"
        : null;

    [GeneratedRegex(@"\bk8s\.[A-Z]")]
    private static partial Regex CallOfTheDsl();

    [GeneratedRegex(@"\b(in|of|to) (this|the) set\b(?! of)")]
    private static partial Regex InASet();

    /// <summary>A value of the user's may begin or end with a quote of its own.</summary>
    [GeneratedRegex(@"(?<=^|[\s(])''(?=$|[\s.,;:)?])")]
    private static partial Regex EmptyQuotes();

    /// <summary>In single quotes by us, in double quotes by the server or as YAML.</summary>
    [GeneratedRegex("'[^']+'|\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @" [,.;:](?! \.)(?= |$)|, (and|or) ?[,.;]"
            + @"|\b(declares|is|of|has|for|with|to|in|and|or|are|only) ?[,;](?! )|\b(declares|of|for|with|to|are|has|sends) [,.;]"
            + @"| \(\)|\( | \)|, ,|; ;|: [.,;]|\[\]\[|^ | $"
            + @"|\bnull\b(?! is|\)|,| as| in| value)"
    )]
    private static partial Regex Gap();

    [GeneratedRegex(@"Exception\b|NullReference|System\.|KubeNet\.(?!Sdk)|   at ")]
    private static partial Regex OwnError();
}
