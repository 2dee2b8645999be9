namespace KubeNet.Resources;

/// <summary>A Service that the cluster has already, and the ports that it holds there. Equal by value.</summary>
internal sealed record ClusterService(string Namespace, string Name)
{
    public ResourceIdentity Identity => new("", "Service", Namespace, Name);

    /// <summary><c>spec.type</c>; ClusterIP when not said.</summary>
    public string Type { get; init; } = "ClusterIP";

    /// <summary><c>spec.ports[].port</c>, with their protocols.</summary>
    public IReadOnlyList<ClusterPort> Ports { get; init; } = [];

    /// <summary><c>spec.ports[].nodePort</c>, with their protocols.</summary>
    public IReadOnlyList<ClusterPort> NodePorts { get; init; } = [];

    public bool Equals(ClusterService? other) =>
        other is not null
        && (Namespace, Name, Type) == (other.Namespace, other.Name, other.Type)
        && Ports.SequenceEqual(other.Ports)
        && NodePorts.SequenceEqual(other.NodePorts);

    public override int GetHashCode() => (Namespace, Name, Type, Ports.Count, NodePorts.Count).GetHashCode();
}

/// <summary>A port that is held: the same number is free for another protocol.</summary>
internal readonly record struct ClusterPort(int Number, string Protocol);
