namespace KubeNet.Resources;

/// <summary>
/// What is known of the cluster that a set is meant for. It comes from MSBuild properties and items, never from a cluster.
/// </summary>
/// <remarks>Equal by value: it is part of what an evaluation is cached under.</remarks>
internal sealed record ClusterProfile
{
    public static ClusterProfile Default { get; } = new();

    /// <summary>
    /// How LoadBalancer Services get their addresses. Unknown unless the project says it; rules that need it are silent then.
    /// </summary>
    public ClusterKind Kind { get; init; }

    /// <summary>The API server's version.</summary>
    public KubernetesVersion Version { get; init; } = KubernetesVersion.Newest;

    /// <summary>The first NodePort that the API server hands out: <c>--service-node-port-range</c>, by default 30000-32767.</summary>
    public int NodePortFirst { get; init; } = 30000;

    /// <summary>The last NodePort, included.</summary>
    public int NodePortLast { get; init; } = 32767;

    /// <summary>
    /// IngressClasses that the cluster has without the project declaring them: class name to controller name, which is empty where
    /// only the class is known.
    /// </summary>
    public IReadOnlyDictionary<string, string> IngressClasses { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Services that the cluster has, with the ports that they hold, in the order in which they were said.</summary>
    public IReadOnlyList<ClusterService> Services { get; init; } = [];

    /// <summary>Everything else that the cluster has, by identity.</summary>
    public IReadOnlyList<ResourceIdentity> Resources { get; init; } = [];

    /// <summary>Whether the project says that the cluster has this.</summary>
    public bool Has(ResourceIdentity identity) =>
        identity switch
        {
            { Group: "", Kind: "Service" } => Services.Any(service => service.Identity == identity),
            { Group: "networking.k8s.io", Kind: "IngressClass" } => IngressClasses.ContainsKey(identity.Name),
            _ => false,
        } || Resources.Contains(identity);

    public bool Equals(ClusterProfile? other) =>
        other is not null
        && Kind == other.Kind
        && Version == other.Version
        && NodePortFirst == other.NodePortFirst
        && NodePortLast == other.NodePortLast
        && IngressClasses.Count == other.IngressClasses.Count
        && IngressClasses.All(entry => other.IngressClasses.TryGetValue(entry.Key, out var controller) && controller == entry.Value)
        && Services.SequenceEqual(other.Services)
        && Resources.SequenceEqual(other.Resources);

    public override int GetHashCode() =>
        (Kind, Version, NodePortFirst, NodePortLast, IngressClasses.Count, Services.Count, Resources.Count).GetHashCode();
}

/// <summary>How a cluster gives addresses to Services of the type LoadBalancer.</summary>
internal enum ClusterKind
{
    /// <summary>The project does not say.</summary>
    Unknown,

    /// <summary>All LoadBalancers share the ports of one machine (k3s, Rancher Desktop, Docker Desktop): a port is given once.</summary>
    SingleNode,

    /// <summary>Each LoadBalancer gets an address of its own.</summary>
    Cloud,
}
