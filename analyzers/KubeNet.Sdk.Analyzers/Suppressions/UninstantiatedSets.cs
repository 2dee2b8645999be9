using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeNet.Sdk.Analyzers.Suppressions;

/// <summary>CA1812 takes an internal set for dead code, since nobody makes one. The build evaluates it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UninstantiatedSets()
    : ManifestSuppressor("KUBES002", "CA1812", "The build evaluates the manifest set; nobody has to make one.")
{
    protected override bool Covers(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        ManifestCode.IsSet(model.GetDeclaredSymbol(node, cancellationToken) as INamedTypeSymbol);
}
