namespace KubeNet.Docs.Tests;

/// <summary>This repository and the documents in it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Every document that a reader may come to, by its path from the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Documents { get; } =
    [
        "CONTRIBUTING.md",
        "README.md",
        .. Below("docs"),
        .. Below("samples").Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal)),
    ];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    public static bool Has(string path) => Path.Exists(Path.Combine(Root, path));

    private static IEnumerable<string> Below(string folder) =>
        Directory.GetFiles(Path.Combine(Root, folder), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KubeNet.Sdk.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("KubeNet.Sdk.sln is not above the tests.");
    }
}
