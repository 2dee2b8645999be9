using KubeNet.HostTesting;

namespace KubeNet.Docs.Tests;

/// <summary>This repository and the documents in it.</summary>
internal static class Repository
{
    public static string Root => Checkout.Root;

    /// <summary>Every document that a reader may come to, by its path from the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Documents { get; } =
    [
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "README.md",
        .. Below("docs"),
        .. Below("samples")
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal)),
    ];

    /// <summary>What a package shows of itself, where neither the repository nor its other documents are.</summary>
    public static IReadOnlyList<string> PackageReadmes { get; } =
    [
        "src/KubeNet.Sdk.KubernetesClient/README.md",
        "src/KubeNet.Sdk.Package/README.md",
        "src/KubeNet.Sdk.Templates/README.md",
        "src/KubeNet.Sdk.Testing/README.md",
    ];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    public static bool Has(string path) => Path.Exists(Path.Combine(Root, path));

    private static IEnumerable<string> Below(string folder) =>
        Directory
            .GetFiles(Path.Combine(Root, folder), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
