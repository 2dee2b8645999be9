using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// The variables of one block, seen by the blocks inside and by the closures made there. A loop's body gets a new scope
/// each time, so that a closure keeps the variable of its own iteration.
/// </summary>
internal sealed class Scope(Scope? outer)
{
    /// <summary>Up to this many variables are found faster by looking at each.</summary>
    private const int Few = 8;

    private readonly List<KeyValuePair<ISymbol, Place>> _variables = [];

    /// <summary>Where each variable is in the list; null while there are few.</summary>
    private Dictionary<ISymbol, int>? _positions;

    public void Declare(ISymbol symbol, Place place)
    {
        if (PositionOf(symbol) is var position and >= 0)
        {
            _variables[position] = new(symbol, place);
            return;
        }

        _variables.Add(new(symbol, place));
        if (_positions is not null)
        {
            _positions.Add(symbol, _variables.Count - 1);
        }
        else if (_variables.Count > Few)
        {
            _positions = new(SymbolEqualityComparer.Default);
            for (var i = 0; i < _variables.Count; i++)
            {
                _positions.Add(_variables[i].Key, i);
            }
        }
    }

    /// <summary>Makes a <c>ref</c> local refer to another place.</summary>
    public void Rebind(ISymbol symbol, Place place)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.PositionOf(symbol) is var position and >= 0)
            {
                scope._variables[position] = new(symbol, place);
                return;
            }
        }

        Declare(symbol, place);
    }

    public Place? Find(ISymbol symbol)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.PositionOf(symbol) is var position and >= 0)
            {
                return scope._variables[position].Value;
            }
        }

        return null;
    }

    private int PositionOf(ISymbol symbol)
    {
        if (_positions is not null)
        {
            return _positions.TryGetValue(symbol, out var position) ? position : -1;
        }

        for (var i = 0; i < _variables.Count; i++)
        {
            if (ReferenceEquals(_variables[i].Key, symbol) || SymbolEqualityComparer.Default.Equals(_variables[i].Key, symbol))
            {
                return i;
            }
        }

        return -1;
    }

    private Scope? Outer { get; } = outer;
}
