using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>What a construct is called in a message, and what to write instead of it.</summary>
internal static class Constructs
{
    public static string Describe(IOperation operation) =>
        operation.Syntax switch
        {
            AwaitExpressionSyntax => "'await'",
            StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax => "'stackalloc'",
            var syntax when IsUnsafe(syntax) => "Unsafe code",
            LockStatementSyntax => "'lock'",
            RefExpressionSyntax => "'ref'",
            _ when operation.Kind
                    is OperationKind.DynamicInvocation
                        or OperationKind.DynamicMemberReference
                        or OperationKind.DynamicObjectCreation
                        or OperationKind.DynamicIndexerAccess => "'dynamic'",
            var syntax => $"This code ('{Excerpt(syntax)}')",
        };

    public static string Alternative(IOperation operation) =>
        operation.Syntax switch
        {
            AwaitExpressionSyntax => "A manifest set runs on one thread. Call a method that is not async.",
            LockStatementSyntax => "A manifest set runs on one thread. Remove the lock.",
            var syntax when IsUnsafe(syntax) => "Pointers are not supported. Use an array, an index or a 'ref' local.",
            StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax => "Use an array.",
            _ => "Use simpler C# statements, or a constant.",
        };

    /// <summary>Pointers and what they need. What such code does to variables cannot be known.</summary>
    public static bool IsUnsafe(SyntaxNode syntax) =>
        syntax is UnsafeStatementSyntax or PointerTypeSyntax or FunctionPointerTypeSyntax or FixedStatementSyntax
        || syntax.IsKind(SyntaxKind.AddressOfExpression)
        || syntax.IsKind(SyntaxKind.PointerIndirectionExpression)
        || syntax.IsKind(SyntaxKind.PointerMemberAccessExpression);

    private static string Excerpt(SyntaxNode syntax)
    {
        const int Longest = 40;
        var text = syntax.NormalizeWhitespace(indentation: "", eol: " ").ToString();
        return text.Length <= Longest ? text : text.Substring(0, Longest - 1) + "…";
    }
}
