using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>Which part of an expression is null, what was to be done with it, and how to make it something.</summary>
internal static class NullReferences
{
    private static readonly SymbolDisplayFormat s_shortName = SymbolDisplayFormat.MinimallyQualifiedFormat.WithMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes
    );

    /// <summary><c>'d.Spec.Name' cannot be written: 'd.Spec' is null. Assign a new V1PodSpec first.</c></summary>
    public static string Describe(IOperation operation)
    {
        var whole = Text(operation.Syntax);
        if (NullPartOf(operation) is not { } part || Text(part.Syntax) is var missing && missing == whole)
        {
            return $"'{whole}' is null{WayOut(operation.Type)}.";
        }

        var use = operation switch
        {
            IInvocationOperation or IMethodReferenceOperation => "called",
            _ when IsWritten(operation) => "written",
            _ => "read",
        };
        return $"'{whole}' cannot be {use}, because '{missing}' is null{WayOut(part.Type)}.";
    }

    private static IOperation? NullPartOf(IOperation operation)
    {
        var part = operation switch
        {
            IMemberReferenceOperation member => member.Instance,
            IInvocationOperation call => call.Instance,
            IArrayElementReferenceOperation element => element.ArrayReference,
            IImplicitIndexerReferenceOperation indexer => indexer.Instance,
            _ => null,
        };
        while (part is IConversionOperation { IsImplicit: true } conversion)
        {
            part = conversion.Operand;
        }

        // In 'Metadata = { Name = "a" }' what is null is the member around the braces.
        if (part is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver })
        {
            for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
            {
                if (outer is IMemberInitializerOperation initializer)
                {
                    return initializer.InitializedMember;
                }
            }
        }

        return part;
    }

    private static bool IsWritten(IOperation operation) =>
        operation.Parent switch
        {
            IAssignmentOperation assignment => assignment.Target == operation,
            IIncrementOrDecrementOperation => true,
            _ => false,
        };

    private static string WayOut(ITypeSymbol? type) =>
        type switch
        {
            INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: false, SpecialType: SpecialType.None } made
                when made.InstanceConstructors.Any(one => one.Parameters.IsEmpty && one.DeclaredAccessibility == Accessibility.Public) =>
                $". Assign a new {made.ToDisplayString(s_shortName)} first",
            INamedTypeSymbol { TypeKind: TypeKind.Interface, Name: "IDictionary" or "IList" or "ICollection" } collection =>
                $". Assign a new {(collection.Name == "IDictionary" ? "Dictionary" : "List")} first",
            _ => ". Assign a value first",
        };

    /// <summary>On one line, without comments, and without the dot of <c>?.</c>.</summary>
    private static string Text(SyntaxNode syntax)
    {
        const int Longest = 120;
        var text = syntax is InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } call
            ? Text(call.Expression) + "(…)"
            : string.Concat(syntax.DescendantTokens().Select(Text)).Trim().TrimStart('.');
        return text.Length <= Longest ? text : text.Substring(0, Longest - 1) + "…";
    }

    private static string Text(SyntaxToken token) => token.Text + (token.TrailingTrivia.Any(SyntaxKind.WhitespaceTrivia) ? " " : "");
}
