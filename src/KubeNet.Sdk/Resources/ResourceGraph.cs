namespace KubeNet.Resources;

/// <summary>
/// The resources of one set and of the sets that it uses, by identity, by kind and by selector. Rules, outputs and the resolver of routes
/// read it; it never changes.
/// </summary>
internal sealed class ResourceGraph
{
    private readonly Dictionary<ResourceIdentity, Resource> _byIdentity = [];
    private readonly HashSet<ResourceIdentity> _externals;
    private readonly Lazy<PodSelectorIndex> _pods;
    private readonly IReadOnlyList<ResourceGraph> _used;
    private readonly IReadOnlyList<ResourceGraph> _others;
    private readonly bool _isWhole;
    private readonly Lazy<Operators> _operators;
    private readonly Lazy<TrafficIndex> _traffic;
    private readonly Lazy<PodPolicies> _policies;
    private readonly Lazy<PodsElsewhere> _elsewhere;
    private readonly Lazy<PodCounts> _podCounts;
    private readonly Lazy<ILookup<string, Resource>> _ownByKind;
    private readonly Lazy<ILookup<string, Resource>> _visibleByKind;
    private readonly Dictionary<(string? Namespace, MapNode Selector), IReadOnlyList<PodTemplateView>> _selected = [];

    public ResourceGraph(
        IReadOnlyList<Resource> own,
        IReadOnlyList<ResourceGraph> used,
        IEnumerable<ResourceIdentity> externals,
        ClusterProfile cluster,
        bool isComplete,
        IReadOnlyList<ResourceGraph>? others = null
    )
    {
        Own = own;
        _used = used;
        _others = others ?? [];
        Cluster = cluster;
        _isWhole = isComplete;
        HasWholeResources = isComplete;
        IsComplete = isComplete && used.All(graph => graph.IsComplete) && _others.All(graph => graph.IsComplete);
        _externals = [.. externals, .. used.SelectMany(graph => graph._externals)];
        Visible = [.. own, .. used.SelectMany(graph => graph.Own)];
        _pods = new Lazy<PodSelectorIndex>(() => new PodSelectorIndex(Visible));
        _operators = new Lazy<Operators>(() => new Operators(Visible));
        _traffic = new Lazy<TrafficIndex>(() => new TrafficIndex(this));
        _policies = new Lazy<PodPolicies>(() => new PodPolicies(this));
        _elsewhere = new Lazy<PodsElsewhere>(() => new PodsElsewhere(this));
        _podCounts = new Lazy<PodCounts>(() => new PodCounts(Visible.Concat(_others.SelectMany(graph => graph.Own))));
        _ownByKind = new Lazy<ILookup<string, Resource>>(() => Own.ToLookup(resource => resource.Kind, StringComparer.Ordinal));
        _visibleByKind = new Lazy<ILookup<string, Resource>>(() => Visible.ToLookup(resource => resource.Kind, StringComparer.Ordinal));
        foreach (var resource in Visible)
        {
            if (!_byIdentity.ContainsKey(resource.Identity))
            {
                _byIdentity.Add(resource.Identity, resource);
            }
        }
    }

    /// <summary>
    /// The same graph beside others of the project (sets and YAML files that are applied by themselves): references resolve there last, and
    /// nothing is judged across the border, since they may be meant for other clusters.
    /// </summary>
    public ResourceGraph Beside(IReadOnlyList<ResourceGraph> others) =>
        others.Count == 0
            ? this
            : new ResourceGraph(Own, _used, _externals, WithClassesOf(others), _isWhole, others)
            {
                HasWholeResources = HasWholeResources,
                Proxies = Proxies,
                ClusterNames = ClusterNames,
                GivenNames = GivenNames,
            };

