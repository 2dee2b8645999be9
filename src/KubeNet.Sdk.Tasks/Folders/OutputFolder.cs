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
    private IReadOnlyList<string>? _setFolders;

    public OutputFolder(string root) => Root = root;

    /// <summary>Absolute, without a slash at its end.</summary>
    public string Root { get; }

    public byte[]? Read(string path)
    {
        var full = FullPath(path);
        return File.Exists(full) ? File.ReadAllBytes(full) : null;
    }

    /// <summary>The names of the folders in the root that are not links, sorted; listed once, since each set asks for them.</summary>
    public IReadOnlyList<string> SetFolders() =>
        _setFolders ??= !Directory.Exists(Root)
            ? []
            :
            [
                .. new DirectoryInfo(Root)
                    .GetDirectories()
                    .Where(directory => !IsLink(directory.Attributes))
                    .Select(directory => directory.Name)
                    .Where(ManifestPath.IsSafeName)
                    .OrderBy(name => name, StringComparer.Ordinal),
            ];

    /// <summary>
    /// All YAML files in a set's folder and below it, and the configurations in its folder <c>nginx</c>, sorted; without folders below
    /// that another build wrote
    /// (<see cref="IsInNestedOutput"/>).
    /// </summary>
    public IReadOnlyList<string> OutputsIn(string setFolder)
    {
        var directory = FullPath(setFolder);
        if (!Directory.Exists(directory) || IsLink(directory))
        {
            return [];
        }

        return Directory
            .GetFiles(directory, "*", SearchOption.AllDirectories)
            .Where(file =>
                file.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
            )
            .Concat(ProxiesOf(directory))
            .Select(file => ManifestPath.Relative(file, Root)!)
            .Where(path => !IsInNestedOutput(path))
            .OrderBy(path => path, StringComparer.Ordinal)
            .ToArray();
    }

    /// <summary>
    /// Whether a file is in a set's folder of an output root below this one (<c>deploy/</c> and <c>deploy/prod/</c>), which does not
    /// belong to this one.
    /// </summary>
    public bool IsInNestedOutput(string path)
    {
        for (var end = path.LastIndexOf('/'); end > path.IndexOf('/'); end = path.LastIndexOf('/', end - 1))
        {
            var kustomization = Path.Combine(Root, path.Substring(0, end).Replace('/', Path.DirectorySeparatorChar), FolderMarker.FileName);
            if (File.Exists(kustomization) && FolderMarker.Read(File.ReadAllText(kustomization)) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static string[] ProxiesOf(string directory) =>
        Path.Combine(directory, "nginx") is var proxies && Directory.Exists(proxies) && !IsLink(proxies)
            ? Directory.GetFiles(proxies, "*.conf")
            : [];

    public void Write(string path, byte[] content)
    {
        var full = FullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        WholeFile.Write(full, content);
    }

    /// <summary>Writes a file that does not exist yet; false where it exists by now.</summary>
    public bool TryCreate(string path, byte[] content)
    {
        var full = FullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return WholeFile.TryCreate(full, content);
    }

    /// <summary>Removes what a build that was killed left half-written in the folder of a file.</summary>
    public void RemoveHalfWritten(IEnumerable<string> paths)
    {
        var directories = paths.Select(path => Path.GetDirectoryName(FullPath(path))!).Distinct(StringComparer.Ordinal);
        foreach (var directory in directories.Where(Directory.Exists))
        {
            Array.ForEach(Directory.GetFiles(directory, "*" + WholeFile.TemporaryEnd), File.Delete);
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
        for (
            var directory = Path.GetDirectoryName(full)!;
            directory.Length > Root.Length && !Directory.EnumerateFileSystemEntries(directory).Any();
            directory = Path.GetDirectoryName(directory)!
        )
        {
            Directory.Delete(directory);
        }
    }

    public string FullPath(string path)
    {
        if (!ManifestPath.IsSafe(path))
        {
            throw new IOException($"'{path}' is not inside the output folder '{Root}'. Files outside of it are never changed.");
        }

        var full = Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));
        for (var directory = Path.GetDirectoryName(full)!; directory.Length > Root.Length; directory = Path.GetDirectoryName(directory)!)
        {
            if (_checkedDirectories.Add(directory) && IsLink(directory))
            {
                _checkedDirectories.Remove(directory);
                throw new IOException(
                    $"'{directory}' is a link. Manifests are not written through links. "
                        + "Remove the link, or set KubeNetOutputPath to its target."
                );
            }
        }

        return full;
    }

    private static bool IsLink(string directory) => Directory.Exists(directory) && IsLink(File.GetAttributes(directory));

    private static bool IsLink(FileAttributes attributes) => (attributes & FileAttributes.ReparsePoint) != 0;
}
