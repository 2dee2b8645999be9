using System.ComponentModel;

namespace KubeNet;

/// <summary>
/// What a manifest set of this assembly is to the sets of other projects: kinds, names, namespaces, labels, ports, hosts, paths, and which
/// public member is which resource. It has no values of Secrets, ConfigMaps and environment variables. The build adds it, and
/// <c>k8s.Use&lt;T&gt;()</c> in another project is evaluated with it. Not for use in code.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SetTopologyAttribute : Attribute
{
    /// <summary>The topology of one set.</summary>
    /// <param name="set">The set's class: its name in metadata.</param>
    /// <param name="version">The version of the format.</param>
    /// <param name="topology">The topology in that format.</param>
    public SetTopologyAttribute(string set, int version, string topology)
    {
        Set = set;
        Version = version;
        Topology = topology;
    }

    /// <summary>The set's class: its name in metadata.</summary>
    public string Set { get; }

    /// <summary>The version of the format.</summary>
    public int Version { get; }

    /// <summary>The topology in that format.</summary>
    public string Topology { get; }
}
