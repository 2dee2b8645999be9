namespace KubeNet.Rules.Api.Formats;

/// <summary>A path that stays where it is meant to.</summary>
internal static class LocalPath
{
    /// <summary>Why the server refuses a path below something, or null where it takes it (validateLocalDescendingPath).</summary>
    public static string? WhyNot(string path) => ServerWords.Join(
        path.StartsWith("/", StringComparison.Ordinal) ? "must be a relative path" : null,
        WhyNotUpwards(path));

    /// <summary>The same for a path that may be absolute (validatePathNoBacksteps).</summary>
    public static string? WhyNotUpwards(string path) => path.Split('/').Contains("..", StringComparer.Ordinal) ? "must not contain '..'" : null;
}
