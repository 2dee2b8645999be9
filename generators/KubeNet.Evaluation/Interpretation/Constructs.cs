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
            AwaitExpressionSyntax => "A manifest set is made on one thread: call a method that is not async.",
            LockStatementSyntax => "A manifest set is made on one thread: leave the lock out.",
            var syntax when IsUnsafe(syntax) => "There is no memory to point into: use an array, an index or a 'ref' local.",
            StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax =>
                "There is no stack to allocate on: use an array.",
            _ => "Write it with ordinary C# statements, or write the value down as a constant.",
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
