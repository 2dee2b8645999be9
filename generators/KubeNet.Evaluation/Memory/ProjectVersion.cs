using System.Collections.Immutable;
using KubeNet.Evaluation.Sources;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Memory;

/// <summary>The compilation in hand, with what its trees declare. Nothing that is remembered holds it.</summary>
internal sealed class ProjectVersion
{
    private readonly Lazy<TreeNames> _names;
    private readonly Lazy<Dictionary<SyntaxTree, int>> _places;

    public ProjectVersion(Compilation compilation, CancellationToken cancellationToken)
    {
        Trees = compilation.SyntaxTrees.ToImmutableArray();
        Declarations = new ProjectDeclarations(Trees.Select(tree => DeclaredTree.Of(tree, cancellationToken)).ToImmutableArray());
        _names = new Lazy<TreeNames>(() => new TreeNames(compilation));
        _places = new Lazy<Dictionary<SyntaxTree, int>>(() => Enumerable.Range(0, Trees.Length).ToDictionary(i => Trees[i]));
    }

    public ImmutableArray<SyntaxTree> Trees { get; }

    public ProjectDeclarations Declarations { get; }

    /// <summary>
    /// The place of a tree; null for one of another project that an editor gives as source. That project is one of the references.
    /// </summary>
    public int? PlaceOf(SyntaxTree tree) => _places.Value.TryGetValue(tree, out var place) ? place : null;

    public string NameOf(SyntaxTree tree) => _names.Value.NameOf(tree);
}
