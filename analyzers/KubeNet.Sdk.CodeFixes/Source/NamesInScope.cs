using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeNet.Sdk.CodeFixes.Source;

/// <summary>The handles that code can name at a place.</summary>
internal static class NamesInScope
{
    /// <summary>The name of the set's <c>Manifests</c>; null where none, or more than one, can be named.</summary>
    public static string? ManifestsAt(SyntaxNode place, SemanticModel model) =>
        Variables(place, model).Where(variable => IsDsl(TypeOf(variable), nameof(Manifests))).Select(variable => variable.Name).ToList()
            is [var only]
            ? only
            : null;

    /// <summary>A local variable whose declaration holds some code, and its type; null where the place cannot name it.</summary>
    public static (string Name, ITypeSymbol Type)? LocalOver(
        SyntaxNode code,
        SyntaxNode place,
        SemanticModel model,
        CancellationToken cancellationToken
    )
    {
        if (
            code.SyntaxTree != place.SyntaxTree
            || code.FirstAncestorOrSelf<EqualsValueClauseSyntax>() is not { Parent: VariableDeclaratorSyntax declarator }
            || model.GetDeclaredSymbol(declarator, cancellationToken) is not ILocalSymbol local
            || declarator.Span.End > place.SpanStart
            || !Variables(place, model).Contains(local, SymbolEqualityComparer.Default)
        )
        {
            return null;
        }

        return (local.Name, local.Type);
    }

    public static bool IsDsl(ITypeSymbol? type, string name) =>
        type?.Name == name && type.ContainingAssembly?.Name == typeof(ManifestSet).Assembly.GetName().Name;

    private static IEnumerable<ISymbol> Variables(SyntaxNode place, SemanticModel model) =>
        model.LookupSymbols(place.SpanStart).Where(symbol => symbol is ILocalSymbol or IParameterSymbol);

    private static ITypeSymbol? TypeOf(ISymbol variable) => (variable as ILocalSymbol)?.Type ?? (variable as IParameterSymbol)?.Type;
}
