namespace KubeNet.Rules.Cel.Syntax;

/// <summary>Words that are no names in an expression. The language does not use all of them yet.</summary>
internal static class CelReservedWords
{
    private static readonly HashSet<string> s_words = new(StringComparer.Ordinal)
    {
        "true",
        "false",
        "null",
        "in",
        "as",
        "break",
        "const",
        "continue",
        "else",
        "for",
        "function",
        "if",
        "import",
        "let",
        "loop",
        "package",
        "namespace",
        "return",
        "var",
        "void",
        "while",
    };

    public static bool Contains(string word) => s_words.Contains(word);
}
