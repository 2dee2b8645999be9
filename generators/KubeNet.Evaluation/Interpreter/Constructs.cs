using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeNet.Evaluation.Interpreter;

/// <summary>What a construct is called in a message, and what to write instead of it.</summary>
internal static class Constructs
{
    public static string Describe(IOperation operation) => operation.Syntax switch
    {
        AwaitExpressionSyntax => "'await'",
        StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax => "'stackalloc'",
        UnsafeStatementSyntax or PointerTypeSyntax or FixedStatementSyntax => "Unsafe code",
        LockStatementSyntax => "'lock'",
        RefExpressionSyntax => "'ref'",
        _ when operation.Kind is OperationKind.DynamicInvocation or OperationKind.DynamicMemberReference
            or OperationKind.DynamicObjectCreation or OperationKind.DynamicIndexerAccess => "'dynamic'",
        var syntax => $"This code ('{Excerpt(syntax)}')",
    };

    public static string Alternative(IOperation operation) => operation.Syntax switch
    {
        AwaitExpressionSyntax => "A manifest set is made on one thread: call a method that is not async.",
        LockStatementSyntax => "A manifest set is made on one thread: leave the lock out.",
        _ => "Write it with ordinary C# statements, or write the value down as a constant.",
    };

    private static string Excerpt(SyntaxNode syntax)
    {
        const int Longest = 40;
        var text = syntax.NormalizeWhitespace(indentation: "", eol: " ").ToString();
        return text.Length <= Longest ? text : text.Substring(0, Longest - 1) + "…";
    }
}
