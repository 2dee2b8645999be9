namespace KubeNet.Resources;

/// <summary>A value together with the place that it came from.</summary>
internal readonly record struct Sourced<T>(T Value, Origin Origin)
{
    public Sourced<TOther> With<TOther>(TOther value) => new(value, Origin);
}
