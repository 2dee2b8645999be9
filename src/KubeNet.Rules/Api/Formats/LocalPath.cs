namespace KubeNet.Rules.Api.Formats;

/// <summary>A path inside of something: of a volume, of the kubelet's folder for profiles. It may not lead out.</summary>
internal static class LocalPath
{
    /// <summary>Why the server refuses a path that may begin anywhere, or null where it takes it.</summary>
    public static string? WhyNotUpwards(string path) => path.Split('/').Contains("..", StringComparer.Ordinal) ? "must not contain '..'" : null;

    /// <summary>Why the server refuses a path below a folder, or null where it takes it.</summary>
    public static string? WhyNot(string path) => ServerWords.Join(path.StartsWith("/", StringComparison.Ordinal) ? "must be a relative path" : null, WhyNotUpwards(path));

    /// <summary>The same for a file of a volume, where names that begin with two dots are the kubelet's own.</summary>
    public static string? WhyNotFile(string path) => ServerWords.Join(
        WhyNot(path),
        path.StartsWith("..", StringComparison.Ordinal) && !path.StartsWith("../", StringComparison.Ordinal) ? "must not start with '..'" : null);
}
