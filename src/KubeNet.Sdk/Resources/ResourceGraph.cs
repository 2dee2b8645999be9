namespace KubeNet.Resources;

/// <summary>
/// The resources of one set and of the sets that it uses, by identity, by kind and by selector. Rules, outputs and the resolver of routes
/// read it; nobody changes it.
/// </summary>
internal sealed class ResourceGraph
{
    private readonly Dictionary<ResourceIdentity, Resource> _byIdentity = [];
    private readonly HashSet<ResourceIdentity> _externals;
    private readonly Lazy<PodSelectorIndex> _pods;

    public ResourceGraph(
        IReadOnlyList<Resource> own,
        IReadOnlyList<ResourceGraph> used,
        IEnumerable<ResourceIdentity> externals,
        ClusterProfile cluster,
        bool isComplete)
    {
        Own = own;
        Cluster = cluster;
        IsComplete = isComplete && used.All(graph => graph.IsComplete);
        _externals = [.. externals];
        Visible = [.. own, .. used.SelectMany(graph => graph.Own)];
        _pods = new Lazy<PodSelectorIndex>(() => new PodSelectorIndex(Visible));
        foreach (var resource in Visible)
        {
            if (!_byIdentity.ContainsKey(resource.Identity))
            {
                _byIdentity.Add(resource.Identity, resource);
            }
        }
    }

    /// <summary>The set's own resources, in the order of their declaration: the ones that are judged and written.</summary>
    public IReadOnlyList<Resource> Own { get; }

    /// <summary>The set's own resources and those of the sets that it uses.</summary>
    public IReadOnlyList<Resource> Visible { get; }

    public ClusterProfile Cluster { get; }

    /// <summary>False when something could not be evaluated: then what is not there may only be unknown.</summary>
    public bool IsComplete { get; }

    public Resource? Find(string group, string kind, string? @namespace, string name) =>
        _byIdentity.TryGetValue(new ResourceIdentity(group, kind, @namespace, name), out var found) ? found : null;

    /// <summary>Whether the set said that this lives elsewhere (<c>k8s.External</c>).</summary>
    public bool IsExternal(string group, string kind, string? @namespace, string name) =>
        _externals.Contains(new ResourceIdentity(group, kind, @namespace, name));

    /// <summary>The pod templates, of the set and of those that it uses, that a selector matches in a namespace.</summary>
    public IReadOnlyList<PodTemplateView> PodsSelectedBy(string? @namespace, MapNode selector) => _pods.Value.Select(@namespace, selector);

    public IEnumerable<Resource> OwnOfKind(string kind) => Own.Where(resource => resource.Kind == kind);

    public IEnumerable<Resource> VisibleOfKind(string kind) => Visible.Where(resource => resource.Kind == kind);
}
