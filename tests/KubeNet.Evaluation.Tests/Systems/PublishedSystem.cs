namespace KubeNet.Evaluation.Tests.Systems;

/// <summary>Manifests that somebody published, and in what their port differs.</summary>
/// <param name="Folder">The folder in <c>../shared/real-manifests</c>.</param>
/// <param name="Files">The files that are ported.</param>
/// <param name="Differences">What differs, and why.</param>
internal sealed record PublishedSystem(string Folder, IReadOnlyList<string> Files, IReadOnlyList<Difference> Differences);
