using KubeNet.Tasks.Folders;

namespace KubeNet.Tasks.Owning;

/// <summary>Whose a set's folder is, as far as the folder says.</summary>
internal enum Owner
{
    /// <summary>No <c>kustomization.yaml</c>: the folder does not exist, or nothing in it says who made it.</summary>
    Nobody,

    /// <summary>The <c>kustomization.yaml</c> is not one of ours.</summary>
    Person,

    /// <summary>This project.</summary>
    Project,

    /// <summary>
    /// A project that does not exist any more, or an earlier version of KubeNet.Sdk, which did not say which project it was.
    /// </summary>
    Gone,

    /// <summary>Another project.</summary>
    OtherProject,
}

/// <summary>What is known of one set's folder.</summary>
/// <param name="Owner">Whose it is.</param>
/// <param name="ProjectName">The owning project as the folder names it, null where it names none.</param>
/// <param name="Files">The files that the owner wrote, relative to the output root.</param>
/// <param name="IsIntact">Whether that list is as it was written, so that what it names may be removed.</param>
internal sealed record FolderOwner(Owner Owner, string? ProjectName, IReadOnlyCollection<string> Files, bool IsIntact)
{
    public static readonly FolderOwner Nobody = new(Owner.Nobody, null, [], IsIntact: true);

    /// <summary>Whether this project may write here what it wrote before, and remove what it no longer declares.</summary>
    public bool IsOurs => Owner is Owner.Project or Owner.Gone;
}

/// <summary>Whose the folders of an output root are.</summary>
internal sealed class FolderOwners
{
    private readonly OutputFolder _folder;
    private readonly string _projectFile;
    private readonly Dictionary<string, FolderOwner> _known = new(StringComparer.Ordinal);

    /// <param name="folder">The output root.</param>
    /// <param name="projectFile">This project, absolute.</param>
    public FolderOwners(OutputFolder folder, string projectFile)
    {
        _folder = folder;
        _projectFile = projectFile;
    }

    public FolderOwner Of(string setFolder)
    {
        if (!_known.TryGetValue(setFolder, out var owner))
        {
            _known.Add(setFolder, owner = Find(setFolder));
        }

        return owner;
    }

    /// <summary>The folders of the output root that this project wrote, sorted.</summary>
    public IReadOnlyList<string> OwnFolders() => _folder.SetFolders().Where(folder => Of(folder).Owner == Owner.Project).ToArray();

    /// <summary>
    /// Folders whose names differ from this one by case only. Where the file system does not tell them apart, they are one.
    /// </summary>
    public IEnumerable<string> Variants(string setFolder) =>
        _folder.SetFolders().Where(other => other != setFolder && string.Equals(other, setFolder, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// How the project is named in a set's folder: from there, and by its file name alone where the two have nothing in common but the
    /// root of the disk. So no
    /// path of a machine gets into a committed folder.
    /// </summary>
    public string NameOfProject(string setFolder) =>
        Of(setFolder) is { Owner: Owner.Project, ProjectName: { } name }
            ? name
            : ManifestPath.RelativeBelowRoot(_projectFile, FullPath(setFolder)) ?? Path.GetFileName(_projectFile);

    private FolderOwner Find(string setFolder)
    {
        if (_folder.Read($"{setFolder}/{FolderMarker.FileName}") is not { } bytes)
        {
            return FolderOwner.Nobody;
        }

        if (FolderMarker.Read(OutputFolder.Encoding.GetString(bytes)) is not { } marker)
        {
            return new FolderOwner(Owner.Person, null, [], IsIntact: true);
        }

        var paths = marker.Files.Append(FolderMarker.FileName).Select(file => $"{setFolder}/{file}");
        var files = new HashSet<string>(paths, StringComparer.Ordinal);
        return new FolderOwner(OwnerOf(marker, setFolder), marker.Project, files, marker.IsIntact);
    }

    private Owner OwnerOf(FolderMarker marker, string setFolder)
    {
        if (marker.Project is not { } name)
        {
            return Owner.Gone;
        }

        if (name.IndexOf('/') < 0)
        {
            return ManifestPath.AreSame(name, Path.GetFileName(_projectFile)) ? Owner.Project : Owner.OtherProject;
        }

        var path = Path.GetFullPath(Path.Combine(FullPath(setFolder), name));
        return ManifestPath.AreSame(path, _projectFile) ? Owner.Project
            : File.Exists(path) ? Owner.OtherProject
            : Owner.Gone;
    }

    private string FullPath(string setFolder) => Path.Combine(_folder.Root, setFolder);
}
