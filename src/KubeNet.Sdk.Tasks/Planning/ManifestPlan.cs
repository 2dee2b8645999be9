using KubeNet.HandOver;
using KubeNet.Tasks.Folders;

namespace KubeNet.Tasks.Planning;

/// <summary>
/// What has to happen so that the output folder holds what is wanted: a pure difference of what is wanted, what earlier builds
/// recorded, whose the folders are and what is on the disk.
/// </summary>
internal sealed class ManifestPlan
{
    private ManifestPlan(
        IReadOnlyList<WantedFile> claims,
        IReadOnlyList<WantedFile> writes,
        IReadOnlyList<string> orphans,
        IReadOnlyList<string> record
    )
    {
        Claims = claims;
        Writes = writes;
        Orphans = orphans;
        Record = record;
    }

    /// <summary>
    /// The kustomizations of folders without an owner. They say whose a folder is, so they come first, and must not exist by then.
    /// </summary>
    public IReadOnlyList<WantedFile> Claims { get; }

    /// <summary>Files that are missing or differ; what is right already is not touched.</summary>
    public IReadOnlyList<WantedFile> Writes { get; }

    /// <summary>Files that earlier builds wrote and no set declares any more. They go before anything is written.</summary>
    public IReadOnlyList<string> Orphans { get; }

    /// <summary>What to record once the plan is carried out.</summary>
    public IReadOnlyList<string> Record { get; }

    /// <param name="wanted">The files of all sets that are written.</param>
    /// <param name="heldFolders">The folders of refused sets and those of others, or <see cref="HandOverSet.EveryFolder"/>: their files
    /// stay as they are, and stay recorded.</param>
    /// <param name="written">What earlier builds wrote.</param>
    /// <param name="onDisk">The content of a file, or null if there is none.</param>
    public static ManifestPlan Make(
        IReadOnlyList<WantedFile> wanted,
        IEnumerable<string> heldFolders,
        WrittenFiles written,
        Func<string, byte[]?> onDisk
    )
    {
        var held = new HeldFolders(heldFolders);
        var now = wanted.Where(file => !held.Contains(file.Path)).ToArray();
        var wantedPaths = new HashSet<string>(now.Select(file => file.Path), StringComparer.Ordinal);
        var kept = written.Recorded.Where(held.Contains);
        var orphans = written.Removable.Where(path => !wantedPaths.Contains(path) && !held.Contains(path)).ToArray();

        // Where names differ by case only, a file system may take both for one file: what is removed there has to be written again.
        var renamed = new HashSet<string>(orphans, StringComparer.OrdinalIgnoreCase);
        var writes = now.Where(file =>
                renamed.Contains(file.Path) || onDisk(file.Path) is not { } bytes || !bytes.SequenceEqual(file.Bytes)
            )
            .ToLookup(file => FolderMarker.IsAt(file.Path) && written.IsUnclaimed(file.Path));
        return new ManifestPlan(
            writes[true].ToArray(),
            writes[false].ToArray(),
            orphans.Where(path => onDisk(path) is not null).ToArray(),
            wantedPaths
                .Concat(kept)
                .Concat(written.Elsewhere)
                .Distinct(StringComparer.Ordinal)
                .OrderBy(path => path, StringComparer.Ordinal)
                .ToArray()
        );
    }

    /// <summary>
    /// Carries the plan out. The record names the new files before they exist, so that a build that is killed forgets none.
    /// </summary>
    /// <exception cref="IOException">A file cannot be written, or another project has taken a folder in the meantime.</exception>
    public void Apply(OutputFolder folder, ManifestRecord record)
    {
        record.Save(folder.Root, Record.Concat(Orphans));
        folder.RemoveHalfWritten(Record.Where(path => path.IndexOf('/') >= 0).Concat(Orphans));
        foreach (var orphan in Orphans)
        {
            folder.Remove(orphan);
        }

        // Two builds that begin at once cannot both create a folder's kustomization; one of them ends here.
        foreach (var file in Claims)
        {
            if (!folder.TryCreate(file.Path, file.Bytes))
            {
                throw new IOException($"'{folder.FullPath(file.Path)}' was written by another build at the same time. Build again.");
            }
        }

        foreach (var file in Writes)
        {
            folder.Write(file.Path, file.Bytes);
        }

        record.Save(folder.Root, Record);
    }
}
