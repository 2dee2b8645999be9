namespace KubeNet.YamlSource.Manifests;

/// <summary>Paths with forward slashes, as text: nothing here touches a disk.</summary>
internal static class Paths
{
    public static string Normal(string path) => path.Replace('\\', '/');

    public static string Folder(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path.Substring(0, slash) : "";

    public static string Name(string path) => path.Substring(path.LastIndexOf('/') + 1);

    /// <summary>A path that is written in a file of a folder, <c>../base/deployment.yaml</c>; null where it leads above the root.</summary>
    public static string? Resolve(string folder, string relative)
    {
        var isRooted = folder.StartsWith("/", StringComparison.Ordinal);
        var steps = folder.Split('/').Where(step => step.Length > 0).ToList();
        foreach (var step in Normal(relative).Split('/'))
        {
            if (step == ".." && steps.Count == 0)
            {
                return null;
            }

            if (step == "..")
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step.Length > 0 && step != ".")
            {
                steps.Add(step);
            }
        }

        return (isRooted ? "/" : "") + string.Join("/", steps);
    }

    public static bool IsWithin(string path, string folder) =>
        folder.Length == 0 || path.StartsWith(folder + "/", StringComparison.Ordinal);
}
