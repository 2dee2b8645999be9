using KubeNet.Resources;
using KubeNet.YamlSource.Manifests;

namespace KubeNet.YamlSource.Scopes;

/// <summary>
/// Files that are applied together: the resources of one kustomization, or the plain files of one folder. Identities are judged
/// inside a scope; references resolve in all of them.
/// </summary>
internal sealed class YamlScope
{
    public YamlScope(
        string folder, IReadOnlyList<(string File, MapNode Root)> roots, IReadOnlyList<YamlScope> bases, string? @namespace, IReadOnlyList<(string Kind, string Name)> generated, bool isKustomized)
    {
        Folder = folder;
        Roots = roots;
        Bases = bases;
        Namespace = @namespace;
        Generated = generated;
        IsKustomized = isKustomized;
    }

    public string Folder { get; }

    /// <summary>The manifests, with the file that each stands in.</summary>
    public IReadOnlyList<(string File, MapNode Root)> Roots { get; }

    public IReadOnlyList<YamlScope> Bases { get; }

    /// <summary>The namespace that a kustomization puts everything into; null where it leaves that to the manifests.</summary>
    public string? Namespace { get; }

    public IReadOnlyList<(string Kind, string Name)> Generated { get; }

    public bool IsKustomized { get; }

    /// <summary>False where something changes the resources, or brings in more, that is not known.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Whether what it lacks may be what an overlay brings: then it is judged by its values only, where it is judged by itself.</summary>
    public bool IsCompletedByOverlays { get; set; }

    /// <summary>The scope's graph, its bases used; all in the namespace of the outermost kustomization that names one.</summary>
    public ResourceGraph Graph(ClusterProfile cluster) => Graph(cluster, null, IsComplete && !IsCompletedByOverlays);

    /// <summary>The scope as others refer to it. What it changes in its resources makes nothing unknown elsewhere.</summary>
    public ResourceGraph GraphForOthers(ClusterProfile cluster) => Graph(cluster, null, isComplete: true, areBasesComplete: true);

    private ResourceGraph Graph(ClusterProfile cluster, string? outerNamespace, bool isComplete, bool areBasesComplete = false)
    {
        var @namespace = outerNamespace ?? Namespace;
        var own = Roots.Select(root => ManifestReader.ToResource(root.Root, @namespace)).ToList();
        var everyNamespace = own.Select(resource => resource.Namespace ?? "default").Append(@namespace ?? "default").Distinct().ToList();
        var externals = Generated.SelectMany(made => everyNamespace.Select(inside => new ResourceIdentity("", made.Kind, inside, made.Name)));
        return new ResourceGraph(own, [.. Bases.Select(used => used.Graph(cluster, @namespace, areBasesComplete || used.IsComplete, areBasesComplete))], externals, cluster, isComplete);
    }
}
