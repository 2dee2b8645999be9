using System.Text.RegularExpressions;
using KubeNet.Tasks.Folders;
using KubeNet.Tasks.Owning;
using KubeNet.Tasks.Planning;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace KubeNet.Tasks;

/// <summary>
/// Writes the digest of a published image into <c>images:</c> of the <c>kustomization.yaml</c> of each set that uses the image, so that
/// <c>kubectl apply -k</c> applies exactly that image. The next build writes the file without it. Kustomize replaces all images of a name,
/// whatever their tags, so a set that also uses another tag or a digest of its own is left as it is.
/// </summary>
public sealed class PinImages : ManifestTask
{
    private static readonly Regex s_digest = new("^sha256:[0-9a-f]{64}$", RegexOptions.CultureInvariant);

    /// <summary>The image without tag, as manifests name it: <c>registry.example.com/shop/orders</c>.</summary>
    [Required]
    public string Image { get; set; } = "";

    /// <summary>The tags that were published.</summary>
    public string[] Tags { get; set; } = [];

    /// <summary>The digest of the image's manifest: <c>sha256:…</c>; empty where the SDK gave none.</summary>
    public string Digest { get; set; } = "";

    /// <summary>The sets to write; see <see cref="WriteManifests.Sets"/>.</summary>
    public string Sets { get; set; } = "";

    /// <summary>The files that were changed, each with its path below the output folder as <c>Below</c>.</summary>
    [Output]
    public ITaskItem[] Pinned { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (!s_digest.IsMatch(Digest))
        {
            Warn($"The digest of the image '{Image}' is unknown, so no image is pinned. Images for several platforms are not supported.");
            return true;
        }

        try
        {
            Pin();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Log.LogError(null, TaskFindings.Output, null, ProjectFile, 0, 0, 0, 0, $"The image cannot be pinned: {error.Message}");
        }

        return !Log.HasLoggedErrors;
    }

    private void Pin()
    {
        var folder = new OutputFolder(FullPath(OutputRoot));
        var owners = new FolderOwners(folder, FullPath(ProjectFile));
        var named = new NamedSets(Sets);
        var use = new Regex(
            $"^\\s*(- )?image: [\"']?{Regex.Escape(Image)}(?<rest>[:@][^\"'\\s]*)?[\"']?\\s*$",
            RegexOptions.CultureInvariant | RegexOptions.Multiline
        );
        var sets = owners
            .OwnFolders()
            .Where(set => named.ContainsFolder(set + "/"))
            .Select(set => (Folder: set, Uses: UsesIn(set)))
            .Where(set => set.Uses.Count > 0)
            .ToArray();
        if (sets.Length == 0)
        {
            Warn($"No manifest of this project uses the image '{Image}', so no image is pinned.");
        }

        foreach (var (set, uses) in sets)
        {
            if (uses.FirstOrDefault(rest => !IsPublished(rest)) is { } other)
            {
                Warn(
                    $"'{set}' uses '{Image}{other}', which is not what was published ({Published()}), so its image is not pinned. "
                        + "Kustomize would replace all images of this name."
                );
                continue;
            }

            var path = $"{set}/{FolderMarker.FileName}";
            var text = FolderMarker.Pin(Text(path), Image, Digest);
            File.WriteAllBytes(folder.FullPath(path), OutputFolder.Encoding.GetBytes(text));
            Pinned = [.. Pinned, new TaskItem(folder.FullPath(path), new Dictionary<string, string> { ["Below"] = path })];
            Log.LogMessage(MessageImportance.High, $"KubeNet.Sdk: {set} uses {Image}@{Digest}");
        }

        List<string> UsesIn(string set) =>
            [
                .. owners
                    .Of(set)
                    .Files.Where(file => file.EndsWith(".yaml", StringComparison.Ordinal))
                    .SelectMany(file => use.Matches(Text(file).Replace("\r\n", "\n")).Cast<Match>())
                    .Select(match => match.Groups["rest"].Value)
                    .Distinct(StringComparer.Ordinal),
            ];

        string Text(string path) => folder.Read(path) is { } bytes ? OutputFolder.Encoding.GetString(bytes) : "";
    }

    /// <summary>Whether a manifest names what was published: one of its tags, none for <c>latest</c>, or the digest.</summary>
    private bool IsPublished(string rest) =>
        rest == "@" + Digest
        || Array.Exists(Tags, tag => rest == ":" + tag || rest == $":{tag}@{Digest}" || (rest.Length == 0 && tag == "latest"));

    private string Published() => string.Join(", ", Tags.Select(tag => $"':{tag}'"));

    private void Warn(string message) => Log.LogWarning(null, TaskFindings.Pin, null, ProjectFile, 0, 0, 0, 0, message);
}
