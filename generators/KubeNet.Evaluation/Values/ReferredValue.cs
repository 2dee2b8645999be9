namespace KubeNet.Evaluation.Values;

/// <summary>What a call gives by reference: the value that its place held then, and the place.</summary>
internal sealed class ReferredValue(Value value, Place place) : Value(value.Raw, value.Origin)
{
    public Place Place { get; } = place;
}