    /// <summary>The same graph with more that it uses, and what those use.</summary>
    public ResourceGraph With(IReadOnlyList<ResourceGraph> used) =>
        new(Own, [.. _used, .. used.SelectMany(graph => graph._used.Prepend(graph))], _externals, Cluster, _isWhole, _others)
        {
            HasWholeResources = HasWholeResources,
            Proxies = Proxies,
            ClusterNames = ClusterNames,
            GivenNames = GivenNames,
        };

    /// <summary>The same graph with the names that own resources get.</summary>
    public ResourceGraph Naming(Func<Resource, IReadOnlyList<GivenName>> names) =>
        new(Own, _used, _externals, Cluster, _isWhole, _others)
        {
            HasWholeResources = HasWholeResources,
            Proxies = Proxies,
            ClusterNames = ClusterNames,
            GivenNames = Own.ToDictionary(resource => resource, names),
        };

    /// <summary>The same graph with each origin taken to another place: the source has moved, and nothing in it changed.</summary>
    public ResourceGraph Relocated(Func<Origin, Origin> place) =>
        new(
            [.. Own.Select(resource => resource.Relocated(place))],
            [.. _used.Select(graph => graph.Relocated(place))],
            _externals,
            Cluster,
            _isWhole,
            _others
        )
        {
            HasWholeResources = HasWholeResources,
            Proxies = [.. Proxies.Select(proxy => proxy.Relocated(place))],
        };

    /// <summary>The set's own resources, in the order of their declaration: the ones that are judged and written.</summary>
    public IReadOnlyList<Resource> Own { get; }

    /// <summary>The set's own resources and those of the sets that it uses.</summary>
    public IReadOnlyList<Resource> Visible { get; }

    /// <summary>
    /// The set's own reverse proxies in front of the cluster (<c>k8s.NginxProxy</c>). They are no objects of the cluster and never written
    /// as YAML; their trees are made like a resource's, so that each value has its place. <c>NginxProxyView</c> reads them.
    /// </summary>
    public IReadOnlyList<Resource> Proxies { get; init; } = [];

    /// <summary>The set's own proxies and those of the sets that it uses.</summary>
    public IEnumerable<Resource> VisibleProxies => Proxies.Concat(_used.SelectMany(graph => graph.Proxies));

    /// <summary>The names that a kustomization gives to own resources in the cluster, where they are not those that are written.</summary>
    public IReadOnlyDictionary<Resource, string> ClusterNames { get; init; } = new Dictionary<Resource, string>();

    /// <summary>
    /// The names of own resources in the cluster that kustomizations change: one for each of the outermost ones, since only those are
    /// applied.
    /// </summary>
    public IReadOnlyDictionary<Resource, IReadOnlyList<GivenName>> GivenNames { get; init; } =
        new Dictionary<Resource, IReadOnlyList<GivenName>>();

    /// <summary>The name of a visible resource in the cluster: what a kustomization's prefix and suffix make of it.</summary>
    public string NameInCluster(Resource resource) =>
        ClusterNames.TryGetValue(resource, out var name)
            ? name
            : _used.Select(graph => graph.NameInCluster(resource)).FirstOrDefault(known => known != resource.Name) ?? resource.Name;

    /// <summary>The other graphs of the project.</summary>
    public IReadOnlyList<ResourceGraph> Others => _others;

    public ClusterProfile Cluster { get; }

    /// <summary>False when something could not be evaluated: then what is not there may only be unknown.</summary>
    public bool IsComplete { get; }

    /// <summary>
    /// Whether each of the set's own resources is known with all its fields. Then what the API server says of one of them alone is known,
    /// too, even if other resources are missing: a file that cannot be read, or one that is elsewhere.
    /// </summary>
    public bool HasWholeResources { get; init; }

    public Resource? Find(string group, string kind, string? @namespace, string name) =>
        Find(new ResourceIdentity(group, kind, @namespace, name));

    public Resource? Find(ResourceIdentity identity) =>
        _byIdentity.TryGetValue(identity, out var found)
            ? found
            : _others.Select(graph => graph.Find(identity)).FirstOrDefault(resource => resource is not null);

