namespace KubeNet.HostTesting;

/// <summary>Data beside the repository that is no part of it.</summary>
internal static class SharedData
{
    /// <summary>
    /// A file of a folder <c>shared</c> beside the repository (or beside a folder that holds it); null where there is none.
    /// </summary>
    public static string? Find(string path)
    {
        for (var folder = Directory.GetParent(Checkout.Root); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", path);
            if (Path.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
