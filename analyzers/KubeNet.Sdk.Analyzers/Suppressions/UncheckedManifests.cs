using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeNet.Sdk.Analyzers.Suppressions;

/// <summary>
/// CA1062 asks an override of <c>Define</c> in a public class to check its argument, which only the library passes, and never null.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UncheckedManifests() : ManifestSuppressor("KUBES003", "CA1062", "Only KubeNet.Sdk calls Define, and never with null.")
{
    protected override bool Covers(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(node, cancellationToken).Symbol
            is IParameterSymbol { ContainingSymbol: IMethodSymbol { IsOverride: true, Name: "Define" } method }
        && ManifestCode.IsSet(method.ContainingType);
}
