using System.Text.RegularExpressions;
using KubeNet.Tasks.Folders;
using KubeNet.Tasks.Owning;
using KubeNet.Tasks.Planning;
using Microsoft.Build.Framework;

namespace KubeNet.Tasks;

/// <summary>
/// Writes the digest of a published image into <c>images:</c> of the <c>kustomization.yaml</c> of each set that uses the image, so that
/// <c>kubectl apply -k</c> applies exactly that image. The next build writes the file without it.
/// </summary>
public sealed class PinImages : ManifestTask
{
    private static readonly Regex s_digest = new("^sha256:[0-9a-f]{64}$", RegexOptions.CultureInvariant);

    /// <summary>The image without tag, as manifests name it: <c>registry.example.com/shop/orders</c>.</summary>
    [Required]
    public string Image { get; set; } = "";

    /// <summary>The digest of the image's manifest: <c>sha256:…</c>; empty where the SDK gave none.</summary>
    public string Digest { get; set; } = "";

    /// <summary>The sets to write; see <see cref="WriteManifests.Sets"/>.</summary>
    public string Sets { get; set; } = "";

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
            $"^\\s*(- )?image: [\"']?{Regex.Escape(Image)}([:@\"']|$)",
            RegexOptions.CultureInvariant | RegexOptions.Multiline
        );
        var pinned = owners.OwnFolders().Where(set => named.ContainsFolder(set + "/") && Uses(set)).ToArray();
        foreach (var set in pinned)
        {
            var path = $"{set}/{FolderMarker.FileName}";
            var text = FolderMarker.Pin(Text(path), Image, Digest);
            File.WriteAllBytes(folder.FullPath(path), OutputFolder.Encoding.GetBytes(text));
            Log.LogMessage(MessageImportance.High, $"KubeNet.Sdk: {set} uses {Image}@{Digest}");
        }

        if (pinned.Length == 0)
        {
            Warn($"No manifest of this project uses the image '{Image}', so no image is pinned.");
        }

        bool Uses(string set) =>
            owners
                .Of(set)
                .Files.Any(file => file.EndsWith(".yaml", StringComparison.Ordinal) && use.IsMatch(Text(file).Replace("\r\n", "\n")));

        string Text(string path) => folder.Read(path) is { } bytes ? OutputFolder.Encoding.GetString(bytes) : "";
    }

    private void Warn(string message) => Log.LogWarning(null, TaskFindings.Pin, null, ProjectFile, 0, 0, 0, 0, message);
}
