using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeNet.Diagnosis.Addresses;

/// <summary>
/// The code that evaluating a set may run: its <c>Define</c> and what that calls or reads, by name. A set's class may have other members
/// too, and its file other code, which run in the app. It is asked only where a set could not be evaluated as a whole.
/// </summary>
internal static class ReachableCode
{
    public static IEnumerable<SyntaxNode> From(INamedTypeSymbol set, Compilation compilation, CancellationToken cancellationToken)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var open = new Queue<ISymbol>();
        for (var type = set; type is not null && !type.DeclaringSyntaxReferences.IsEmpty; type = type.BaseType)
        {
            Add(type.GetMembers().Where(member => member.IsOverride));
            AddCreationOf(type);
        }

        while (open.Count > 0)
        {
            foreach (var reference in open.Dequeue().DeclaringSyntaxReferences)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var node = reference.GetSyntax(cancellationToken);
                if (!compilation.ContainsSyntaxTree(node.SyntaxTree) || node is TypeDeclarationSyntax)
                {
                    continue; // a constructor that nobody wrote
                }

                yield return node;
                var model = compilation.GetSemanticModel(node.SyntaxTree);
                foreach (
                    var inner in node.DescendantNodes()
                        .Where(inner => inner is SimpleNameSyntax or BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax)
                )
                {
                    var info = model.GetSymbolInfo(inner, cancellationToken);
                    var symbols = info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols.ToArray();
                    Add(symbols);
                    foreach (
                        var constructor in symbols.OfType<IMethodSymbol>().Where(method => method.MethodKind == MethodKind.Constructor)
                    )
                    {
                        AddCreationOf(constructor.ContainingType);
                    }
                }
            }
        }

        void Add(IEnumerable<ISymbol> symbols)
        {
            foreach (var symbol in symbols)
            {
                var written = (symbol as IMethodSymbol)?.ReducedFrom ?? symbol.OriginalDefinition;
                if (
                    written is IMethodSymbol or IPropertySymbol or IFieldSymbol
                    && !written.DeclaringSyntaxReferences.IsEmpty
                    && seen.Add(written)
                )
                {
                    open.Enqueue(written);
                }
            }
        }

        void AddCreationOf(INamedTypeSymbol type) =>
            Add(
                type.GetMembers()
                    .Where(member =>
                        member is IMethodSymbol { MethodKind: MethodKind.Constructor }
                        || (!member.IsStatic && member is IFieldSymbol or IPropertySymbol)
                    )
            );
    }
}
