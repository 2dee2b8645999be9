using System.Text;

namespace KubeNet.Tasks.Folders;

/// <summary>
/// The folder that the sets' folders lie in. Every access goes through here and is guarded: only ordinary paths below the root,
/// and never through a directory that is a link to somewhere else.
/// </summary>
internal sealed class OutputFolder
{
    /// <summary>Manifests are UTF-8 without a byte order mark.</summary>
    public static readonly Encoding Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private readonly HashSet<string> _checkedDirectories = new(StringComparer.Ordinal);

    public OutputFolder(string root) => Root = root;

    /// <summary>Absolute, without a slash at its end.</summary>
    public string Root { get; }

    public byte[]? Read(string path)
    {
        var full = FullPath(path);
        return File.Exists(full) ? File.ReadAllBytes(full) : null;
    }

    /// <summary>All YAML files in a set's folder and below it, and the configurations in its folder <c>nginx</c>, sorted.</summary>
    public IReadOnlyList<string> OutputsIn(string setFolder)
    {
        var directory = FullPath(setFolder);
        if (!Directory.Exists(directory) || IsLink(directory))
        {
            return [];
        }

        return Directory.GetFiles(directory, "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
            .Concat(ProxiesOf(directory))
            .Select(file => ManifestPath.Relative(file, Root)!)
            .OrderBy(path => path, StringComparer.Ordinal)
            .ToArray();
    }

    private static string[] ProxiesOf(string directory) =>
        Path.Combine(directory, "nginx") is var proxies && Directory.Exists(proxies) && !IsLink(proxies) ? Directory.GetFiles(proxies, "*.conf") : [];

    /// <summary>Puts the file in its place at once: whoever reads the folder meanwhile sees the old content or the new, never a half.</summary>
    public void Write(string path, byte[] content)
    {
        var full = FullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var temporary = full + ".writing";
        try
        {
            File.WriteAllBytes(temporary, content);
            if (File.Exists(full))
            {
                File.Replace(temporary, full, destinationBackupFileName: null);
            }
            else
            {
                File.Move(temporary, full);
            }
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Removes the file, and the folders below the root that are empty then.</summary>
    public void Remove(string path)
    {
        var full = FullPath(path);
        if (!Directory.Exists(Path.GetDirectoryName(full)))
        {
            return;
        }

        File.Delete(full);
        for (var directory = Path.GetDirectoryName(full)!;
             directory.Length > Root.Length && !Directory.EnumerateFileSystemEntries(directory).Any();
             directory = Path.GetDirectoryName(directory)!)
        {
            Directory.Delete(directory);
        }
    }

    public string FullPath(string path)
    {
        if (!ManifestPath.IsSafe(path))
        {
            throw new IOException($"'{path}' is not a path below the output folder '{Root}'; nothing outside of it is touched.");
        }

        var full = Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));
        for (var directory = Path.GetDirectoryName(full)!; directory.Length > Root.Length; directory = Path.GetDirectoryName(directory)!)
        {
            if (_checkedDirectories.Add(directory) && IsLink(directory))
            {
                _checkedDirectories.Remove(directory);
                throw new IOException($"'{directory}' is a link; manifests are not written through links. Remove the link, or set KubeNetOutputPath to where it leads.");
            }
        }

        return full;
    }

    private static bool IsLink(string directory) =>
        Directory.Exists(directory) && (File.GetAttributes(directory) & FileAttributes.ReparsePoint) != 0;
}
