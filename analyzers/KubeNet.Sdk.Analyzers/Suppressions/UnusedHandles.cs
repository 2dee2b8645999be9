using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeNet.Sdk.Analyzers.Suppressions;

/// <summary>
/// IDE0058 asks for a discard before each statement whose value is not used. Methods of the DSL give their handle back so that they can be
/// chained; the end of a chain is no forgotten value.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnusedHandles()
    : ManifestSuppressor(
        "KUBES001",
        "IDE0058",
        "A method of the KubeNet DSL changes its resource; the handle that it gives back is for chaining."
    )
{
    protected override bool Covers(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is { } statement
        && ManifestCode.IsOfDsl(model.GetTypeInfo(statement.Expression, cancellationToken).Type);
}
