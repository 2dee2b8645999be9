using KubeNet.Nginx;
using KubeNet.Resources;
using KubeNet.Yaml;

namespace KubeNet.Files;

/// <summary>
/// The files of one set: a file a resource, the <c>kustomization.yaml</c> that lists them, and the configurations of reverse proxies, which
/// it does not list: they are for an NGINX outside of the cluster.
/// </summary>
/// <remarks>
/// Resource files hold the manifest and nothing else, as a person would have written it: they may be committed, copied and
/// compared, and a comment with the set's name would make them differ for no reason.
/// </remarks>
internal static class ManifestFiles
{
    private const string KustomizationPath = "kustomization.yaml";

    /// <summary>
    /// The files of the graph's own resources in <see cref="ApplyOrder"/>, then <c>kustomization.yaml</c>, then the proxies.
    /// </summary>
    /// <exception cref="UnwritableTextException">A key or a string holds a lone surrogate; <see cref="UnwritableText"/> finds them all
    /// beforehand.</exception>
    public static IReadOnlyList<ManifestFile> Of(ResourceGraph graph)
    {
        var resources = ApplyOrder.Sort(graph.Own);
        var names = FileNames.Of(resources);
        var files = new List<ManifestFile>(resources.Count + 1);
        for (var i = 0; i < resources.Count; i++)
        {
            files.Add(new ManifestFile(names[i], YamlWriter.Write(resources[i].Root)));
        }

        files.Add(new ManifestFile(KustomizationPath, YamlWriter.Write(Kustomization(names))));
        files.AddRange(NginxProxyView.In(graph.Proxies).Select(proxy => NginxProxyFile.Of(proxy, graph)));
        return files;
    }

    private static MapNode Kustomization(IReadOnlyList<string> names)
    {
        var kustomization = new MapNode();
        kustomization.Set("apiVersion", "kustomize.config.k8s.io/v1beta1", Origin.None);
        kustomization.Set("kind", "Kustomization", Origin.None);

        // No sortOptions: kubectl sets an order itself and prints a warning where the file does, too. Its order has Namespaces and
        // definitions first.
        var resources = kustomization.GetOrAddList("resources");
        foreach (var name in names)
        {
            resources.Add(new ScalarNode(name, Origin.None));
        }

        return kustomization;
    }
}
