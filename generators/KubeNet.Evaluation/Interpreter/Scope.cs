using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Interpreter;

/// <summary>
/// The variables of one block, seen by the blocks inside and by the closures made there. A loop's body gets a new scope
/// each time, so that a closure keeps the variable of its own iteration.
/// </summary>
internal sealed class Scope(Scope? outer)
{
    private readonly List<KeyValuePair<ISymbol, Place>> _variables = [];

    public void Declare(ISymbol symbol, Place place)
    {
        for (var i = 0; i < _variables.Count; i++)
        {
            if (SymbolEqualityComparer.Default.Equals(_variables[i].Key, symbol))
            {
                _variables[i] = new(symbol, place);
                return;
            }
        }

        _variables.Add(new(symbol, place));
    }

    /// <summary>Makes a <c>ref</c> local refer to another place.</summary>
    public void Rebind(ISymbol symbol, Place place)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            for (var i = 0; i < scope._variables.Count; i++)
            {
                if (SymbolEqualityComparer.Default.Equals(scope._variables[i].Key, symbol))
                {
                    scope._variables[i] = new(symbol, place);
                    return;
                }
            }
        }

        Declare(symbol, place);
    }

    public Place? Find(ISymbol symbol)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            foreach (var variable in scope._variables)
            {
                if (ReferenceEquals(variable.Key, symbol) || SymbolEqualityComparer.Default.Equals(variable.Key, symbol))
                {
                    return variable.Value;
                }
            }
        }

        return null;
    }

    private Scope? Outer { get; } = outer;
}
