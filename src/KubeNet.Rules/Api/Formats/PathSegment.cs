namespace KubeNet.Rules.Api.Formats;

/// <summary>A name that only has to be a valid URL path segment: names of RBAC objects, and kinds and names in references.</summary>
internal static class PathSegment
{
    /// <summary>Why the server rejects a value, or null if it accepts it.</summary>
    public static string? WhyNot(string value) => value is "." or ".." ? $"may not be '{value}'" : WhyNotPrefix(value);

    /// <summary>The same for the prefix of a generated name.</summary>
    public static string? WhyNotPrefix(string value) =>
        ServerWords.Join(value.IndexOf('/') >= 0 ? "may not contain '/'" : null, value.IndexOf('%') >= 0 ? "may not contain '%'" : null);
}
