using System.Collections.Immutable;
using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>What the type parameters of the running method and of its type stand for.</summary>
internal sealed class TypeArguments
{
    public static readonly TypeArguments None = new([]);

    private readonly Dictionary<ITypeParameterSymbol, ITypeSymbol> _map;

    private TypeArguments(Dictionary<ITypeParameterSymbol, ITypeSymbol> map) => _map = map;

    /// <summary>Those of a constructed method in a constructed type, on top of those of the code around it (for local functions).</summary>
    public static TypeArguments Of(IMethodSymbol? method, INamedTypeSymbol? type, TypeArguments? around = null)
    {
        Dictionary<ITypeParameterSymbol, ITypeSymbol>? map = null;
        for (; type is not null; type = type.ContainingType)
        {
            Collect(type.TypeParameters, type.TypeArguments, ref map);
        }

        if (method is not null)
        {
            Collect(method.TypeParameters, method.TypeArguments, ref map);
        }

        if (map is null)
        {
            return around ?? None;
        }

        if (around is not null)
        {
            foreach (var outer in around._map)
            {
                if (!map.ContainsKey(outer.Key))
                {
                    map.Add(outer.Key, outer.Value);
                }
            }
        }

        return new TypeArguments(map);
    }

    private static void Collect(
        IReadOnlyList<ITypeParameterSymbol> parameters,
        IReadOnlyList<ITypeSymbol> arguments,
        ref Dictionary<ITypeParameterSymbol, ITypeSymbol>? map
    )
    {
        for (var i = 0; i < parameters.Count; i++)
        {
            TypeSizes.Check(arguments[i]);
            map ??= new(SymbolEqualityComparer.Default);
            map[parameters[i].OriginalDefinition as ITypeParameterSymbol ?? parameters[i]] = arguments[i];
        }
    }

    /// <summary>Whether both are the same types for the same parameters.</summary>
    public bool AreSame(TypeArguments other) =>
        _map.Count == other._map.Count
        && _map.All(one => other._map.TryGetValue(one.Key, out var type) && RuntimeTypeComparer.Instance.Equals(one.Value, type));

    /// <summary>The type as it is for this call: without type parameters.</summary>
    public ITypeSymbol Close(ITypeSymbol type, Compilation compilation)
    {
        if (_map.Count == 0)
        {
            return type;
        }

        switch (type)
        {
            case ITypeParameterSymbol parameter:
                return _map.TryGetValue(parameter.OriginalDefinition as ITypeParameterSymbol ?? parameter, out var argument)
                    ? argument
                    : type;
            case IArrayTypeSymbol array:
                var element = Close(array.ElementType, compilation);
                return ReferenceEquals(element, array.ElementType) ? array : compilation.CreateArrayTypeSymbol(element, array.Rank);
            case INamedTypeSymbol { IsTupleType: true, TupleElements.Length: > 1 } tuple: // that of one element has no brackets in C#
                return compilation.CreateTupleTypeSymbol(
                    ImmutableArray.CreateRange(tuple.TupleElements, e => Close(e.Type, compilation)),
                    ImmutableArray.CreateRange(tuple.TupleElements, e => (string?)e.Name)
                );
            case INamedTypeSymbol { IsGenericType: true, IsUnboundGenericType: false } named:
                return CloseNamed(named, compilation);
            default:
                return type;
        }
    }

    private INamedTypeSymbol CloseNamed(INamedTypeSymbol named, Compilation compilation)
    {
        var owner = named.ContainingType is { IsGenericType: true } ? (INamedTypeSymbol)Close(named.ContainingType, compilation) : null;
        var definition = owner is null
            ? named.ConstructedFrom
            : owner.GetTypeMembers(named.Name, named.Arity).FirstOrDefault() ?? named.ConstructedFrom;
        return named.TypeArguments.IsEmpty ? definition : definition.Construct([.. named.TypeArguments.Select(a => Close(a, compilation))]);
    }
}
