namespace KubeNet.Resources;

/// <summary>
/// The value that another one was taken from, such as the name of a workload that its Service also has. If that value is wrong, it is
/// one mistake.
/// </summary>
internal sealed class ValueSource
{
    private ValueSource(object? value, Origin origin, ValueSource? earlier)
    {
        Value = value;
        Origin = origin;
        Earlier = earlier;
    }

    public object? Value { get; }

    public Origin Origin { get; }

    /// <summary>What that value was itself taken from.</summary>
    public ValueSource? Earlier { get; }

    /// <summary>Null if the place of the value is unknown.</summary>
    public static ValueSource? Of(ResourceNode? node) =>
        node is ScalarNode scalar && scalar.NearestOrigin is { IsKnown: true } origin
            ? new ValueSource(scalar.Value, origin, scalar.TakenFrom)
            : null;

    public ValueSource Relocated(Func<Origin, Origin> place) => new(Value, place(Origin), Earlier?.Relocated(place));
}
