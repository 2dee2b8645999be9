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
        string folder,
        IReadOnlyList<(string File, MapNode Root)> roots,
        IReadOnlyList<YamlScope> bases,
        Transformation transformation,
        IReadOnlyList<Generator> generated,
        bool isKustomized
    )
    {
        Folder = folder;
        Roots = roots;
        Bases = bases;
        Transformation = transformation;
        Generated = generated;
        IsKustomized = isKustomized;
    }

    /// <summary>Users of users multiply, so that there is an end.</summary>
    private const int MostApplied = 64;

    public string Folder { get; }

    /// <summary>The manifests, with the file of each.</summary>
    public IReadOnlyList<(string File, MapNode Root)> Roots { get; }

    public IReadOnlyList<YamlScope> Bases { get; }

    /// <summary>What the kustomization does to all its resources.</summary>
    public Transformation Transformation { get; }

    /// <summary>Its manifests, what it generates, and those of its bases.</summary>
    public IEnumerable<MapNode> AllRoots =>
        Roots.Select(root => root.Root).Concat(GeneratedRoots).Concat(Bases.SelectMany(used => used.AllRoots));

    /// <summary>The ConfigMaps and Secrets that it generates.</summary>
    public IReadOnlyList<Generator> Generated { get; }

    /// <summary>What it generates with keys that are all known.</summary>
    public IReadOnlyList<MapNode> GeneratedRoots { get; init; } = [];

    public bool IsKustomized { get; }

    /// <summary>Documents that lack their kind: they are not judged, and references to them resolve.</summary>
    public IReadOnlyList<MeantManifest> Meant { get; init; } = [];

    /// <summary>False where something changes the resources, or brings in more, that is not known.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>False where something changes its own manifests that is not known.</summary>
    public bool HasWholeResources { get; init; } = true;

    /// <summary>
    /// Whether what it lacks may be what an overlay brings: then it is judged by its values only, where it is judged by itself.
    /// </summary>
    public bool IsCompletedByOverlays { get; set; }

    /// <summary>All kustomizations that use it.</summary>
    public List<YamlScope> Users { get; } = [];

    /// <summary>The overlays that use it, where one of them brings what it may lack.</summary>
    public List<YamlScope> Overlays { get; } = [];

    /// <summary>
    /// The scope's graph together with each of its overlays: what is wrong in all of them is wrong. Empty where that is not known.
    /// </summary>
    public IReadOnlyList<ResourceGraph> GraphsWithOverlays(ClusterProfile cluster) =>
        IsComplete && Overlays.TrueForAll(overlay => overlay is { IsComplete: true, IsCompletedByOverlays: false })
            ? Overlays.ConvertAll(overlay => GraphWith(overlay, cluster))
            : [];

    private ResourceGraph GraphWith(YamlScope overlay, ClusterProfile cluster)
    {
        var beside = new YamlScope(
            overlay.Folder,
            overlay.Roots,
            [.. overlay.Bases.Where(used => used != this)],
            overlay.Transformation,
            overlay.Generated,
            isKustomized: true
        )
        {
            Meant = overlay.Meant,
            GeneratedRoots = overlay.GeneratedRoots,
        };
        var own = Graph(cluster, overlay.Transformation, isComplete: true);
        return own.With([beside.Graph(cluster)]);
    }

    /// <summary>The scope's graph, its bases used, with the namespace and the labels that the kustomizations give.</summary>
    public ResourceGraph Graph(ClusterProfile cluster)
    {
        var graph = Graph(cluster, Transformation.None, IsComplete && !IsCompletedByOverlays);
        var applied = AppliedTransformations().Take(MostApplied).ToList();
        return applied.TrueForAll(all => !all.Renames)
            ? graph
            : graph.Naming(resource =>
                [
                    .. applied
                        .Select(all => new GivenName(all.NameOf(resource.Kind, resource.Name), all.Affixes))
                        .GroupBy(name => name.Name)
                        .Select(same => same.First()),
                ]
            );
    }

    /// <summary>What is done to its resources in each of the outermost kustomizations that use it: only those are applied.</summary>
    private IEnumerable<Transformation> AppliedTransformations() =>
        Users.Count == 0
            ? [Transformation]
            : Users.SelectMany(user => user.AppliedTransformations()).Select(outer => Transformation.Then(outer));

    /// <summary>The scope as others refer to it. What it changes in its resources makes nothing unknown elsewhere.</summary>
    public ResourceGraph GraphForOthers(ClusterProfile cluster) =>
        Graph(cluster, Transformation.None, isComplete: true, areBasesComplete: true);

    /// <summary>
    /// Names are left as they are written: kustomize renames what refers to them along with them. The names that they get in the cluster
    /// are known as externals, for who writes those.
    /// </summary>
    private ResourceGraph Graph(ClusterProfile cluster, Transformation outer, bool isComplete, bool areBasesComplete = false)
    {
        var all = Transformation.Then(outer);
        var own = Roots.Select(root => ToResource(root.Root, all)).ToList();
        var bases = Bases.Select(used => used.Graph(cluster, all, areBasesComplete || used.IsComplete, areBasesComplete)).ToList();
        if (Meant.Count > 0)
        {
            bases.Add(MeantGraph(cluster, all));
        }

        if (GeneratedRoots.Count > 0)
        {
            // kustomize has made them, so there is nothing to judge
            bases.Add(new ResourceGraph([.. GeneratedRoots.Select(root => ToResource(root, all))], [], [], cluster, isComplete: true));
        }

        var everyNamespace = own.Select(resource => resource.Namespace ?? "default").Append(all.Namespace ?? "default").Distinct().ToList();
        var externals = Generated
            .Where(made => made.Name is not null)
            .SelectMany(made =>
                everyNamespace.SelectMany(inside =>
                    new[] { made.Name!, all.NameOf(made.Kind, made.Name!) }
                        .Distinct()
                        .Select(name => new ResourceIdentity("", made.Kind, inside, name))
                )
            )
            .Concat(all.Renames ? own.Select(resource => resource.Identity with { Name = all.NameOf(resource.Kind, resource.Name) }) : []);
        return new ResourceGraph(own, bases, externals, cluster, isComplete)
        {
            HasWholeResources = isComplete || (HasWholeResources && !IsCompletedByOverlays),
            ClusterNames = all.Renames ? own.ToDictionary(resource => resource, resource => all.NameOf(resource.Kind, resource.Name)) : [],
        };
    }

    private static Resource ToResource(MapNode root, Transformation all) => ManifestReader.ToResource(all.Apply(root), all.Namespace);

    private ResourceGraph MeantGraph(ClusterProfile cluster, Transformation all)
    {
        var resources = Meant.Select(document => document.Root).OfType<MapNode>().Select(root => ToResource(root, all)).ToList();
        return new ResourceGraph(
            resources,
            [],
            Meant.SelectMany(document => document.Possible(all.Namespace ?? "default")),
            cluster,
            isComplete: true
        );
    }
}
