using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Sets;

/// <summary>
/// Finds the manifest sets of a project: classes of its own code that derive from <see cref="ManifestSet"/> and can be created.
/// </summary>
internal static class SetDiscovery
{
    public static IReadOnlyList<INamedTypeSymbol> SetsOf(Compilation compilation, CancellationToken cancellationToken)
    {
        if (compilation.GetTypeByMetadataName(typeof(ManifestSet).FullName!) is not { } manifestSet)
        {
            return [];
        }

        var sets = new List<INamedTypeSymbol>();
        Collect(compilation.Assembly.GlobalNamespace, manifestSet, sets, cancellationToken);
        sets.Sort((a, b) => string.CompareOrdinal(a.ToDisplayString(), b.ToDisplayString()));
        return sets;
    }

    private static void Collect(
        INamespaceOrTypeSymbol container,
        INamedTypeSymbol manifestSet,
        List<INamedTypeSymbol> sets,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type && IsSet(type, manifestSet))
            {
                sets.Add(type);
            }

            if (member is INamespaceOrTypeSymbol inner)
            {
                Collect(inner, manifestSet, sets, cancellationToken);
            }
        }
    }

    /// <summary>Whether a class would be a set, if it had no type parameters: which types they stand for, nobody says.</summary>
    public static bool IsGenericSet(INamedTypeSymbol type, Compilation compilation) =>
        type is { TypeKind: TypeKind.Class, IsAbstract: false, IsGenericType: true }
        && compilation.GetTypeByMetadataName(typeof(ManifestSet).FullName!) is { } manifestSet
        && DerivesFrom(type, manifestSet);

    private static bool IsSet(INamedTypeSymbol type, INamedTypeSymbol manifestSet) =>
        type is { TypeKind: TypeKind.Class, IsAbstract: false, IsGenericType: false, DeclaringSyntaxReferences.IsEmpty: false }
        && DerivesFrom(type, manifestSet);

    private static bool DerivesFrom(INamedTypeSymbol type, INamedTypeSymbol manifestSet)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, manifestSet))
            {
                return true;
            }
        }

        return false;
    }
}
