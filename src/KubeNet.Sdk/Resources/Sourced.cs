namespace KubeNet.Resources;

/// <summary>A value together with the place that it came from.</summary>
internal readonly record struct Sourced<T>(T Value, Origin Origin)
{
    /// <summary>The value of a manifest that this one repeats, if any.</summary>
    public ValueSource? TakenFrom { get; init; }

    public Sourced<TOther> With<TOther>(TOther value) => new(value, Origin) { TakenFrom = TakenFrom };
}
