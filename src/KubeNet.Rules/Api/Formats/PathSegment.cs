namespace KubeNet.Rules.Api.Formats;

/// <summary>A name that only has to fit into a URL: the names of RBAC's objects, kinds and names of references.</summary>
internal static class PathSegment
{
    /// <summary>Why the server refuses a value, or null where it takes it.</summary>
    public static string? WhyNot(string value) => value is "." or ".." ? $"may not be '{value}'" : WhyNotPrefix(value);

    /// <summary>The same for the beginning of a name that is generated.</summary>
    public static string? WhyNotPrefix(string value) =>
        ServerWords.Join(value.IndexOf('/') >= 0 ? "may not contain '/'" : null, value.IndexOf('%') >= 0 ? "may not contain '%'" : null);
}
