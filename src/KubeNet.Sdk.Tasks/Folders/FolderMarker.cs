using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KubeNet.Tasks.Folders;

/// <summary>
/// What the <c>kustomization.yaml</c> of a set's folder says of who wrote the folder. The record in obj does not travel with a committed
/// folder; this does. The comments at its beginning name the set and the project, and the list of resources names the files.
/// </summary>
internal sealed class FolderMarker
{
    public const string FileName = "kustomization.yaml";

    private const string Set = "# Written by KubeNet.Sdk from the set '";
    private const string Of = "' of '";
    private const string Rest = "'. The next build overwrites what is edited here.";
    private const string Beside = "# Files beside the resources: ";
    private const string Digest = "# Digest: ";

    /// <summary>How earlier versions began the file, which had no comments.</summary>
    private const string Unmarked =
        "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nsortOptions:\n  order: fifo\nresources:";

    private FolderMarker(string? project, IReadOnlyList<string> files, bool isIntact)
    {
        Project = project;
        Files = files;
        IsIntact = isIntact;
    }

    /// <summary>
    /// The project that wrote the folder, relative to the folder; null where an earlier version wrote it, which did not say.
    /// </summary>
    public string? Project { get; }

    /// <summary>The other files that were written, relative to the folder.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>False where the file was edited by hand, so that its list may name files of a person.</summary>
    public bool IsIntact { get; }

    /// <summary>Whether a path below an output root is the place of a set's kustomization.</summary>
    public static bool IsAt(string path) => path == $"{ManifestPath.SetFolder(path)}/{FileName}";

    /// <param name="kustomization">The file without comments.</param>
    /// <param name="set">The set's class with its namespace.</param>
    /// <param name="project">The project, relative to the set's folder.</param>
    /// <param name="files">All files of the set, relative to its folder.</param>
    public static string Mark(string kustomization, string set, string project, IEnumerable<string> files)
    {
        var listed = Resources(kustomization);
        var beside = string.Join(
            " ",
            files.Where(file => file != FileName && !listed.Contains(file)).OrderBy(file => file, StringComparer.Ordinal)
        );
        var head = $"{Set}{set}{Of}{project}{Rest}\n{(beside.Length == 0 ? "" : $"{Beside}{beside}\n")}";
        return $"{head}{Digest}{DigestOf(head + kustomization)}\n{kustomization}";
    }

    /// <summary>The file, which <see cref="Mark"/> made, with an image pinned to a digest.</summary>
    /// <param name="text">The file as it is.</param>
    /// <param name="image">The image without tag and digest.</param>
    /// <param name="digest">Its digest, <c>sha256:…</c>.</param>
    public static string Pin(string text, string image, string digest)
    {
        var plain = Unmark(text);
        var head = text.Substring(0, text.Length - plain.Length);
        head = head.Substring(0, head.IndexOf(Digest, StringComparison.Ordinal) is >= 0 and var at ? at : head.Length);
        var images = plain.IndexOf("images:\n", StringComparison.Ordinal);
        var pinned = (images < 0 ? plain : plain.Substring(0, images)) + $"images:\n- name: {image}\n  digest: {digest}\n";
        return $"{head}{Digest}{DigestOf(head + pinned)}\n{pinned}";
    }

    /// <summary>The file without the comments that <see cref="Mark"/> put before it; a text without them is given as it is.</summary>
    public static string Unmark(string text)
    {
        var lines = text.Split('\n');
        var marks = lines
            .TakeWhile(
                (line, i) =>
                    line.StartsWith(
                        i == 0 ? Set
                            : i == 1 ? Beside
                            : Digest,
                        StringComparison.Ordinal
                    ) || (i == 1 && line.StartsWith(Digest, StringComparison.Ordinal))
            )
            .Count();
        return string.Join("\n", lines.Skip(marks));
    }

    /// <summary>Null where the text is a person's.</summary>
    public static FolderMarker? Read(string text)
    {
        text = text.TrimStart('\uFEFF').Replace("\r\n", "\n");
        if (text.StartsWith(Unmarked, StringComparison.Ordinal))
        {
            return new FolderMarker(null, Resources(text), isIntact: false);
        }

        var line = text.Split('\n')[0];
        if (
            !line.StartsWith(Set, StringComparison.Ordinal)
            || !line.EndsWith(Rest, StringComparison.Ordinal)
            || line.IndexOf(Of, StringComparison.Ordinal) is var of && of < 0
        )
        {
            return null;
        }

        var project = line.Substring(of + Of.Length, line.Length - Rest.Length - of - Of.Length);
        var digest = text.IndexOf("\n" + Digest, StringComparison.Ordinal);
        var end = digest < 0 ? -1 : text.IndexOf('\n', digest + 1);
        var isIntact =
            end >= 0
            && text.Substring(digest + 1 + Digest.Length, end - digest - 1 - Digest.Length)
                == DigestOf(text.Substring(0, digest + 1) + text.Substring(end + 1));
        var beside = text.Split('\n')
            .Where(other => other.StartsWith(Beside, StringComparison.Ordinal))
            .SelectMany(other => other.Substring(Beside.Length).Split([' '], StringSplitOptions.RemoveEmptyEntries));
        return new FolderMarker(project, [.. Resources(text), .. beside], isIntact);
    }

    /// <summary>The list as our writer writes it: an entry a line, at the end.</summary>
    private static IReadOnlyList<string> Resources(string kustomization) =>
        kustomization
            .Split('\n')
            .SkipWhile(line => line != "resources:")
            .Skip(1)
            .TakeWhile(line => line.StartsWith("- ", StringComparison.Ordinal))
            .Select(line => line.Substring(2).Trim().Trim('"', '\''))
            .Where(ManifestPath.IsSafe)
            .ToArray();

    private static string DigestOf(string text)
    {
        using var sha = SHA256.Create();
        return string.Concat(
            sha.ComputeHash(Encoding.UTF8.GetBytes(text)).Take(8).Select(value => value.ToString("x2", CultureInfo.InvariantCulture))
        );
    }
}
