namespace KubeNet.Rules.Tests.Corpus;

/// <summary>Where this repository lies, and the data beside it that is no part of it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string File(string path) => System.IO.Path.Combine(Root, path);

    /// <summary>A file of a folder <c>shared</c> beside the repository (or beside a folder that holds it); the test is skipped where there is none.</summary>
    public static string Shared(string path)
    {
        for (var folder = Directory.GetParent(Root); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, "shared", path);
            if (System.IO.Path.Exists(candidate))
            {
                return candidate;
            }
        }

        Assert.Skip($"../shared/{path} is not here");
        throw new InvalidOperationException();
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "KubeNet.Sdk.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("KubeNet.Sdk.sln is not above the tests.");
    }
}
