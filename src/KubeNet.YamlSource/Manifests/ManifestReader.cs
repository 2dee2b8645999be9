using KubeNet.Resources;

namespace KubeNet.YamlSource.Manifests;

/// <summary>The manifests of a file as resources, each item of a <c>List</c> by itself.</summary>
internal static class ManifestReader
{
    /// <param name="file">Any file. <see cref="YamlFile.Manifests"/> asks once, since lists are taken apart.</param>
    public static IReadOnlyList<MapNode> Read(YamlFile file) =>
        [.. file.Documents.OfType<MapNode>().Where(FileRoles.IsManifest).SelectMany(Items)];

    /// <summary>The tree as a resource in a namespace, which a kustomization may set for all that it lists.</summary>
    public static Resource ToResource(MapNode root, string? @namespace)
    {
        var apiVersion = root.Text("apiVersion") ?? "";
        var group = ResourceIdentity.GroupOf(apiVersion);
        var isClusterScoped = ClusterScopedKinds.Contains(group, root.Text("kind") ?? "");
        return new Resource(
            root,
            isClusterScoped ? null : @namespace ?? (root.Text("metadata.namespace") is { Length: > 0 } written ? written : "default")
        );
    }

    private static IEnumerable<MapNode> Items(MapNode document)
    {
        if (document.Text("kind") is { } kind && kind.EndsWith("List", StringComparison.Ordinal) && document["items"] is ListNode items)
        {
            var all = items.RemoveAll();
            foreach (var other in all.Where(item => item is not MapNode map || !FileRoles.IsManifest(map)))
            {
                items.Add(other); // see NearlyManifest
            }

            return all.OfType<MapNode>().Where(FileRoles.IsManifest).SelectMany(Items);
        }

        return [document];
    }
}
