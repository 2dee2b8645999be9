using KubeNet.HostTesting;

namespace KubeNet.Rules.Tests.Corpus;

/// <summary>Where this repository lies, and the data beside it that is no part of it.</summary>
internal static class Repository
{
    public static string File(string path) => System.IO.Path.Combine(Checkout.Root, path);

    /// <summary>
    /// A file of a folder <c>shared</c> beside the repository (or beside a folder that holds it); the test is skipped where there is none.
    /// </summary>
    public static string Shared(string path)
    {
        for (var folder = Directory.GetParent(Checkout.Root); folder is not null; folder = folder.Parent)
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
}
