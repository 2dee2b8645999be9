using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Library.StandIns;

/// <summary>Parts of file names, as far as they are the same on every machine: '\' and ':' are separators on some of them.</summary>
[StandsFor("System.IO.Path")]
internal static class PathMembers
{
    public static string? GetFileName(string? path) => Path.GetFileName(Portable(path));

    public static string? GetFileNameWithoutExtension(string? path) => Path.GetFileNameWithoutExtension(Portable(path));

    public static string? GetExtension(string? path) => Path.GetExtension(Portable(path));

    public static bool HasExtension(string? path) => Path.HasExtension(Portable(path));

    public static string? ChangeExtension(string? path, string? extension) => Path.ChangeExtension(Portable(path), Portable(extension));

    private static string? Portable(string? path) =>
        path?.IndexOfAny(['\\', ':']) >= 0
            ? throw new ImpureCallException("depends on the machine's separators, and the text contains one. Use Split or LastIndexOf")
            : path;
}
