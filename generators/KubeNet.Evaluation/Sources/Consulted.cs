using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Sources;

/// <summary>
/// Notes which pieces of source one evaluation looks at. Everything that goes from a symbol to its syntax passes by here.
/// </summary>
internal sealed class Consulted(CancellationToken cancellation)
{
    private readonly Dictionary<SyntaxTree, HashSet<Unit>> _units = [];
    private SyntaxTree? _tree;
    private Unit? _unit;

    /// <summary>The trees that were looked at, in no order.</summary>
    public IReadOnlyCollection<SyntaxTree> Trees => _units.Keys;

    /// <summary>
    /// Whether it mattered that all of these trees compile, or which of their lines do not: then any change of them may matter, and any
    /// change of a declaration.
    /// </summary>
    public bool AsWhole { get; set; }

    public void Add(SyntaxTree tree, int position)
    {
        // Asked at every step; most stay where the last one was.
        if (ReferenceEquals(tree, _tree) && _unit is not null && _unit.Span.Contains(position))
        {
            return;
        }

        _tree = tree;
        _unit = DeclaredTree.Of(tree, cancellation).UnitAt(position);
        if (!_units.TryGetValue(tree, out var units))
        {
            _units.Add(tree, units = []);
        }

        if (_unit is null)
        {
            AsWhole = true; // code outside of what DeclarationReader knows
        }
        else
        {
            units.Add(_unit);
        }
    }

    public IEnumerable<(SyntaxTree Tree, ImmutableArray<Unit> Units)> ByTree =>
        _units.Select(tree => (tree.Key, tree.Value.ToImmutableArray()));
}
