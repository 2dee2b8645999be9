using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>Tells iterators by their syntax.</summary>
internal static class IteratorBodies
{
    public static bool IsIterator(SyntaxNode method) =>
        method
            .DescendantNodesAndSelf(node =>
                node is not (LambdaExpressionSyntax or AnonymousMethodExpressionSyntax)
                && (node == method || node is not LocalFunctionStatementSyntax)
            )
            .Any(node => node is YieldStatementSyntax);
}
