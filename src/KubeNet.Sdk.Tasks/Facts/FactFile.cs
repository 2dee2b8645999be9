using Microsoft.Build.Framework;

namespace KubeNet.Tasks.Facts;

/// <summary>A <c>KubeNetFile</c> item.</summary>
/// <param name="Path">Its path as code sees it, with forward slashes: the item's <c>Link</c>, or the path without leading
/// <c>..</c>.</param>
/// <param name="FullPath">Where it is.</param>
/// <param name="Item">The item.</param>
internal sealed record FactFile(string Path, string FullPath, ITaskItem Item)
{
    public string Name => Path.Substring(Path.LastIndexOf('/') + 1);

    public static FactFile Of(ITaskItem item, string projectDirectory)
    {
        var fullPath = System.IO.Path.GetFullPath(System.IO.Path.Combine(projectDirectory, item.ItemSpec));
        var link = item.GetMetadata("Link");
        var parts = (link.Length > 0 ? link : item.ItemSpec)
            .Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part is not ("." or ".."))
            .ToArray();
        return new FactFile(
            System.IO.Path.IsPathRooted(item.ItemSpec) && link.Length == 0 ? parts[parts.Length - 1] : string.Join("/", parts),
            fullPath,
            item
        );
    }
}
