namespace KubeNet.Evaluation.Bounds;

/// <summary>An MSBuild property that sets a bound: its name, the bound where it is not set, and what it may be.</summary>
internal sealed record BoundSetting(string Property, string Counts, int Usual, int Least, int Most)
{
    public static readonly BoundSetting Steps = new("KubeNetMaxSteps", "steps", 5_000_000, 1_000, 1_000_000_000);

    public static readonly BoundSetting Depth = new("KubeNetMaxDepth", "nested calls", 2_000, 10, 20_000);

    public static readonly BoundSetting Elements = new("KubeNetMaxElements", "elements and characters", 64_000_000, 1_000, 1_000_000_000);

    public static readonly BoundSetting Seconds = new("KubeNetTimeLimit", "seconds", 20, 1, 3_600);

    public static IReadOnlyList<BoundSetting> All => [Steps, Depth, Elements, Seconds];
}
