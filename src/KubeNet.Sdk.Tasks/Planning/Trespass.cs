using KubeNet.Tasks.Folders;
using KubeNet.Tasks.Owning;

namespace KubeNet.Tasks.Planning;

/// <summary>Something in the way of a set that KubeNet.Sdk did not write for this project. The set's folder stays as it is.</summary>
/// <param name="Folder">The set's folder.</param>
/// <param name="Path">What is in the way: a file, or the whole folder where it is another project's.</param>
/// <param name="Problem">What is wrong with it and the way out, as the rest of a sentence.</param>
/// <param name="IsOtherProject">Whether the folder is another project's, so that nothing in it is compared either.</param>
internal sealed record Trespass(string Folder, string Path, string Problem, bool IsOtherProject)
{
    /// <param name="wanted">The files of all sets that are written.</param>
    /// <param name="written">What earlier builds wrote.</param>
    /// <param name="owners">Whose the folders are.</param>
    /// <param name="folder">The output root.</param>
    public static IReadOnlyList<Trespass> Find(
        IReadOnlyList<WantedFile> wanted,
        WrittenFiles written,
        FolderOwners owners,
        OutputFolder folder
    )
    {
        var found = new List<Trespass>();
        foreach (var files in wanted.GroupBy(file => ManifestPath.SetFolder(file.Path), StringComparer.Ordinal))
        {
            var names = owners.Variants(files.Key).Prepend(files.Key);
            if (names.FirstOrDefault(name => owners.Of(name).Owner == Owner.OtherProject) is { } taken)
            {
                found.Add(
                    new Trespass(
                        files.Key,
                        taken,
                        $"belongs to another project, '{owners.Of(taken).ProjectName}', which also has a set with that name. "
                            + "Rename one of the classes, or set another KubeNetOutputPath in one of the projects. "
                            + "If that project does not write there any more, delete the folder.",
                        IsOtherProject: true
                    )
                );
                continue;
            }

            found.AddRange(
                files
                    .Where(file => !written.Contains(file.Path) && folder.Read(file.Path) is { } bytes && !bytes.SequenceEqual(file.Bytes))
                    .Select(file => new Trespass(
                        files.Key,
                        file.Path,
                        "was not written by KubeNet.Sdk, but a set declares a file with that name. Move or delete it, and build again.",
                        IsOtherProject: false
                    ))
            );
        }

        return found;
    }
}
