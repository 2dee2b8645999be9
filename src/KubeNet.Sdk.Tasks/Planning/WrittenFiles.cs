using KubeNet.Tasks.Folders;
using KubeNet.Tasks.Owning;

namespace KubeNet.Tasks.Planning;

/// <summary>
/// What earlier builds wrote below an output root. In this checkout the record in obj names it; in a fresh clone the folders themselves
/// do. All else is a
/// person's: it is neither removed nor overwritten.
/// </summary>
internal sealed class WrittenFiles
{
    private readonly HashSet<string> _recorded;
    private readonly FolderOwners _owners;

    private WrittenFiles(
        IReadOnlyList<string> recorded,
        IReadOnlyList<string> elsewhere,
        IReadOnlyList<string> removable,
        IReadOnlyList<string> left,
        FolderOwners owners
    )
    {
        Recorded = recorded;
        Elsewhere = elsewhere;
        Removable = removable;
        Left = left;
        _recorded = new HashSet<string>(recorded, StringComparer.Ordinal);
        _owners = owners;
    }

    /// <summary>What builds of this checkout wrote to this output root.</summary>
    public IReadOnlyList<string> Recorded { get; }

    /// <summary>What they wrote to another output root that lies above or below this one. It stays, and stays recorded.</summary>
    public IReadOnlyList<string> Elsewhere { get; }

    /// <summary>What may be removed where no set declares it.</summary>
    public IReadOnlyList<string> Removable { get; }

    /// <summary>
    /// What a folder's list names, but the list was edited by hand or says not which project wrote it: not removed, but told.
    /// </summary>
    public IReadOnlyList<string> Left { get; }

    /// <param name="recorded">What builds of this checkout wrote below the output root.</param>
    /// <param name="setFolders">The folders of the sets that are written.</param>
    /// <param name="owners">Whose the folders are.</param>
    /// <param name="folder">The output root.</param>
    public static WrittenFiles Find(
        IReadOnlyList<string> recorded,
        IEnumerable<string> setFolders,
        FolderOwners owners,
        OutputFolder folder
    )
    {
        var ours = setFolders
            .Where(name => owners.Of(name).IsOurs)
            .Concat(owners.OwnFolders())
            .Distinct(StringComparer.Ordinal)
            .Select(owners.Of)
            .ToArray();
        var elsewhere = recorded.Where(path => ManifestPath.SetFolder(path).Length == 0 || folder.IsInNestedOutput(path)).ToArray();
        var here = recorded
            .Except(elsewhere, StringComparer.Ordinal)
            .Where(path => owners.Of(ManifestPath.SetFolder(path)).Owner != Owner.OtherProject)
            .ToArray();
        var removable = here.Concat(ours.Where(owner => owner.IsIntact).SelectMany(owner => owner.Files)).Distinct(StringComparer.Ordinal);
        var left = ours.Where(owner => !owner.IsIntact).SelectMany(owner => owner.Files).Except(here, StringComparer.Ordinal);
        return new WrittenFiles(here, elsewhere, Sorted(removable), Sorted(left), owners);
    }

    /// <summary>Whether a build wrote this file, so that a build may overwrite it.</summary>
    public bool Contains(string path) =>
        _recorded.Contains(path) || (_owners.Of(ManifestPath.SetFolder(path)) is { IsOurs: true } owner && owner.Files.Contains(path));

    /// <summary>Whether the file's folder had no owner when this build looked first.</summary>
    public bool IsUnclaimed(string path) => _owners.Of(ManifestPath.SetFolder(path)).Owner == Owner.Nobody;

    private static string[] Sorted(IEnumerable<string> paths) => paths.OrderBy(path => path, StringComparer.Ordinal).ToArray();
}
