namespace KubeNet.Rules.Patterns;

/// <summary>The anchors of patterns.</summary>
internal static class PatternPlaces
{
    public static PatternStep Start { get; } = At((_, at) => at == 0);

    public static PatternStep End { get; } = At((text, at) => at == text.Length);

    public static PatternStep LineStart { get; } = At((text, at) => at == 0 || text[at - 1] == '\n');

    public static PatternStep LineEnd { get; } = At((text, at) => at == text.Length || text[at] == '\n');

    private static readonly PatternStep s_border = At(IsBorder);

    private static readonly PatternStep s_noBorder = At((text, at) => !IsBorder(text, at));

    /// <summary>The anchor of an escape; null if it is none.</summary>
    public static PatternStep? Of(int escaped) =>
        escaped switch
        {
            'A' => Start,
            'z' => End,
            'b' => s_border,
            'B' => s_noBorder,
            _ => null,
        };

    private static bool IsBorder(int[] text, int at) =>
        (at > 0 && PatternClasses.IsWord(text[at - 1])) != (at < text.Length && PatternClasses.IsWord(text[at]));

    private static PatternStep At(PatternPlace place) => new(PatternStepKind.At) { Place = place };
}
