using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>Virtual dispatch: which member runs when one is called on an instance of a type.</summary>
internal sealed class VirtualDispatch(TypeRelations relations)
{
    private readonly Dictionary<(ISymbol Member, ITypeSymbol Type), ISymbol> _implementations = new(MemberOfType.Comparer);

    /// <summary>The member that runs when this one is called on an instance of this type.</summary>
    public TSymbol Implementation<TSymbol>(TSymbol member, ITypeSymbol type)
        where TSymbol : class, ISymbol
    {
        if (
            member.IsStatic && !member.IsAbstract && !member.IsVirtual
            || (member.ContainingType.TypeKind != TypeKind.Interface && !member.IsVirtual && !member.IsAbstract && !member.IsOverride)
        )
        {
            return member;
        }

        if (!_implementations.TryGetValue((member, type), out var found))
        {
            _implementations.Add((member, type), found = FindImplementation(member, type));
        }

        return (TSymbol)found;
    }

    private ISymbol FindImplementation(ISymbol member, ITypeSymbol type)
    {
        if (member.ContainingType.TypeKind == TypeKind.Interface)
        {
            var declared = MemberOf(type, member);
            var found = type.FindImplementationForInterfaceMember(declared) ?? declared;
            if (
                found is { IsVirtual: true } or { IsAbstract: true } or { IsOverride: true }
                && found.ContainingType.TypeKind != TypeKind.Interface
            )
            {
                // a class that derives from the one that implements may override what it implements with
                found = FindImplementation(found, type);
            }

            return member is IMethodSymbol { IsGenericMethod: true } call && found is IMethodSymbol { IsGenericMethod: true } implementation
                ? implementation.OriginalDefinition.Construct([.. call.TypeArguments])
                : found;
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var candidate in current.GetMembers(member.Name))
            {
                if (Overrides(candidate, member))
                {
                    return
                        member is IMethodSymbol { IsGenericMethod: true } call
                        && candidate is IMethodSymbol { IsGenericMethod: true } implementation
                        ? implementation.Construct([.. call.TypeArguments])
                        : candidate;
                }
            }
        }

        return member;
    }

    /// <summary>
    /// A member of an interface as this type has it: generic code names <c>IUnit&lt;T&gt;.Of</c>, where the type implements
    /// <c>IUnit&lt;Metre&gt;.Of</c>.
    /// </summary>
    private ISymbol MemberOf(ITypeSymbol type, ISymbol member)
    {
        if (
            member.ContainingType.OriginalDefinition.TypeParameters.Any(parameter => parameter.Variance != VarianceKind.None)
            && ImplementedNearest(type, member) is { } nearest
        )
        {
            return nearest;
        }

        var implemented = relations.InterfaceOf(type, member.ContainingType);
        return implemented
                ?.GetMembers(member.Name)
                .FirstOrDefault(m => SymbolEqualityComparer.Default.Equals(m.OriginalDefinition, member.OriginalDefinition))
            ?? member;
    }

    /// <summary>
    /// The runtime goes up the classes, and looks in each one first for the interface itself, and then for one that converts to it: what a
    /// class says of <c>IOut&lt;string&gt;</c> comes before what its base class says of <c>IOut&lt;object&gt;</c>.
    /// </summary>
    private ISymbol? ImplementedNearest(ITypeSymbol type, ISymbol member)
    {
        var asked = member.ContainingType;
        for (var current = type; current is not null; current = current.BaseType)
        {
            var declared = current
                .Interfaces.SelectMany(i => i.AllInterfaces.Prepend(i))
                .Where(i => TypeRelations.IsConstructionOf(i, asked))
                .ToList();
            var found = declared
                .OrderBy(i => SymbolEqualityComparer.Default.Equals(i, asked) ? 0 : 1)
                .Where(i => relations.IsSubtype(i, asked))
                .SelectMany(i => i.GetMembers(member.Name))
                .FirstOrDefault(m =>
                    SymbolEqualityComparer.Default.Equals(m.OriginalDefinition, member.OriginalDefinition)
                    && current.FindImplementationForInterfaceMember(m) is { ContainingType.TypeKind: not TypeKind.Interface }
                );
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private static bool Overrides(ISymbol candidate, ISymbol member)
    {
        for (ISymbol? current = candidate; current is not null; current = OverriddenBy(current))
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, member.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    private static ISymbol? OverriddenBy(ISymbol symbol) =>
        symbol switch
        {
            IMethodSymbol method => method.OverriddenMethod,
            IPropertySymbol property => property.OverriddenProperty,
            IEventSymbol @event => @event.OverriddenEvent,
            _ => null,
        };

    private static class MemberOfType
    {
        public static readonly IEqualityComparer<(ISymbol, ITypeSymbol)> Comparer = new Pairs();

        private sealed class Pairs : IEqualityComparer<(ISymbol A, ITypeSymbol B)>
        {
            public bool Equals((ISymbol A, ITypeSymbol B) x, (ISymbol A, ITypeSymbol B) y) =>
                SymbolEqualityComparer.Default.Equals(x.A, y.A) && SymbolEqualityComparer.Default.Equals(x.B, y.B);

            public int GetHashCode((ISymbol A, ITypeSymbol B) pair) =>
                unchecked((SymbolEqualityComparer.Default.GetHashCode(pair.A) * 397) ^ SymbolEqualityComparer.Default.GetHashCode(pair.B));
        }
    }
}
