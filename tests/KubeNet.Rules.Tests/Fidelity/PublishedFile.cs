using System.Text.Json;
using KubeNet.Resources;
using KubeNet.Rules.Tests.Corpus;
using KubeNet.YamlSource.Manifests;

namespace KubeNet.Rules.Tests.Fidelity;

/// <summary>One file of the published manifests, with what the server says of its documents.</summary>
/// <param name="Path">The file's path below the manifests.</param>
/// <param name="Documents">What the server says of each, as the index has it.</param>
internal sealed record PublishedFile(string Path, IReadOnlyList<JsonElement> Documents)
{
    public static IEnumerable<PublishedFile> All() =>
        File.ReadLines(Repository.Shared("real-manifests/index.jsonl"))
            .Select(line =>
            {
                using var json = JsonDocument.Parse(line);
                return new PublishedFile(
                    json.RootElement.GetProperty("file").GetString()!,
                    [.. json.RootElement.GetProperty("documents").EnumerateArray().Select(document => document.Clone())]
                );
            });

    /// <summary>What the file declares, read as a project's files are.</summary>
    public IReadOnlyList<Resource> Resources() =>
        [.. PublishedFiles.Read(Path).Manifests.Select(root => ManifestReader.ToResource(root, null))];
}
