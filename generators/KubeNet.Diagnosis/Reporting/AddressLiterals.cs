using KubeNet.Rules.Wiring.Addresses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeNet.Diagnosis.Reporting;

/// <summary>Finds the addresses in a string literal, or in the literal parts of an interpolated string.</summary>
internal static class AddressLiterals
{
    /// <summary>The kinds of node that <see cref="In"/> takes.</summary>
    public static readonly SyntaxKind[] Kinds =
    [
        SyntaxKind.StringLiteralExpression,
        SyntaxKind.Utf8StringLiteralExpression,
        SyntaxKind.InterpolatedStringText,
    ];

    public static IReadOnlyList<TextAddress> In(SyntaxNode node)
    {
        var text = TextOf(node);
        if (!AddressText.MayHold(text) || node.ContainsDiagnostics || IsImage(node))
        {
            return [];
        }

        var (startIsKnown, endIsKnown) = node is InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax whole }
            ? (whole.Contents[0] == node && !IsJoined(whole), whole.Contents.Last() == node && !IsJoined(whole))
            : (!IsJoined(node), !IsJoined(node));
        return AddressText.In(text, startIsKnown, endIsKnown);
    }

    /// <summary>What a literal reads; empty for anything else.</summary>
    public static string TextOf(SyntaxNode node) => TokenOf(node)?.ValueText ?? "";

    public static SyntaxToken? TokenOf(SyntaxNode node) =>
        node switch
        {
            LiteralExpressionSyntax literal => literal.Token,
            InterpolatedStringTextSyntax part => part.TextToken,
            _ => null,
        };

    /// <summary>Whether it is said to be an image, whose tag looks like a port.</summary>
    private static bool IsImage(SyntaxNode literal) => literal.Parent is ArgumentSyntax { NameColon.Name.Identifier.ValueText: "image" };

    /// <summary>Whether more text may stand before or behind it: <c>"http://server." + rest</c>.</summary>
    private static bool IsJoined(SyntaxNode text)
    {
        var outer = text.Parent;
        while (outer is ParenthesizedExpressionSyntax)
        {
            outer = outer.Parent;
        }

        return outer.IsKind(SyntaxKind.AddExpression) || outer.IsKind(SyntaxKind.AddAssignmentExpression);
    }
}
