using System.Globalization;
using KubeNet.HandOver;
using KubeNet.Tasks.Folders;
using KubeNet.Tasks.Owning;
using KubeNet.Tasks.Planning;
using KubeNet.Tasks.Verifying;
using KubeNet.Rules;
using Microsoft.Build.Framework;

namespace KubeNet.Tasks;

/// <summary>
/// Writes the manifests that the generator handed over, one folder a set. It writes what differs, removes what it wrote once and is
/// no longer declared, and touches nothing else. A refused set keeps its files, and its refusals fail the build.
/// </summary>
public sealed class WriteManifests : ManifestTask
{
    /// <summary>The hand-over in obj.</summary>
    [Required]
    public string HandOver { get; set; } = "";

    /// <summary>The digest of what this build's compile depends on; a hand-over for anything else is refused.</summary>
    public string Inputs { get; set; } = "";

    /// <summary>False for the other target frameworks of a project: refusals count, and nothing is written or compared.</summary>
    public bool Writes { get; set; } = true;

    /// <summary>The target framework that writes, where there are several.</summary>
    public string WrittenBy { get; set; } = "";

    /// <summary>The source files of the compilation; they give the key of what is sealed.</summary>
    public ITaskItem[] Sources { get; set; } = [];

    /// <summary>
    /// The sets to write or to compare, by the names of their classes, separated by semicolons, commas or blanks; all of them if it is
    /// empty. Refusals of the others count, and their folders stay as they are.
    /// </summary>
    public string Sets { get; set; } = "";

    /// <summary>Compare only: write nothing, and fail with the difference where the folder is stale.</summary>
    public bool Verify { get; set; }

    /// <summary>Whether the manifests are to be published with what is built.</summary>
    public bool Publishes { get; set; }

    /// <summary>The target framework that is built, if there are several.</summary>
    public string Framework { get; set; } = "";

    /// <summary>The files of all sets as they lie in the output folder now, absolute.</summary>
    [Output]
    public string[] Manifests { get; set; } = [];

    /// <summary>Whether the compilation has sets, written here or not.</summary>
    [Output]
    public bool HasSets { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            var document = HandOverLoading.Load(FullPath(HandOver), Inputs, Sources.Select(source => FullPath(source.ItemSpec)));
            LogRefusals(document);
            HasSets = document.Sets.Count > 0;
            if (Writes)
            {
                Reconcile(Named(document));
            }
            else if (HasSets)
            {
                LogOtherFramework();
            }
        }
        catch (HandOverException error)
        {
            LogError(TaskFindings.HandOver, FullPath(HandOver), error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            LogError(TaskFindings.Output, null, $"The manifests cannot be written: {error.Message}");
        }

        return !Log.HasLoggedErrors;
    }

    /// <summary>A publish is always one of one framework, so nobody else publishes them.</summary>
    private void LogOtherFramework()
    {
        Log.LogMessage(MessageImportance.High, $"KubeNet.Sdk: the manifests are written for {WrittenBy}");
        if (Publishes)
        {
            Log.LogWarning(
                null,
                TaskFindings.Frameworks,
                null,
                FullPath(ProjectFile),
                0,
                0,
                0,
                0,
                $"No manifests are published: they are written for {WrittenBy}, and this publishes {Framework}. "
                    + $"Publish {WrittenBy}, or set KubeNetTargetFramework to {Framework}."
            );
        }
    }

    /// <summary>The document with the sets that are to be written.</summary>
    private HandOverDocument Named(HandOverDocument document)
    {
        var named = new NamedSets(Sets);
        if (named.UnknownIn(document) is { Count: > 0 } unknown && document.Sets.Count > 0)
        {
            Tell(unknown, [.. document.Sets.Select(set => set.Name).OrderBy(name => name, StringComparer.Ordinal)]);
        }

        return named.AreAll ? document : new HandOverDocument([.. document.Sets.Where(named.Contains)]);
    }

