namespace KubeNet.Rules.Api.Formats;

/// <summary>A path that must stay inside its directory.</summary>
internal static class LocalPath
{
    /// <summary>Why the server rejects a path below a directory, or null if it accepts it (validateLocalDescendingPath).</summary>
    public static string? WhyNot(string path) =>
        ServerWords.Join(path.StartsWith("/", StringComparison.Ordinal) ? "must be a relative path" : null, WhyNotUpwards(path));

    /// <summary>The same for a path that may be absolute (validatePathNoBacksteps).</summary>
    public static string? WhyNotUpwards(string path) =>
        path.Split('/').Contains("..", StringComparer.Ordinal) ? "must not contain '..'" : null;

    /// <summary>
    /// The same for a file of a volume, where names that begin with two dots are reserved for the kubelet (ValidateLocalNonReservedPath).
    /// </summary>
    public static string? WhyNotFile(string path) =>
        ServerWords.Join(
            WhyNot(path),
            path.StartsWith("..", StringComparison.Ordinal) && !path.StartsWith("../", StringComparison.Ordinal)
                ? "must not start with '..'"
                : null
        );
}
