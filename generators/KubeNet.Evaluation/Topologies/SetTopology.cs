using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Evaluation.Topologies;

/// <summary>
/// A set's topology as a tree, which an attribute of the assembly carries as text. A change of the format that a reader must know about
/// gets a new <see cref="Version"/>.
/// </summary>
internal static class SetTopology
{
    public const int Version = 1;

    /// <summary>In place of everything else: the set has errors.</summary>
    public const string Refused = "refused";

    public const string Namespace = "namespace";
    public const string Used = "used";
    public const string Assembly = "assembly";
    public const string Set = "set";
    public const string Classes = "classes";
    public const string Resources = "resources";
    public const string Proxies = "proxies";
    public const string Externals = "externals";
    public const string Group = "group";
    public const string Kind = "kind";
    public const string Name = "name";
    public const string Members = "members";

    /// <param name="surface">Null if the set could not be evaluated.</param>
    /// <param name="graph">The set's resources.</param>
    /// <param name="findings">What the evaluator and the DSL found; an Error also stops the sets that use this one.</param>
    public static string TextOf(SetSurface? surface, ResourceGraph graph, IEnumerable<Finding> findings)
    {
        var tree = new MapNode();
        if (
            surface is null
            || !graph.IsComplete
            || findings.Any(finding => finding.Severity == Severity.Error)
            || surface.Used.Any(used => used.MetadataName is null)
        )
        {
            tree.Set(Refused, true, Origin.None);
            return TopologyText.Write(tree);
        }

        tree.Set(Namespace, surface.Namespace, Origin.None);
        foreach (var used in surface.Used)
        {
            var name = tree.GetOrAddList(Used).Add(new MapNode());
            name.Set(Set, used.MetadataName!, Origin.None);
            if (used.Assembly is { } assembly)
            {
                name.Set(Assembly, assembly, Origin.None);
            }
        }

        foreach (var known in surface.IngressClasses.OrderBy(known => known.Key, StringComparer.Ordinal))
        {
            tree.GetOrAddMap(Classes).Set(known.Key, known.Value, Origin.None);
        }

        foreach (var resource in graph.Own)
        {
            tree.GetOrAddList(Resources).Add(TopologyFields.Of(resource));
        }

        foreach (var proxy in graph.Proxies)
        {
            tree.GetOrAddList(Proxies).Add(TopologyFields.OfProxy(proxy));
        }

        foreach (var external in Ordered(graph.Externals))
        {
            tree.GetOrAddList(Externals).Add(OfExternal(external));
        }

        if (surface.Members.Count > 0)
        {
            tree.Set(Members, surface.Members.Relocated(origin => origin));
        }

        return TopologyText.Write(tree);
    }

    public static ResourceIdentity ToExternal(MapNode node) =>
        new(node.Text(Group) ?? "", node.Text(Kind) ?? "", node.Text(Namespace), node.Text(Name) ?? "");

    private static IEnumerable<ResourceIdentity> Ordered(IEnumerable<ResourceIdentity> externals) =>
        externals
            .OrderBy(external => external.Group, StringComparer.Ordinal)
            .ThenBy(external => external.Kind, StringComparer.Ordinal)
            .ThenBy(external => external.Namespace, StringComparer.Ordinal)
            .ThenBy(external => external.Name, StringComparer.Ordinal);

    private static MapNode OfExternal(ResourceIdentity external)
    {
        var node = new MapNode();
        if (external.Group.Length > 0)
        {
            node.Set(Group, external.Group, Origin.None);
        }

        node.Set(Kind, external.Kind, Origin.None);
        if (external.Namespace is { } space)
        {
            node.Set(Namespace, space, Origin.None);
        }

        node.Set(Name, external.Name, Origin.None);
        return node;
    }
}
