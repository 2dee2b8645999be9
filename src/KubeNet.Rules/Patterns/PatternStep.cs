namespace KubeNet.Rules.Patterns;

/// <summary>What a step of a compiled pattern does.</summary>
internal enum PatternStepKind
{
    /// <summary>Reads one character of its set.</summary>
    Read,
    Split,
    Jump,

    /// <summary>Goes on only at a place: the start, the end of a line, between a word and another character.</summary>
    At,
    Match,
}

/// <summary>Whether a position of a text is the place that an anchor wants.</summary>
internal delegate bool PatternPlace(int[] text, int at);

/// <summary>One step of a compiled pattern. Steps that are not jumps continue with the next step.</summary>
internal sealed record PatternStep(PatternStepKind Kind, Func<int, bool>? Set = null)
{
    /// <summary>Where to go on; of a split, what is preferred.</summary>
    public int Next { get; set; }

    public int Other { get; set; }

    public PatternPlace? Place { get; init; }

    public bool Accepts(int rune) => Set!(rune);
}