    /// <summary>
    /// Whether the set, one that it uses, or another one of the project, said that this lives elsewhere (<c>k8s.External</c>), or the
    /// project that the cluster has it.
    /// </summary>
    public bool IsExternal(string group, string kind, string? @namespace, string name) =>
        new ResourceIdentity(group, kind, @namespace, name) is var identity
        && (_externals.Contains(identity) || Cluster.Has(identity) || _others.Any(graph => graph._externals.Contains(identity)));

    /// <summary>What the set, and those that it uses, declare to exist elsewhere.</summary>
    public IEnumerable<ResourceIdentity> Externals => _externals;

    /// <summary>Whether anything of a kind is declared to exist elsewhere.</summary>
    public bool HasExternals(string group, string kind) => _externals.Any(external => external.Group == group && external.Kind == kind);

    /// <summary>
    /// The pod templates, of the set and of those that it uses, that a selector matches in a namespace. A dozen rules ask for those of each
    /// Service, so they are looked up once.
    /// </summary>
    public IReadOnlyList<PodTemplateView> PodsSelectedBy(string? @namespace, MapNode selector)
    {
        lock (_selected)
        {
            if (!_selected.TryGetValue((@namespace, selector), out var pods))
            {
                _selected.Add((@namespace, selector), pods = PodsSelectedBy(@namespace, LabelSelector.OfPairs(selector)));
            }

            return pods;
        }
    }

    /// <summary>The same for a selector with expressions; an empty one selects all pods of the namespace.</summary>
    public IReadOnlyList<PodTemplateView> PodsSelectedBy(string? @namespace, LabelSelector selector) =>
        _pods.Value.Select(@namespace, selector) is { Count: > 0 } pods
            ? pods
            : [.. _others.SelectMany(graph => graph.PodsSelectedBy(@namespace, selector))];

    /// <summary>All pod templates of a namespace.</summary>
    public IReadOnlyList<PodTemplateView> PodsIn(string? @namespace) => _pods.Value.InNamespace(@namespace);

    /// <summary>What custom resources may bring about at run time.</summary>
    public Operators Operators => _operators.Value;

    /// <summary>The Services in front of workloads, and the routes to Services.</summary>
    public TrafficIndex Traffic => _traffic.Value;

    /// <summary>Pods and endpoints that may exist without being declared.</summary>
    public PodsElsewhere Elsewhere => _elsewhere.Value;

    /// <summary>The numbers of pods, also of workloads that an autoscaler scales.</summary>
    public PodCounts PodCounts => _podCounts.Value;

    /// <summary>The NetworkPolicies in front of pods.</summary>
    public PodPolicies Policies => _policies.Value;

    public IEnumerable<Resource> OwnOfKind(string kind) => _ownByKind.Value[kind];

    public IEnumerable<Resource> VisibleOfKind(string kind) => _visibleByKind.Value[kind];

    /// <summary>The resources of a kind in the other graphs of the project.</summary>
    public IEnumerable<Resource> OthersOfKind(string kind) => _others.SelectMany(graph => graph.OwnOfKind(kind));

    /// <summary>IngressClasses are for the whole cluster, and known by their name and controller wherever they are declared.</summary>
    private ClusterProfile WithClassesOf(IReadOnlyList<ResourceGraph> others)
    {
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var declared in others
                .SelectMany(graph => graph.OwnOfKind("IngressClass"))
                .Where(resource => resource.Group == "networking.k8s.io")
        )
        {
            classes[declared.Name] = declared.Root.Text("spec.controller") ?? "";
        }

        if (classes.Count == 0)
        {
            return Cluster;
        }

        foreach (var known in Cluster.IngressClasses)
        {
            classes[known.Key] = known.Value;
        }

        return Cluster with
        {
            IngressClasses = classes,
        };
    }
}
