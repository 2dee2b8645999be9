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
    public static IEnumerable<AddressedSet> Among(
        IEnumerable<EvaluatedSet> sets,
        Compilation evaluated,
        CancellationToken cancellationToken
    )
    {
        var symbols = SetDiscovery
            .SetsOf(evaluated, cancellationToken)
            .ToLookup(symbol => symbol.ToDisplayString(), StringComparer.Ordinal);
        var known = sets.Select(set => (Set: set, Symbol: symbols[set.QualifiedName].FirstOrDefault()))
            .Where(set => set.Symbol is not null && (set.Set.Graph.IsComplete || NamespaceIsKnown(set.Symbol, set.Set)))
            .Select(set => (Symbol: set.Symbol!, Services: (IReadOnlyList<ServiceAddress>)[.. ServiceAddresses.Of(set.Set.Graph)]))
            .ToArray();
        return known
            .Select(set => (set.Symbol, set.Services, IsBase: false))
            .Concat(SharedAddresses.Of(known).Select(shared => (Symbol: shared.Base, shared.Services, IsBase: true)))
            .Where(set => set.Services.Count > 0 && MayBeAddedTo(set.Symbol, cancellationToken))
            .Select(set => new AddressedSet(
                set.Symbol,
                new SetAddresses(
                    set.Symbol.ToDisplayString(),
                    NamespaceOf(set.Symbol),
                    TypesAround(set.Symbol),
                    new EquatableArray<ServiceAddress>(set.Services),
                    set.IsBase
                )
            ));
    }

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
