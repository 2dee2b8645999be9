using KubeNet.Resources;

namespace KubeNet;

/// <summary>What Pods are spread over: the nodes, or the zones or regions of their nodes, by a label of the nodes.</summary>
public sealed class Topology
{
    private Topology(string key, Origin origin)
    {
        Key = key;
        Origin = origin;
    }

    /// <summary>The nodes: <c>kubernetes.io/hostname</c>.</summary>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").Replicas(3).SpreadOver(Topology.Node);</code></example>
    public static Topology Node { get; } = new("kubernetes.io/hostname", Origin.None);

    /// <summary>The zones of a region, usually data centres: <c>topology.kubernetes.io/zone</c>.</summary>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").Replicas(3).SpreadOver(Topology.Zone);</code></example>
    public static Topology Zone { get; } = new("topology.kubernetes.io/zone", Origin.None);

    /// <summary>The regions: <c>topology.kubernetes.io/region</c>.</summary>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").Replicas(3).SpreadOver(Topology.Region);</code></example>
    public static Topology Region { get; } = new("topology.kubernetes.io/region", Origin.None);

    /// <summary>The label of the nodes: <c>topologyKey</c>.</summary>
    /// <example><code>k8s.ConfigMap("notes").Data("spread-over", Topology.Zone.Key);</code></example>
    public string Key { get; }

    /// <summary>The label of the nodes.</summary>
    /// <returns><see cref="Key"/>.</returns>
    public override string ToString() => Key;

    internal Origin Origin { get; }

    /// <summary>Nodes with the same value of another label.</summary>
    /// <param name="key">The label's key.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").Replicas(3).SpreadOver(Topology.Of("example.com/rack"));</code></example>
    public static Topology Of(string key)
    {
        var said = CallSite.Text(key);
        return new Topology(said.Value, said.Origin);
    }
}
