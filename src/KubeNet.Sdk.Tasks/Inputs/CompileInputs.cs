using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KubeNet.Tasks.Inputs;

/// <summary>
/// What a compile depends on, as text: a line for each file and option. The compiler's timestamps do not say it: an option changes no file,
/// and a file may change and keep an old time. So a hand-over is bound to the digest of this text (<see cref="BoundHandOver"/>).
/// </summary>
internal static class CompileInputs
{
    private const string Missing = "missing";

    /// <param name="directory">The project's folder; paths are absolute or relative to it.</param>
    /// <param name="contents">Files that count by their content: sources, other texts, configurations.</param>
    /// <param name="references">Files that count by size and time, since they are many and large: references, analyzers.</param>
    /// <param name="options">Options of the compiler, <c>name=value</c>.</param>
    public static string Of(string directory, IEnumerable<string> contents, IEnumerable<string> references, IEnumerable<string> options)
    {
        var text = new StringBuilder();
        foreach (var path in contents)
        {
            text.Append("file ").Append(ContentOf(directory, path)).Append(' ').Append(path).Append('\n');
        }

        foreach (var path in references)
        {
            text.Append("reference ").Append(IdentityOf(directory, path)).Append(' ').Append(path).Append('\n');
        }

        foreach (var option in options)
        {
            text.Append("option ").Append(option.Replace('\r', ' ').Replace('\n', ' ')).Append('\n');
        }

        return text.ToString();
    }

    public static string DigestOf(string inputs)
    {
        using var sha = SHA256.Create();
        return Hex(sha.ComputeHash(Encoding.UTF8.GetBytes(inputs)));
    }

    /// <summary>
    /// The first file whose content is not the one that <paramref name="inputs"/> names; null where all are as they were.
    /// </summary>
    public static string? ChangedFile(string inputs, string directory)
    {
        const string Prefix = "file ";
        foreach (var line in inputs.Split('\n').Where(line => line.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            var space = line.IndexOf(' ', Prefix.Length);
            var path = line.Substring(space + 1);
            if (ContentOf(directory, path) != line.Substring(Prefix.Length, space - Prefix.Length))
            {
                return path;
            }
        }

        return null;
    }

    private static string ContentOf(string directory, string path)
    {
        var full = Path.Combine(directory, path);
        if (!File.Exists(full))
        {
            return Missing;
        }

        // An editor may have it open to write.
        using var stream = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var sha = SHA256.Create();
        return Hex(sha.ComputeHash(stream));
    }

    private static string IdentityOf(string directory, string path)
    {
        var file = new FileInfo(Path.Combine(directory, path));
        return file.Exists ? string.Format(CultureInfo.InvariantCulture, "{0}@{1}", file.Length, file.LastWriteTimeUtc.Ticks) : Missing;
    }

    private static string Hex(byte[] bytes) => string.Concat(bytes.Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
}
