using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeNet.Evaluation.Sources;

/// <summary>A declaration as other code sees it.</summary>
internal static class Signature
{
    /// <summary>Appends a declaration without bodies and initialisers; that there is one stays to be seen.</summary>
    public static void Append(
        SyntaxNode declaration,
        StringBuilder text,
        HashSet<string>? mentioned,
        Func<SyntaxNode, bool>? enters = null
    ) => AppendAll(declaration, text, mentioned, node => node == declaration || (!IsInside(node) && enters?.Invoke(node) != false));

    /// <summary>
    /// Appends the tokens of a node, as far as its children are entered. White space and comments have no meaning, and are left out.
    /// </summary>
    public static void AppendAll(SyntaxNode declaration, StringBuilder text, HashSet<string>? mentioned, Func<SyntaxNode, bool> enters)
    {
        foreach (var part in declaration.DescendantNodesAndTokensAndSelf(enters))
        {
            if (part.IsToken)
            {
                text.Append(part.AsToken().Text).Append(' ');
            }
            else if (part.AsNode() is SimpleNameSyntax name)
            {
                mentioned?.Add(name.Identifier.ValueText);
            }
            else if (IsInside(part.AsNode()!))
            {
                text.Append('<').Append(part.RawKind).Append(UsesBackingField(part.AsNode()!) ? " field> " : "> ");
            }
        }

        text.Append(';');
    }

    /// <summary>
    /// What other code does not see: bodies, initialisers of what is no constant, arguments to the base's constructor. (A default value of
    /// a parameter and an enum member's value are seen.)
    /// </summary>
    private static bool IsInside(SyntaxNode node) =>
        node switch
        {
            BlockSyntax or ArrowExpressionClauseSyntax or ConstructorInitializerSyntax => true,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax } => true,
            _ => false,
        };

    /// <summary>An accessor that says <c>field</c> makes its property one with a field.</summary>
    private static bool UsesBackingField(SyntaxNode body) =>
        body.Parent is AccessorDeclarationSyntax or PropertyDeclarationSyntax
        && body.DescendantTokens().Any(token => token.Text == "field");
}
