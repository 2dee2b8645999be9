namespace KubeNet.Resources;

/// <summary>
/// Where a value was written: a span of a C# or YAML file. The default value means that it is unknown,
/// which is the case for every value when a set is built by running it instead of evaluating it.
/// </summary>
/// <remarks>Lines and columns are not kept: a host has the text and derives them for the few origins that it shows.</remarks>
internal readonly record struct Origin(string Path, int Start, int Length)
{
    public static Origin None => default;

    public bool IsKnown => Path is not null;

    /// <summary>This origin, or <paramref name="fallback"/> where this one is not known.</summary>
    public Origin Or(Origin fallback) => IsKnown ? this : fallback;
}
