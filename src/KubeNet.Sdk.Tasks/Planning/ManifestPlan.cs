using KubeNet.HandOver;
using KubeNet.Tasks.Folders;

namespace KubeNet.Tasks.Planning;

/// <summary>A file as it ought to be. <see cref="Path"/> is relative to the output root.</summary>
internal sealed record WantedFile(string Path, string Content, bool IsSecret)
{
    public byte[] Bytes { get; } = OutputFolder.Encoding.GetBytes(Content);
}

/// <summary>
/// What has to happen so that the output folder holds what is wanted: a pure difference of what is wanted, what earlier builds
/// recorded and what lies on the disk.
/// </summary>
internal sealed class ManifestPlan
{
    private ManifestPlan(IReadOnlyList<WantedFile> writes, IReadOnlyList<string> orphans, IReadOnlyList<string> record)
    {
        Writes = writes;
        Orphans = orphans;
        Record = record;
    }

    /// <summary>Files that are missing or differ; what is right already is not touched.</summary>
    public IReadOnlyList<WantedFile> Writes { get; }

    /// <summary>Recorded files that no set declares any more. They go before anything is written.</summary>
    public IReadOnlyList<string> Orphans { get; }

    /// <summary>What to record once the plan is carried out.</summary>
    public IReadOnlyList<string> Record { get; }

    public bool IsEmpty => Writes.Count == 0 && Orphans.Count == 0;

    /// <param name="wanted">The files of all sets that are written.</param>
    /// <param name="heldFolders">The folders of refused sets, or <see cref="HandOverSet.EveryFolder"/>: their files stay as they are, and stay recorded.</param>
    /// <param name="recorded">What earlier builds wrote.</param>
    /// <param name="onDisk">The content of a file, or null where there is none.</param>
    public static ManifestPlan Make(
        IReadOnlyList<WantedFile> wanted,
        IEnumerable<string> heldFolders,
        IReadOnlyList<string> recorded,
        Func<string, byte[]?> onDisk)
    {
        var wantedPaths = new HashSet<string>(wanted.Select(file => file.Path), StringComparer.Ordinal);
        var held = new HashSet<string>(heldFolders, StringComparer.OrdinalIgnoreCase);
        bool IsHeld(string path) => held.Contains(HandOverSet.EveryFolder) || held.Contains(ManifestPath.SetFolder(path));
        var kept = recorded.Where(IsHeld).ToArray();
        var orphans = recorded.Where(path => !wantedPaths.Contains(path) && !IsHeld(path)).ToArray();

        // Where names differ by case only, a file system may take both for one file: what is removed there has to be written again.
        var renamed = new HashSet<string>(orphans, StringComparer.OrdinalIgnoreCase);
        var writes = wanted.Where(file => renamed.Contains(file.Path) || onDisk(file.Path) is not { } bytes || !bytes.SequenceEqual(file.Bytes));
        return new ManifestPlan(
            writes.ToArray(),
            orphans.Where(path => onDisk(path) is not null).ToArray(),
            wantedPaths.Concat(kept).Distinct(StringComparer.Ordinal).OrderBy(path => path, StringComparer.Ordinal).ToArray());
    }

    /// <summary>Carries the plan out. The record names the new files before they exist, so that a build that is killed forgets none.</summary>
    public void Apply(OutputFolder folder, ManifestRecord record)
    {
        record.Save(folder.Root, Record.Concat(Orphans));
        foreach (var orphan in Orphans)
        {
            folder.Remove(orphan);
        }

        foreach (var file in Writes)
        {
            folder.Write(file.Path, file.Bytes);
        }

        record.Save(folder.Root, Record);
    }
}
