using System.Collections.Immutable;
using KubeNet.Diagnosis.Reporting;
using KubeNet.Evaluation.Sets;
using KubeNet.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeNet.Diagnosis.Addresses;

/// <summary>
/// KUBE0010: a set that uses the addresses which are made from sets. They do not exist while sets are evaluated, neither for the generator,
/// which makes them from the result, nor for the analyzer, which leaves its sources out; so the use is known by what would be added, and
/// both say the same.
/// </summary>
internal sealed class AddressUses
{
    private readonly IReadOnlyList<EvaluatedSet> _sets;
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly Lazy<ILookup<ISymbol, string>> _added;

    public AddressUses(IReadOnlyList<EvaluatedSet> sets, Compilation compilation, CancellationToken cancellation)
    {
        _sets = sets;
        _compilation = compilation;
        _cancellation = cancellation;
        _added = new Lazy<ILookup<ISymbol, string>>(() =>
            AddressedSets
                .Among(sets, compilation, reachable: null, cancellation)
                .SelectMany(set => set.Addresses.Services.Select(service => (set.Symbol, service.Identifier)))
                .ToLookup(added => (ISymbol)added.Symbol, added => added.Identifier, SymbolEqualityComparer.Default)
        );
    }

    /// <summary>The uses in what a set's evaluation may run, in the order of the source.</summary>
    public ImmutableArray<Diagnostic> In(EvaluatedSet set)
    {
        if (
            SetDiscovery.SetsOf(_compilation, _cancellation).FirstOrDefault(symbol => symbol.ToDisplayString() == set.QualifiedName)
            is not { } symbol
        )
        {
            return ImmutableArray<Diagnostic>.Empty;
        }

        return ReachableCode
            .From(symbol, _compilation, _cancellation)
            .SelectMany(node => node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
            .Where(IsUse)
            .Distinct()
            .OrderBy(name => name.SyntaxTree.FilePath, StringComparer.Ordinal)
            .ThenBy(name => name.SpanStart)
            .Select(DiagnosticAt)
            .ToImmutableArray();
    }

    /// <summary>Whether an error of the compiler's is only that an address is not there yet.</summary>
    public bool Explain(Diagnostic error) =>
        error.Location.SourceTree is { } tree
        && tree.GetRoot(_cancellation).FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true) is IdentifierNameSyntax name
        && name.Identifier.ValueText == SetAddresses.ClassName
        && WouldBind(name, _ => true); // a Service that is not there is an error of the compiler's, in the address

    /// <summary>
    /// Whether the evaluator stopped at a constant that one of the uses is the value of: that is one mistake, and the use is where it
    /// stands.
    /// </summary>
    public bool IsBehind(Diagnostic stopped, ImmutableArray<Diagnostic> uses) =>
        stopped.Id == EvaluationFindings.NotEvaluable.Id
        && stopped.Location.SourceTree is { } tree
        && _compilation
            .GetSemanticModel(tree)
            .GetSymbolInfo(tree.GetRoot(_cancellation).FindNode(stopped.Location.SourceSpan, getInnermostNodeForTie: true), _cancellation)
            .Symbol
            is IFieldSymbol { IsConst: true, DeclaringSyntaxReferences: [var declaration, ..] }
        && uses.Any(use => use.Location.SourceTree == declaration.SyntaxTree && declaration.Span.Contains(use.Location.SourceSpan));

    private static Diagnostic DiagnosticAt(IdentifierNameSyntax name)
    {
        var whole = WholeOf(name);
        return Diagnostic.Create(
            Descriptors.Of(EvaluationFindings.OwnAddress),
            whole.GetLocation(),
            $"'{string.Concat(whole.DescendantTokens().Select(token => token.Text))}' is generated from the evaluated set, "
                + "so its value is unknown while the set is evaluated. "
                + "Use the Service's handle, which Expose(...) and Service(...) return: its DnsName, its Url or Port(...).Url. "
                + "k8s.Use<...>() returns another set with its handles."
        );
    }

    /// <summary>The name <c>Services</c> where it does not bind, and would if the set had got what the generator adds.</summary>
    private bool IsUse(IdentifierNameSyntax name) =>
        name.Identifier.ValueText == SetAddresses.ClassName
        && ServiceOf(name) is { } service
        && WouldBind(name, added => added.Contains(service));

    private bool WouldBind(IdentifierNameSyntax name, Func<IEnumerable<string>, bool> fits) =>
        _compilation.ContainsSyntaxTree(name.SyntaxTree)
        && _compilation.GetSemanticModel(name.SyntaxTree) is var model
        && model.GetSymbolInfo(name, _cancellation).Symbol is null
        && TypesThatMayHaveIt(name, model).Any(type => _added.Value.Contains(type) && fits(_added.Value[type]));

    /// <summary>The identifier behind <c>Services.</c>.</summary>
    private static string? ServiceOf(IdentifierNameSyntax name) =>
        Qualified(name).Parent switch
        {
            MemberAccessExpressionSyntax { Name: { } member } access when access.Expression == Qualified(name) => member
                .Identifier
                .ValueText,
            QualifiedNameSyntax { Right: { } right } qualified when qualified.Left == Qualified(name) => right.Identifier.ValueText,
            _ => null,
        };

    /// <summary><c>Shop.Services</c> for the name in it; the name itself where nothing stands before it.</summary>
    private static SyntaxNode Qualified(IdentifierNameSyntax name) =>
        name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            QualifiedNameSyntax qualified when qualified.Right == name => qualified,
            _ => name,
        };

    /// <summary><c>Shop.Services.Server.Url</c>: at most the member of the Service, or of its ports.</summary>
    private static SyntaxNode WholeOf(IdentifierNameSyntax name)
    {
        var whole = Qualified(name);
        for (var steps = 0; steps < 3 && whole.Parent is MemberAccessExpressionSyntax access && access.Expression == whole; steps++)
        {
            if (steps == 2 && whole is MemberAccessExpressionSyntax { Name.Identifier.ValueText: not ("Ports" or "Urls" or "UrlStrings") })
            {
                break;
            }

            whole = access;
        }

        return whole;
    }

    private IEnumerable<INamedTypeSymbol> TypesThatMayHaveIt(IdentifierNameSyntax name, SemanticModel model)
    {
        if (Qualified(name) is var qualified && qualified != name)
        {
            var before = qualified is MemberAccessExpressionSyntax access ? access.Expression : ((QualifiedNameSyntax)qualified).Left;
            return model.GetSymbolInfo(before, _cancellation).Symbol is INamedTypeSymbol type ? WithBases(type) : [];
        }

        return name.Ancestors()
            .OfType<TypeDeclarationSyntax>()
            .Select(declaration => model.GetDeclaredSymbol(declaration, _cancellation))
            .OfType<INamedTypeSymbol>()
            .SelectMany(WithBases);
    }

    private static IEnumerable<INamedTypeSymbol> WithBases(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }
}
