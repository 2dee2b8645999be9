using KubeNet.Diagnosis.Reporting;
using KubeNet.Evaluation.Sets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeNet.Diagnosis.Addresses;

/// <summary>A set with what the generator adds to it.</summary>
internal readonly record struct AddressedSet(INamedTypeSymbol Symbol, SetAddresses Addresses);

/// <summary>
/// The sets of a project that get addresses, judged on what was evaluated: without generators' trees. So the generator and the analyzer
/// agree on what there is, though only one of them sees it.
/// </summary>
internal static class AddressedSets
{
    private static readonly SymbolDisplayFormat s_escaped = SymbolDisplayFormat
        .FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>In the order of their names, and behind them the abstract classes that they derive from.</summary>
    /// <param name="sets">What was evaluated.</param>
    /// <param name="evaluated">The compilation of the sets.</param>
    /// <param name="reachable">The sets whose addresses code can use; null for all. Others have none, and that is said of them.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static IEnumerable<AddressedSet> Among(
        IEnumerable<EvaluatedSet> sets,
        Compilation evaluated,
        ReachableSets? reachable,
        CancellationToken cancellationToken
    )
    {
        var symbols = SetDiscovery
            .SetsOf(evaluated, cancellationToken)
            .ToLookup(symbol => symbol.ToDisplayString(), StringComparer.Ordinal);
        var known = new List<SetWithServices>();
        foreach (var set in sets)
        {
            if (symbols[set.QualifiedName].FirstOrDefault() is { } symbol && (set.Graph.IsComplete || NamespaceIsKnown(symbol, set)))
            {
                known.Add(new SetWithServices(symbol, set.Graph));
            }
        }

        foreach (var set in known)
        {
            if (set.HasServices && MayBeAddedTo(set.Symbol, cancellationToken))
            {
                yield return reachable?.Contains(set.Symbol) == false
                    ? Added(set.Symbol, [], isBase: false, isLeftOut: true)
                    : Added(set.Symbol, set.Services, isBase: false, isLeftOut: false);
            }
        }

        foreach (var (type, services) in SharedAddresses.Of(known, type => reachable?.Contains(type) != false))
        {
            if (services.Count > 0 && MayBeAddedTo(type, cancellationToken))
            {
                yield return Added(type, services, isBase: true, isLeftOut: false);
            }
        }
    }

    private static AddressedSet Added(INamedTypeSymbol type, IReadOnlyList<ServiceAddress> services, bool isBase, bool isLeftOut) =>
        new(
            type,
            new SetAddresses(
                type.ToDisplayString(),
                NamespaceOf(type),
                TypesAround(type),
                new EquatableArray<ServiceAddress>(services),
                isBase
            )
            {
                IsLeftOut = isLeftOut,
            }
        );

    /// <summary>
    /// A set that is not partial gets nothing, and nothing is said of it: addresses are an offer. The same where the name is taken, and for
    /// a type that only its own file can see.
    /// </summary>
    private static bool MayBeAddedTo(INamedTypeSymbol set, CancellationToken cancellationToken)
    {
        if (set.Name == SetAddresses.ClassName || !set.GetMembers(SetAddresses.ClassName).IsEmpty)
        {
            return false;
        }

        for (var type = set; type is not null; type = type.ContainingType)
        {
            if (
                type.IsGenericType
                || type.IsFileLocal
                || !type.DeclaringSyntaxReferences.All(reference => IsPartial(reference.GetSyntax(cancellationToken)))
            )
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPartial(SyntaxNode declaration) =>
        declaration is TypeDeclarationSyntax type && type.Modifiers.Any(SyntaxKind.PartialKeyword);

    /// <summary>A namespace that could not be evaluated counts as <c>default</c> for the evaluator; no address may say so.</summary>
    private static bool NamespaceIsKnown(INamedTypeSymbol set, EvaluatedSet evaluated)
    {
        for (var type = set; type is not null && !type.DeclaringSyntaxReferences.IsEmpty; type = type.BaseType)
        {
            if (type.GetMembers(nameof(ManifestSet.Namespace)).OfType<IPropertySymbol>().Any(property => property.IsOverride))
            {
                return evaluated.Graph.Own.Any(resource => resource.Namespace is not (null or "default"));
            }
        }

        return true;
    }

    private static string NamespaceOf(INamedTypeSymbol set) =>
        set.ContainingNamespace.IsGlobalNamespace ? "" : set.ContainingNamespace.ToDisplayString(s_escaped);

    private static EquatableArray<string> TypesAround(INamedTypeSymbol set)
    {
        var types = new List<string>();
        for (var type = set; type is not null; type = type.ContainingType)
        {
            types.Insert(0, $"{KeywordOf(type)} {NameOf(type)}");
        }

        return new EquatableArray<string>(types);
    }

    private static string NameOf(INamedTypeSymbol type) =>
        SyntaxFacts.GetKeywordKind(type.Name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(type.Name) == SyntaxKind.None
            ? type.Name
            : "@" + type.Name;

    private static string KeywordOf(INamedTypeSymbol type) =>
        type switch
        {
            { TypeKind: TypeKind.Interface } => "interface",
            { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
            { TypeKind: TypeKind.Struct } => "struct",
            { IsRecord: true } => "record",
            _ => "class",
        };
}
