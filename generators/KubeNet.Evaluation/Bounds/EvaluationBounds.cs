namespace KubeNet.Evaluation.Bounds;

/// <summary>
/// How much one set may cost, so that no code can hang or crash the compiler. A project sets four of them by the MSBuild properties in
/// <see cref="BoundSetting"/>; the others follow from those.
/// </summary>
internal sealed record EvaluationBounds
{
    public static EvaluationBounds Default { get; } = new();

    /// <summary>Operations evaluated. A set of 1,000 resources takes some 20,000.</summary>
    public int Steps { get; init; } = BoundSetting.Steps.Usual;

    /// <summary>Calls of the user's code inside each other.</summary>
    public int Depth { get; init; } = BoundSetting.Depth.Usual;

    /// <summary>What an element takes in comparison with a character: its place, its value, and where it came from.</summary>
    public const int CharactersPerElement = 16;

    /// <summary>What the calls and all that lies between them may take of the stack (see <see cref="Nesting"/>).</summary>
    public int Stack => Math.Max(Depth, BoundSetting.Depth.Usual) * StackPerCall;

    /// <summary>What a call takes with the expressions around it, in kilobytes: 64 MB for 2,000 of them.</summary>
    private const int StackPerCall = 32;

    /// <summary>Elements and characters that a whole set may make: so many characters, or fewer elements.</summary>
    public long Allocation { get; init; } = BoundSetting.Elements.Usual;

    /// <summary>The longest that one set may take; the last resort, for what the other bounds do not see.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(BoundSetting.Seconds.Usual);

    /// <summary>Calls of the DSL. A resource takes some five.</summary>
    public int Declarations => Math.Max(Steps / 25, 1);

    /// <summary>Elements and characters that one call may make: the length of an array, of a repeated string, of a sequence.</summary>
    public long Length => Math.Max(Allocation / 64, 1);

    /// <summary>
    /// Elements that library calls may go through in a whole set (<c>list.Contains</c>, <c>Sum</c>), which take no steps.
    /// </summary>
    public long Elements => Allocation * 8;
}
