using KubeNet.Tasks.Folders;
using KubeNet.Tasks.Planning;

namespace KubeNet.Tasks.Verifying;

/// <summary>One file of the output folder that is not what the build would write.</summary>
/// <param name="Path">The file, below the output folder.</param>
/// <param name="Problem">What is wrong with it.</param>
/// <param name="IsLeft">Whether a build leaves it as it is: a person has to decide.</param>
internal sealed record StaleFile(string Path, string Problem, bool IsLeft = false);

/// <summary>Compares the output folder with what is wanted, and changes nothing.</summary>
internal static class FolderComparison
{
    private static readonly byte[] s_lineEnd = [(byte)'\r', (byte)'\n'];

    /// <param name="wanted">The files of all sets that are not refused.</param>
    /// <param name="writtenFolders">The folders of those sets, also of one without files.</param>
    /// <param name="heldFolders">The folders of refused sets and those of others; nothing is said of them here.</param>
    /// <param name="written">What earlier builds wrote.</param>
    /// <param name="folder">The output folder.</param>
    public static IReadOnlyList<StaleFile> Compare(
        IReadOnlyList<WantedFile> wanted,
        IEnumerable<string> writtenFolders,
        IEnumerable<string> heldFolders,
        WrittenFiles written,
        OutputFolder folder
    )
    {
        var stale = new List<StaleFile>();
        var held = new HeldFolders(heldFolders);
        foreach (var file in wanted.Where(file => !held.Contains(file.Path)))
        {
            if (folder.Read(file.Path) is not { } bytes)
            {
                stale.Add(new StaleFile(file.Path, "is missing"));
            }
            else if (!bytes.SequenceEqual(file.Bytes) && !IsCheckedOutWithCarriageReturns(file, bytes))
            {
                stale.Add(new StaleFile(file.Path, Difference(file, bytes)));
            }
        }

        // Whatever lies in a set's folder and is not declared is too much. A build removes what builds wrote; of anything else, a person
        // has to decide.
        var paths = new HashSet<string>(wanted.Select(file => file.Path), StringComparer.Ordinal);
        var removable = new HashSet<string>(written.Removable, StringComparer.Ordinal);
        var superfluous = writtenFolders
            .SelectMany(folder.OutputsIn)
            .Concat(written.Removable)
            .Concat(written.Left)
            .Where(path => !held.Contains(path) && !paths.Contains(path) && folder.Read(path) is not null)
            .Distinct(StringComparer.Ordinal);
        stale.AddRange(
            superfluous.Select(path => new StaleFile(
                path,
                removable.Contains(path)
                    ? "is not declared by any set"
                    : "is not declared by any set, and a build does not delete it. Move or delete it",
                IsLeft: !removable.Contains(path)
            ))
        );
        return stale.OrderBy(file => file.Path, StringComparer.Ordinal).ToArray();
    }

    /// <summary>
    /// Whether each line of a file ends as git writes it on Windows (<c>core.autocrlf</c>), and nothing else differs. YAML reads both
    /// alike, and git commits what a build writes, so nobody could mend it.
    /// </summary>
    private static bool IsCheckedOutWithCarriageReturns(WantedFile file, byte[] bytes) =>
        file.Bytes.Length < bytes.Length
        && !file.Bytes.Contains((byte)'\r')
        && bytes.SequenceEqual(file.Bytes.SelectMany(value => value == '\n' ? s_lineEnd : [value]));

    private static string Difference(WantedFile file, byte[] bytes)
    {
        if (file.IsSecret)
        {
            return "is out of date (not shown: it is a Secret)";
        }

        var lines = LineDifference.Between(OutputFolder.Encoding.GetString(bytes), file.Content);
        return lines.Count == 0 ? "is out of date: its bytes are not plain UTF-8" : "is out of date:\n" + string.Join("\n", lines);
    }
}
