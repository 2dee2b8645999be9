namespace KubeNet.Resources;

/// <summary>What is known of the cluster that a set is meant for. It comes from MSBuild properties and items, never from a cluster.</summary>
/// <remarks>Equal by value: it is part of what an evaluation is cached under.</remarks>
internal sealed record ClusterProfile
{
    public static ClusterProfile Default { get; } = new();

    /// <summary>The first NodePort that the API server hands out: <c>--service-node-port-range</c>, by default 30000-32767.</summary>
    public int NodePortFirst { get; init; } = 30000;

    /// <summary>The last NodePort, included.</summary>
    public int NodePortLast { get; init; } = 32767;

    /// <summary>IngressClasses that the cluster has without the project declaring them: class name to controller name.</summary>
    public IReadOnlyDictionary<string, string> IngressClasses { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public bool Equals(ClusterProfile? other) =>
        other is not null
        && NodePortFirst == other.NodePortFirst
        && NodePortLast == other.NodePortLast
        && IngressClasses.Count == other.IngressClasses.Count
        && IngressClasses.All(entry => other.IngressClasses.TryGetValue(entry.Key, out var controller) && controller == entry.Value);

    public override int GetHashCode() => (NodePortFirst, NodePortLast, IngressClasses.Count).GetHashCode();
}
