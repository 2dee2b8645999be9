using KubeNet.Evaluation.Topologies;
using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Evaluation.Sets;

/// <summary>
/// What evaluating one manifest set gave. It holds no symbols, no syntax and no locations, so it may outlive its compilation.
/// </summary>
internal sealed class EvaluatedSet
{
    public EvaluatedSet(
        string name,
        string qualifiedName,
        Origin origin,
        ResourceGraph graph,
        IReadOnlyList<Finding> findings,
        IReadOnlyList<Finding> withheld,
        SetSurface? surface = null
    )
    {
        Surface = surface;
        Name = name;
        QualifiedName = qualifiedName;
        Origin = origin;
        Graph = graph;
        Findings = findings;
        Withheld = withheld;
    }

    /// <summary>The class's name, which is also that of its folder.</summary>
    public string Name { get; }

    /// <summary>Namespace and class, with dots: <c>Acme.Shop</c>.</summary>
    public string QualifiedName { get; }

    /// <summary>The class's name in its (first) declaration.</summary>
    public Origin Origin { get; }

    /// <summary>The resources; <see cref="ResourceGraph.IsComplete"/> is false where something could not be evaluated.</summary>
    public ResourceGraph Graph { get; }

    /// <summary>KUBE0xxx: what the evaluator and the DSL itself found wrong. Rules have not been asked yet.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>
    /// What the DSL found wrong with a whole set in whose files the compiler has errors. Either these are real, and then they say enough;
    /// or another generator adds what is missing, and then this is wrong with the set. Who sees only the project's own trees cannot tell.
    /// </summary>
    public IReadOnlyList<Finding> Withheld { get; }

    /// <summary>What the sets of other projects may know of it besides its resources; null where it could not be evaluated.</summary>
    public SetSurface? Surface { get; }

    /// <summary>The name of the set's class in metadata.</summary>
    public string MetadataName { get; init; } = "";

    /// <summary>The set's topology, as the assembly carries it for other projects.</summary>
    public string TopologyText => field ??= SetTopology.TextOf(Surface, Graph, Findings.Concat(Withheld));
}
