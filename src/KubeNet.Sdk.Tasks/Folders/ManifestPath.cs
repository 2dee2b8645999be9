namespace KubeNet.Tasks.Folders;

/// <summary>
/// Guards the paths that the hand-over and the record name: nothing outside the output root is ever written or removed.
/// Paths are relative to the root, with forward slashes.
/// </summary>
internal static class ManifestPath
{
    // Checked on every system, so that a set that builds here builds on Windows too.
    private static readonly char[] s_forbidden = ['/', '\\', ':', '*', '?', '"', '<', '>', '|'];

    /// <summary>True where every segment is an ordinary name: not rooted, no '..', nothing that a file system would rewrite.</summary>
    public static bool IsSafe(string path) => path.Length > 0 && Array.TrueForAll(path.Split('/'), IsSafeName);

    /// <summary>True for one ordinary segment.</summary>
    public static bool IsSafeName(string name) =>
        // Windows drops blanks and dots at the end: "x." is "x"; "." and ".." end so too.
        name.Length > 0
        && name.IndexOfAny(s_forbidden) < 0
        && !name.Any(char.IsControl)
        && name[name.Length - 1] is not ('.' or ' ');

    /// <summary>The first segment: the folder of the set.</summary>
    public static string SetFolder(string path) => path.IndexOf('/') is var slash and >= 0 ? path.Substring(0, slash) : "";

    /// <summary>How a person would name the file from the project's folder.</summary>
    public static string Display(string fullPath, string fromDirectory) => Relative(fullPath, fromDirectory) ?? fullPath;

    /// <summary>
    /// The path from a folder to a file below or beside it, with forward slashes; null if there is none (another drive).
    /// </summary>
    public static string? Relative(string fullPath, string fromDirectory)
    {
        var to = Segments(fullPath);
        var from = Segments(fromDirectory);
        var common = 0;
        while (common < to.Length && common < from.Length && string.Equals(to[common], from[common], FileNames))
        {
            common++;
        }

        // Two Unix paths share the empty segment before the first slash; two drives of Windows share nothing.
        return common == 0 ? null : string.Join("/", Enumerable.Repeat("..", from.Length - common).Concat(to.Skip(common)));
    }

    /// <summary>As <see cref="Relative"/>; null also where the two have nothing in common but the root of the disk.</summary>
    public static string? RelativeBelowRoot(string fullPath, string fromDirectory)
    {
        var to = Segments(fullPath);
        var from = Segments(fromDirectory);
        return to.Length > 1 && from.Length > 1 && string.Equals(to[0], from[0], FileNames) && string.Equals(to[1], from[1], FileNames)
            ? Relative(fullPath, fromDirectory)
            : null;
    }

    /// <summary>Whether the file system takes two names or paths for one.</summary>
    public static bool AreSame(string one, string other) => string.Equals(one, other, FileNames);

    private static StringComparison FileNames => OnWindows ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private static bool OnWindows => Path.DirectorySeparatorChar == '\\';

    private static string[] Segments(string path) => (OnWindows ? path.Replace('\\', '/') : path).TrimEnd('/').Split('/');
}