    /// <summary>
    /// A property of the command line reaches all projects, and a name may belong to another one. What is nearly the name of a set here
    /// is a mistake.
    /// </summary>
    private void Tell(IReadOnlyList<string> unknown, IReadOnlyList<string> sets)
    {
        var names = sets.Concat(sets.Select(name => name.Substring(name.LastIndexOf('.') + 1))).Distinct().ToArray();
        foreach (var name in unknown)
        {
            var says = $"KubeNetSets contains '{name}', which is not a manifest set of";
            var has = $"Its sets are {Quoted(sets)}.";
            if (Nearest.To(name, names) is { } near)
            {
                var message = $"{says} this project. Did you mean '{near}'? {has}";
                Log.LogWarning(null, TaskFindings.Sets, null, FullPath(ProjectFile), 0, 0, 0, 0, message);
            }
            else
            {
                Log.LogMessage(MessageImportance.High, $"KubeNet.Sdk: {says} {Path.GetFileName(ProjectFile)}. {has}");
            }
        }
    }

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));

    /// <summary>The folders of sets that are not among those to be written, which stay as they are, declared or not.</summary>
    private IEnumerable<string> Unnamed(HandOverDocument document, WrittenFiles written)
    {
        var folders = new HashSet<string>(document.Sets.Select(set => set.Folder), StringComparer.Ordinal);
        return new NamedSets(Sets).AreAll
            ? []
            : written
                .Recorded.Concat(written.Removable)
                .Concat(written.Left)
                .Select(ManifestPath.SetFolder)
                .Distinct()
                .Where(folder => !folders.Contains(folder));
    }

    private void Reconcile(HandOverDocument document)
    {
        var folder = new OutputFolder(FullPath(OutputRoot));
        var owners = new FolderOwners(folder, FullPath(ProjectFile));
        var record = ManifestRecord.Read(FullPath(Record), FullPath("."));
        var wanted = MarkedFiles.Of(document, WantedFiles.Of(document), owners);
        var written = WrittenFiles.Find(record.Below(folder.Root), Folders(document, refused: false), owners, folder);
        var trespasses = Trespass.Find(wanted, written, owners, folder);
        if (Verify)
        {
            // A file that a person put in a manifest's place is a difference like any other; another project's folder is not looked into.
            var others = trespasses.Where(trespass => trespass.IsOtherProject).ToArray();
            LogTrespasses(others, folder);
            VerifyFolder(document, wanted, others.Select(trespass => trespass.Folder).Concat(Unnamed(document, written)), written, folder);
        }
        else
        {
            LogTrespasses(trespasses, folder);
            var held = Folders(document, refused: true)
                .Concat(trespasses.Select(trespass => trespass.Folder))
                .Concat(Unnamed(document, written))
                .ToArray();
            LogLeft(wanted, held, written, folder);
            ManifestPlan.Make(wanted, held, written, folder.Read).Apply(folder, record);
        }

        Manifests = Array.ConvertAll(wanted.ToArray(), file => folder.FullPath(file.Path));
        if (trespasses.Count == 0 && (!Verify || !Log.HasLoggedErrors))
        {
            LogSummary(document, wanted, folder);
        }
    }

    private void LogTrespasses(IReadOnlyList<Trespass> trespasses, OutputFolder folder)
    {
        foreach (var trespass in trespasses)
        {
            var full = folder.FullPath(trespass.Path);
            LogError(TaskFindings.NotOurs, full, $"'{Display(full)}' {trespass.Problem}");
        }
    }

    private void LogLeft(IReadOnlyList<WantedFile> wanted, IEnumerable<string> heldFolders, WrittenFiles written, OutputFolder folder)
    {
        var held = new HeldFolders(heldFolders);
        var paths = new HashSet<string>(wanted.Select(file => file.Path), StringComparer.Ordinal);
        foreach (var path in written.Left.Where(path => !held.Contains(path) && !paths.Contains(path) && folder.Read(path) is not null))
        {
            var full = folder.FullPath(path);
            Log.LogWarning(
                null,
                TaskFindings.Output,
                null,
                full,
                0,
                0,
                0,
                0,
                $"'{Display(full)}' is not declared by any set. It is not deleted, because it is uncertain whether KubeNet.Sdk wrote it: "
                    + "the kustomization.yaml that lists it was edited by hand, or comes from an earlier version. "
                    + "Delete it if it is not needed."
            );
        }
    }

    private void LogRefusals(HandOverDocument document)
    {
        // What is wrong in code that several sets share is said once, as an analyzer says it.
        var refusals = document
            .Sets.SelectMany(set => set.Refusals)
            .GroupBy(refusal => (refusal.Id, refusal.File, refusal.Line, refusal.Column, refusal.Message, refusal.IsError))
            .Select(same => same.First());
        foreach (var refusal in refusals)
        {
            var file = refusal.File.Length == 0 ? null : FullPath(refusal.File);
            if (refusal.IsError)
            {
                Log.LogError(
                    null,
                    refusal.Id,
                    null,
                    file,
                    refusal.Line,
                    refusal.Column,
                    refusal.EndLine,
                    refusal.EndColumn,
                    refusal.Message
                );
            }
            else
            {
                Log.LogWarning(
                    null,
                    refusal.Id,
                    null,
                    file,
                    refusal.Line,
                    refusal.Column,
                    refusal.EndLine,
                    refusal.EndColumn,
                    refusal.Message
                );
            }
        }

        // Whatever the refusals say of themselves, a set that is not written is no success.
        foreach (var set in document.Sets.Where(set => set.IsRefused && !set.Refusals.Any(refusal => refusal.IsError)))
        {
            LogError(TaskFindings.HandOver, null, $"The set '{set.Name}' is not written. See the warnings above.");
        }
    }

    private void VerifyFolder(
        HandOverDocument document,
        IReadOnlyList<WantedFile> wanted,
        IEnumerable<string> others,
        WrittenFiles written,
        OutputFolder folder
    )
    {
        var stale = FolderComparison.Compare(
            wanted,
            Folders(document, refused: false),
            Folders(document, refused: true).Concat(others),
            written,
            folder
        );
        foreach (var file in stale)
        {
            LogError(TaskFindings.Stale, folder.FullPath(file.Path), $"'{Display(folder.FullPath(file.Path))}' {file.Problem}");
        }

        if (stale.Any(file => !file.IsLeft))
        {
            LogError(
                TaskFindings.Stale,
                null,
                $"The manifests in '{Display(folder.Root)}' are out of date. Build without KubeNetVerify and commit the changes."
            );
        }
    }

    private void LogSummary(HandOverDocument document, IReadOnlyList<WantedFile> wanted, OutputFolder folder)
    {
        var sets = document.Sets.Where(set => !set.IsRefused).ToArray();
        if (sets.Length == 0)
        {
            return;
        }

        var count = wanted.Count(WantedFiles.IsManifest);
        var what = Counted(count, "manifest");
        var where = Display(sets.Length == 1 ? Path.Combine(folder.Root, sets[0].Folder) : folder.Root);
        var of = sets.Length == 1 ? "" : $" of {Counted(sets.Length, "set")}";
        Log.LogMessage(MessageImportance.High, $"KubeNet.Sdk: {what}{of} in {where}{(Verify ? ", up to date" : "")}");
    }

    private void LogError(string code, string? file, string message) => Log.LogError(null, code, null, file, 0, 0, 0, 0, message);

    private string Display(string fullPath) => ManifestPath.Display(fullPath, FullPath("."));

    private static IEnumerable<string> Folders(HandOverDocument document, bool refused) =>
        document.Sets.Where(set => set.IsRefused == refused).Select(set => set.Folder);

    private static string Counted(int count, string noun) =>
        $"{count.ToString(CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";
}
