namespace KubeNet.HostTesting;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KubeNet.Sdk.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("KubeNet.Sdk.sln is not above the tests.");
    }
}
