namespace KubeNet.Tasks.Folders;

/// <summary>
/// What earlier builds wrote: the only files that a later build removes. It is in obj and names files of every output folder that
/// this project was built into, so that a build into another folder, once, forgets nothing.
/// </summary>
internal sealed class ManifestRecord
{
    private const string Heading = "# Manifests written by KubeNet.Sdk. It removes what stands here and is no longer declared.";

    private readonly string _file;
    private readonly string _projectDirectory;
    private readonly SortedSet<string> _paths;

    private ManifestRecord(string file, string projectDirectory, IEnumerable<string> paths)
    {
        _file = file;
        _projectDirectory = projectDirectory;
        _paths = new SortedSet<string>(paths, StringComparer.Ordinal);
    }

    public static ManifestRecord Read(string file, string projectDirectory) =>
        new(file, projectDirectory, File.Exists(file) ? File.ReadAllLines(file).Where(line => line.Length > 0 && line[0] != '#') : []);

    /// <summary>The recorded files below an output folder, relative to it, sorted.</summary>
    public IReadOnlyList<string> Below(string root) => _paths.Select(path => BelowOrNull(path, root)).OfType<string>().ToArray();

    /// <summary>
    /// Makes <paramref name="paths"/> the recorded files below an output folder. Touches the file only if that changes it.
    /// </summary>
    public void Save(string root, IEnumerable<string> paths)
    {
        _paths.RemoveWhere(path => BelowOrNull(path, root) is not null);
        foreach (var path in paths)
        {
            var full = Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));
            _paths.Add(ManifestPath.Relative(full, _projectDirectory) ?? full);
        }

        var text = string.Concat(_paths.Prepend(Heading).Select(line => line + "\n"));
        if (File.Exists(_file) ? File.ReadAllText(_file) == text : _paths.Count == 0)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        WholeFile.Write(_file, OutputFolder.Encoding.GetBytes(text));
    }

    private string? BelowOrNull(string path, string root)
    {
        var relative = ManifestPath.Relative(Path.GetFullPath(Path.Combine(_projectDirectory, path)), root);
        return relative is not null && ManifestPath.IsSafe(relative) ? relative : null;
    }
}
