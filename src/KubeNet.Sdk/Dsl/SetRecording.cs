using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet;

/// <summary>When, after <c>Define</c>, a reference is resolved. Each phase sees the results of those before it.</summary>
internal enum Phase
{
    /// <summary>Services that expose "all container ports" take the ports over.</summary>
    ServicePorts,

    /// <summary>Values that depend on a Service's ports: its type, its Url, and the port of an Ingress backend.</summary>
    Backends,

    /// <summary>NetworkPolicies take over the ports of the Pods and Services.</summary>
    Policies,

    /// <summary>Rewrites are written in the form that the class's controller needs.</summary>
    Rewrites,

    /// <summary>Digests of the complete content.</summary>
    Digests,

    /// <summary>Labels and annotations of all resources, after everything that selects by the labels of one.</summary>
    Shared,
}

/// <summary>
/// The current state of one set: its resources in the order of their declaration, its references, and its errors. Handles write to it.
/// <see cref="Complete"/> resolves what must wait for the end of <c>Define</c>.
/// </summary>
internal sealed partial class SetRecording
{
    private readonly List<Resource> _resources = [];
    private readonly List<Resource> _proxies = [];
    private readonly List<Finding> _findings = [];
    private readonly List<SetRecording> _used = [];
    private readonly List<ResourceIdentity> _externals = [];
    private readonly HashSet<Resource> _changing = [];
    private readonly List<Action>?[] _deferred = new List<Action>?[(int)Phase.Shared + 1];
    private ResourceGraph? _graph;

    public SetRecording(string setName, Sourced<string> @namespace, ClusterProfile cluster)
    {
        SetName = setName;
        Namespace = @namespace;
        Cluster = cluster;
    }

    public string SetName { get; }

    public Sourced<string> Namespace { get; }

    public ClusterProfile Cluster { get; }

    public IReadOnlyList<Resource> Resources => _resources;

    /// <summary>The reverse proxies in front of the cluster. They are not resources of it, so they are separate.</summary>
    public IReadOnlyList<Resource> Proxies => _proxies;

    public IReadOnlyList<SetRecording> Used => _used;

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Whether only the topology of the set is known, because it belongs to another project. Never when it is executed.</summary>
    public bool IsTopologyOnly { get; init; }

    /// <summary>
    /// False if a part of the set could not be evaluated, so that something missing may only be unknown. The evaluator sets it. It is
    /// always true when the program is executed.
    /// </summary>
    public bool IsComplete { get; set; } = true;

    public Resource Add(Resource resource)
    {
        EnsureOpen();
        _resources.Add(resource);
        return resource;
    }

    public Resource AddProxy(Resource proxy)
    {
        EnsureOpen();
        if (_proxies.Find(earlier => earlier.Name == proxy.Name) is { } earlier)
        {
            Report(
                EvaluationFindings.DuplicateIdentity,
                $"{proxy.Kind} {proxy.Name} is declared twice in the set '{SetName}'. Both would be the file nginx/{proxy.Name}.conf. "
                    + "Rename one of them, or change the first through its handle.",
                proxy.Origin,
                earlier.Origin
            );
        }

        _proxies.Add(proxy);
        return proxy;
    }

    public void Report(FindingKind kind, string message, Origin origin, params Origin[] others) =>
        _findings.Add(new Finding(kind, message, origin, others));

    /// <summary>Two declarations of the set contradict each other, or one has no meaning.</summary>
    public void Contradiction(string message, Origin origin, params Origin[] others) =>
        Report(EvaluationFindings.Contradiction, message, origin, others);

    /// <summary>Begins a <c>Configure</c> of the resource. False if one is already in progress.</summary>
    public bool BeginChange(Resource resource) => _changing.Add(resource);

    public void EndChange(Resource resource) => _changing.Remove(resource);

    public void Use(SetRecording other)
    {
        if (!_used.Contains(other))
        {
            _used.Add(other);
        }
    }

    public void AddExternal(ResourceIdentity identity) => _externals.Add(identity);

    public void AtEnd(Phase phase, Action resolve) => (_deferred[(int)phase] ??= []).Add(resolve);

    /// <summary>
    /// Resolves what had to wait, checks that identities are unique, and returns the graph. Later calls return the same graph.
    /// </summary>
    public ResourceGraph Complete()
    {
        if (_graph is not null)
        {
            return _graph;
        }

        foreach (var actions in _deferred)
        {
            foreach (var resolve in actions ?? [])
            {
                resolve();
            }
        }

        ReportDuplicates();
        // the nearest set has the last word
        var cluster = Reachable().Reverse().Aggregate(Cluster, (known, set) => set.Rewrites.AddClassesTo(known));
        return _graph = new ResourceGraph(_resources, _used.Select(used => used.Complete()).ToArray(), _externals, cluster, IsComplete)
        {
            Proxies = _proxies,
        };
    }

    /// <summary>The set and those that it uses, directly or through others, nearest first.</summary>
    public IReadOnlyList<SetRecording> Reachable()
    {
        var sets = new List<SetRecording> { this };
        for (var i = 0; i < sets.Count; i++)
        {
            sets.AddRange(sets[i]._used.Where(used => !sets.Contains(used)));
        }

        return sets;
    }

    /// <summary>
    /// Identities are checked in the set and the sets that it uses. Duplicates between two used sets are not reported here.
    /// </summary>
    private void ReportDuplicates()
    {
        var first = new Dictionary<ResourceIdentity, (Resource Resource, SetRecording Set)>();
        foreach (var set in Reachable().Skip(1))
        {
            foreach (var resource in set._resources)
            {
                first[resource.Identity] = (resource, set);
            }
        }

        foreach (var resource in _resources)
        {
            if (!first.TryGetValue(resource.Identity, out var earlier))
            {
                first.Add(resource.Identity, (resource, this));
                continue;
            }

            Report(
                EvaluationFindings.DuplicateIdentity,
                (
                    earlier.Set == this
                        ? $"{resource} is declared twice in the set '{SetName}'. The second would replace the first. "
                        : $"{resource} is also declared in the set '{earlier.Set.SetName}', which '{SetName}' uses. "
                            + "One would replace the other. "
                )
                    + (resource.Kind == "Service" ? "Give one of them another name (Expose has a name: argument)" : "Rename one of them")
                    + (earlier.Set == this ? ", or change the first through its handle." : "."),
                resource.Origin,
                earlier.Resource.Origin
            );
        }
    }
}
