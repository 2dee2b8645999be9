using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Evaluation;

/// <summary>
/// What evaluating one manifest set gave. It holds no symbols, no syntax and no locations, so it may outlive its compilation.
/// </summary>
internal sealed class EvaluatedSet
{
    public EvaluatedSet(string name, string qualifiedName, Origin origin, ResourceGraph graph, IReadOnlyList<Finding> findings)
    {
        Name = name;
        QualifiedName = qualifiedName;
        Origin = origin;
        Graph = graph;
        Findings = findings;
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
}
